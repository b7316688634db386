/** What goes on in the room, read from one seat's view and the events it saw. */

import type { ConferenceEvent, EventType } from '../../engine/events';
import type { Vote } from '../../engine/model/rules';
import type { Exit } from '../../engine/model/setup';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import type { SeenEvent } from '../session/types';
import type { CorridorPlan, ExitMark, GavelState, Tie } from './types';

export interface Floor {
  /** Who speaks, or is asked to. */
  readonly speaker: DelegationId | null;
  readonly next: DelegationId | null;
}

const SPEAKING_STAGES: readonly string[] = ['meeting.chair', 'meeting.seats', 'closing.sounding', 'closing.gavel'];

/** Who has the floor and who follows. While the viewer is asked, the floor is its own. */
export function floorOf(view: View, seen: readonly SeenEvent[], playingOut: boolean): Floor {
  if (!SPEAKING_STAGES.includes(view.stage)) return { speaker: null, next: null };
  if (view.stage === 'meeting.chair' || view.stage === 'closing.gavel') {
    return { speaker: view.setup.chair, next: view.queue.find((id) => id !== view.setup.chair) ?? null };
  }
  const asked = view.queue[0] ?? null;
  const spoke = asked === view.you && !playingOut ? null : lastSpeaker(view, seen);
  const speaker = spoke ?? asked;
  return { speaker, next: view.queue.find((id) => id !== speaker) ?? null };
}

/** The last to have spoken aloud in this round, if anybody did. */
function lastSpeaker(view: View, seen: readonly SeenEvent[]): DelegationId | null {
  for (let i = seen.length - 1; i >= 0; i -= 1) {
    const { event, meeting, round } = seen[i] as SeenEvent;
    if (meeting !== view.meeting || round !== view.round || event.type === 'round.opened') return null;
    const by = speakerOf(event);
    if (by) return by;
  }
  return null;
}

/** What a delegation says for the whole room to hear. */
const ALOUD: ReadonlySet<EventType> = new Set<EventType>([
  'statement.made',
  'group.spoke',
  'friend.reported',
  'measure.pledged',
  'sounding.answered',
]);

function speakerOf(event: ConferenceEvent): DelegationId | null {
  if (event.type === 'package.offered') return event.channel === 'floor' ? event.by : null;
  return ALOUD.has(event.type) && 'by' in event ? String(event.by) : null;
}

/** In how many paragraphs each delegation objects aloud now. */
export function bracketsHeld(view: View): Readonly<Record<DelegationId, number>> {
  const held: Record<DelegationId, number> = {};
  for (const paragraph of Object.values(view.paragraphs)) {
    for (const id of paragraph.objectors) held[id] = (held[id] ?? 0) + 1;
  }
  return held;
}

const MARK_OF: Readonly<Record<Exit, ExitMark>> = {
  agree: 'agree',
  'agree-ad-referendum': 'ad-referendum',
  silent: 'silent',
  withhold: 'withheld',
  dissociate: 'aside',
  reserve: 'aside',
  abstain: 'aside',
  'stay-out': 'aside',
};

/** The mark on a nameplate from the sounding on; before it there is none. */
export function exitMarkOf(view: View, id: DelegationId): ExitMark | null {
  const exit = view.seats[id]?.exit ?? null;
  if (exit) return MARK_OF[exit];
  return view.stage === 'closing.sounding' && view.queue.includes(id) ? 'pending' : null;
}

/** Lights of a vote: who has voted while it runs, how each voted once it is counted. Nobody but the voter sees more. */
export function voteMarksOf(view: View): ReadonlyMap<DelegationId, ExitMark> | null {
  if (view.stage === 'signature' || Object.keys(view.signatures).length > 0) return signatureMarks(view);
  if (view.stage === 'closing.ballot' && view.ballot) {
    const sealed = sealedMarks(view, view.ballot.mine);
    // Until somebody votes on the next question the lights of the last one stay.
    if (sealed.size > 0 || view.votes.length === 0) return sealed;
  }
  const over = view.stage === 'adopted' || view.stage === 'failed';
  if (!over && view.stage !== 'closing.ballot' && view.stage !== 'closing.gavel') return null;
  const last = view.votes.at(-1);
  return last ? countedMarks(view, last.count.rollCall) : null;
}

/** While votes are sealed the hall shows who has voted: those who are no longer waited for. */
function sealedMarks(view: View, mine: Vote | null): ReadonlyMap<DelegationId, ExitMark> {
  const voters = view.setup.delegations.filter(
    ({ id, role = 'member' }) =>
      role === 'member' && !(view.setup.process.chairIsMember && id === view.setup.chair) && inBallot(view, id),
  );
  const voted = voters.map(({ id }) => id).filter((id) => !view.queue.includes(id));
  return new Map(voted.map((id) => [id, id === view.you && mine ? (LIGHT_OF[mine] ?? 'voted') : 'voted']));
}

