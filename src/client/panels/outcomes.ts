import type { ConferenceEvent, EventType } from '../../engine/events';
import type { View } from '../../engine/view/types';
import { sentenceOf, type Teller } from '../documents/events';
import type { SeenEvent } from '../session/types';

/** Events by which an own act is told. */
const ACTS: ReadonlySet<EventType> = new Set<EventType>([
  'statement.made',
  'group.spoke',
  'paper.circulated',
  'friend.named',
  'friend.reported',
  'probe.asked',
  'package.offered',
  'chair.confided',
  'capital.asked',
  'measure.proposed',
  'measure.supported',
  'measure.pledged',
  'change.asked',
  'business.ordered',
  'draft.circulated',
  'seat.consulted',
  'package.answered',
  'accreditation.answered',
  'sounding.answered',
  'motion.raised',
  'ballot.cast',
  'treaty.signed',
]);

/** Sentences, and whether they tell more than my own act. */
export interface Outcomes {
  readonly sentences: string;
  readonly answered: boolean;
}

/** More than this is the record's to tell. */
const MOST = 3;

/**
 * What came of what I did last, as sentences: who answered me, which package was taken, what became of a change. Where
 * nobody has answered yet, my own act, so that it is seen to have been heard; not where the record beside says so
 * already.
 */
export function outcomes(seen: readonly SeenEvent[], teller: Teller, echo: boolean): Outcomes | null {
  const { view } = teller;
  const from = seen.findLastIndex(({ event }) => isOwnAct(event, view));
  const last = seen[from];
  if (!last || last.meeting < view.meeting - 1) return null;
  const since = seen.slice(from + 1).filter(({ event }) => concernsMe(event, view));
  // An act of an earlier meeting that nobody answered is no news.
  if (since.length === 0 && (!echo || last.meeting < view.meeting)) return null;
  const told = since.length > 0 ? since.slice(-MOST) : [last];
  const sentences = [...new Set(told.map(({ event }) => sentenceOf(event, teller)))].join(' ');
  return { sentences, answered: since.length > 0 };
}

function isOwnAct(event: ConferenceEvent, { you, setup, probes }: View): boolean {
  if (event.type === 'probe.answered') return probes[event.probe]?.to === you;
  if (event.type === 'motion.raised') return 'by' in event.question && event.question.by === you;
  if (!ACTS.has(event.type)) return false;
  return 'by' in event ? event.by === you : setup.chair === you && BY_CHAIR.has(event.type);
}

/** Acts only a chair can do: their events name nobody. */
const BY_CHAIR: ReadonlySet<EventType> = new Set<EventType>(['business.ordered', 'draft.circulated', 'seat.consulted']);

function concernsMe(event: ConferenceEvent, view: View): boolean {
  const { you, setup } = view;
  const party = (id: string) => {
    const deal = view.packages[id];
    return deal !== undefined && (deal.by === you || deal.to.includes(you));
  };
  switch (event.type) {
    case 'probe.answered':
      return view.probes[event.probe]?.by === you;
    case 'package.answered':
      return event.by !== you && view.packages[event.package]?.by === you;
    case 'package.agreed':
    case 'package.broken':
      return party(event.package);
    case 'change.settled':
      return event.seat === you;
    case 'measure.supported':
      return event.proposer === you;
    case 'chair.confided':
      return setup.chair === you;
    case 'draft.circulated':
      return setup.chair !== you;
    case 'capital.answered':
    case 'standing.moved':
      return true;
    default:
      return false;
  }
}
