import type { Suggestion } from '../../adviser/types';
import type { CommandType } from '../../engine/model/commands';
import { t } from '../../locales';
import { titleOf } from '../documents/commands';
import type { Teller } from '../documents/events';
import { sureness } from '../documents/Meaning';
import { signed } from '../documents/words';
import { useConference } from '../store/conference';
import { useFocus } from './focus';
import { sendDraft, useTeller } from './hooks';

/** An answer as a card: what it is, what it may bring, what it costs, how sure the adviser is about the others. */
export function SuggestionCard({ suggestion, number }: { readonly suggestion: Suggestion; readonly number: number }) {
  const teller = useTeller();
  const sending = useConference((state) => state.waiting);
  const glanceAt = useFocus((focus) => focus.glanceAt);
  const { draft, kind, best } = suggestion;
  const bring = draft.type === 'sounding.answer' ? t(`desk:exitBring.${draft.body.exit}`) : t(`desk:bring.${kind}`);
  const provision = provisionIn(suggestion);
  return (
    <li className="cf-answer" data-best={best}>
      <button
        type="button"
        disabled={sending}
        aria-keyshortcuts={String(number)}
        onClick={() => sendDraft(draft)}
        onMouseEnter={() => glanceAt(provision)}
        onFocus={() => glanceAt(provision)}
      >
        {best && <span className="cf-first">{t('desk:first')}</span>}
        <span className="cf-answer-title">
          <span className="cf-key" aria-hidden="true">
            {number}
          </span>
          {titleOf(draft, teller)}
        </span>
        <span className="cf-answer-bring">{bring}</span>
        <span className="cf-answer-foot">
          <span>{costOf(draft.type, suggestion.cost).join(' · ')}</span>
          {effectsOf(suggestion, teller).map((line) => (
            <span key={line} className="cf-effect">
              {line}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

/** A chair has no actions to count: it does one of these in a round. */
const CHAIRS: ReadonlySet<CommandType> = new Set<CommandType>([
  'business.order',
  'draft.circulate',
  'paragraph.park',
  'seat.consult',
]);

/** What it costs, in words. */
export function costOf(type: CommandType, cost: Suggestion['cost']): string[] {
  const actions =
    cost.actions === 0
      ? t('desk:cost.free')
      : CHAIRS.has(type)
        ? t('desk:cost.round')
        : t('desk:cost.actions', { count: cost.actions });
  return cost.standing === 0 ? [actions] : [actions, t('desk:cost.standing', { by: signed(cost.standing) })];
}

function effectsOf({ draft, mine, room, seat }: Suggestion, { names }: Teller): string[] {
  const lines: string[] = [];
  if (draft.type === 'sounding.answer') {
    if (mine !== null) {
      const key = draft.body.exit === 'withhold' ? 'price' : 'text';
      lines.push(t(`desk:effect.${key}`, { delta: signed(mine) }));
    }
  } else if (mine !== null && mine !== 0) {
    const sure = draft.type === 'package.accept';
    lines.push(t(sure ? 'desk:effect.mine' : 'desk:effect.mineIf', { delta: signed(mine) }));
  }
  if (room) lines.push(t('desk:effect.room', counts(room)));
  if (seat) {
    const verdict = t(`conference:room.${seat.verdict}`);
    lines.push(t('desk:effect.seat', { who: names.seat(seat.seat), verdict, sure: sureness(seat.sure) }));
  }
  return lines;
}

const counts = (room: NonNullable<Suggestion['room']>) => ({
  likely: room.likely.length,
  unsure: room.unsure.length,
  unlikely: room.unlikely.length,
});

/** The paragraph a suggestion turns on, to be shown beside it. */
function provisionIn({ draft }: Suggestion): string | null {
  switch (draft.type) {
    case 'statement.make':
      return draft.body.points[0]?.provision ?? null;
    case 'probe.ask':
    case 'capital.ask':
    case 'change.ask':
    case 'chair.confide':
    case 'paragraph.park':
    case 'seat.consult':
      return draft.body.provision;
    case 'package.offer':
    case 'draft.circulate':
      return Object.keys(draft.body.edits)[0] ?? null;
    default:
      return null;
  }
}