function inBallot({ ballot, setup }: View, id: DelegationId): boolean {
  return ballot?.question.kind !== 'exhaustion' || (setup.process.exhaustion?.bureau.includes(id) ?? false);
}

const LIGHT_OF: Readonly<Record<Vote, ExitMark | null>> = { yes: 'yes', no: 'no', abstain: 'abstain', absent: null };

/** A group shows how most of its members voted. */
function countedMarks(view: View, rollCall: Readonly<Record<string, Vote>>): ReadonlyMap<DelegationId, ExitMark> {
  const marks = new Map<DelegationId, ExitMark>();
  for (const { id, members } of view.setup.delegations) {
    const votes = (members?.map((member) => rollCall[member.id]) ?? [rollCall[id]]).filter(
      (vote) => vote !== undefined,
    );
    const most = (['yes', 'no', 'abstain'] as const)
      .map((vote) => ({ vote, count: votes.filter((one) => one === vote).length }))
      .sort((a, b) => b.count - a.count)[0];
    if (most && most.count > 0) marks.set(id, most.vote);
  }
  return marks;
}

function signatureMarks(view: View): ReadonlyMap<DelegationId, ExitMark> {
  return new Map(Object.entries(view.signatures).map(([id, { sign }]) => [id, sign ? 'agree' : 'aside']));
}

/** The gavel rests, is held over the last question, has struck, or is laid down without a report. */
export function gavelOf(view: View): GavelState {
  if (view.stage === 'closing.gavel') return 'held';
  if (view.stage === 'adopted') return 'struck';
  return view.stage === 'failed' ? 'laid' : 'resting';
}

/** Talks of this meeting that the viewer is itself a party to. Nothing else is drawn in the corridor. */
export function corridorOf(view: View, seen: readonly SeenEvent[]): readonly CorridorPlan[] {
  const probes = Object.entries(view.probes)
    .filter(([, probe]) => probe.meeting === view.meeting && [probe.by, probe.to].includes(view.you))
    .map(([id, probe]) => ({ id, kind: 'probe' as const, from: probe.by, to: probe.to, open: probe.answer === null }));
  const packages = Object.entries(view.packages)
    .filter(([, deal]) => deal.channel === 'corridor' && deal.meeting === view.meeting)
    .filter(([, deal]) => deal.by === view.you || deal.to.includes(view.you))
    .flatMap(([id, deal]) =>
      deal.to
        .filter((to) => deal.by === view.you || to === view.you)
        .map((to) => ({
          id: `${id}:${to}`,
          kind: 'package' as const,
          from: deal.by,
          to,
          open: deal.stage === 'offered',
        })),
    );
  return [...probes, ...packages, ...confidences(view, seen)];
}

/** Who went to the chair in this round, as far as the viewer saw it. */
function confidences(view: View, seen: readonly SeenEvent[]): CorridorPlan[] {
  const visitors = new Set<DelegationId>();
  for (const { event, meeting, round } of seen) {
    if (event.type === 'chair.confided' && meeting === view.meeting && round === view.round) visitors.add(event.by);
  }
  return [...visitors].map((from) => ({
    id: `chair:${from}`,
    kind: 'confidence',
    from,
    to: view.setup.chair,
    open: false,
  }));
}

const SHOWN_TIES = 24;

/** Who stands with whom in public: shared support and shared objections bind, backing what the other refuses divides. */
export function tiesOf(view: View): readonly Tie[] {
  const sums = new Map<string, number>();
  const add = (a: DelegationId, b: DelegationId, by: number): void => {
    if (a === b) return;
    const key = a < b ? `${a}|${b}` : `${b}|${a}`;
    sums.set(key, (sums.get(key) ?? 0) + by);
  };
  for (const [provision, paragraph] of Object.entries(view.paragraphs)) {
    eachPair(paragraph.objectors, (a, b) => add(a, b, 1));
    for (const backers of Object.values(paragraph.backers)) eachPair(backers, (a, b) => add(a, b, 1));
    const standing = view.draft.text[provision];
    const backing = standing === undefined ? [] : (paragraph.backers[standing] ?? []);
    for (const a of backing) for (const b of paragraph.objectors) add(a, b, -1);
  }
  const strongest = Math.max(1, ...[...sums.values()].map(Math.abs));
  return [...sums.entries()]
    .filter(([, sum]) => sum !== 0)
    .sort(([keyA, a], [keyB, b]) => Math.abs(b) - Math.abs(a) || (keyA < keyB ? -1 : 1))
    .slice(0, SHOWN_TIES)
    .map(([key, sum]) => {
      const [a, b] = key.split('|') as [DelegationId, DelegationId];
      return { a, b, strength: Math.abs(sum) / strongest, kind: sum > 0 ? 'together' : 'against' };
    });
}

function eachPair(ids: readonly DelegationId[], visit: (a: DelegationId, b: DelegationId) => void): void {
  for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) visit(a, b);
}
