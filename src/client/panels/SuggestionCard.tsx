import { LOST_MOTION } from '../../adviser/closing';
import type { Suggestion } from '../../adviser/types';
import { separateForecast } from '../../adviser/votes';
import type { CommandBodies, CommandType } from '../../engine/acts';
import type { Exit } from '../../engine/model/setup';
import type { View } from '../../engine/view/types';
import { hasText, t } from '../../locales';
import { held, titleOf } from '../documents/commands';
import { dueInWords, type Teller } from '../documents/events';
import { sureness } from '../documents/Meaning';
import { listed, signed } from '../documents/words';
import { useConference } from '../store/conference';
import { draftEffects } from './chairHint';
import { voteBrings } from './decisions/hints';
import { useFocus } from './focus';
import { sendAll, useTeller } from './hooks';

/** An answer as a card: what it is, what it may bring, what it costs, how sure the adviser is about the others. */
export function SuggestionCard({ suggestion, number }: { readonly suggestion: Suggestion; readonly number: number }) {
  const teller = useTeller();
  const sending = useConference((state) => state.waiting);
  const glanceAt = useFocus((focus) => focus.glanceAt);
  const { draft, best, also = [] } = suggestion;
  const bring = bringOf(suggestion, teller);
  const paragraphs = paragraphsIn(draft);
  const provision = paragraphs[0] ?? null;
  return (
    <li className="cf-answer" data-best={best}>
      <button
        type="button"
        disabled={sending}
        aria-keyshortcuts={String(number)}
        onClick={() => sendAll([draft, ...also])}
        onMouseEnter={() => glanceAt(provision)}
        onFocus={() => glanceAt(provision)}
      >
        {best && <span className="cf-first">{t('desk:first')}</span>}
        <span className="cf-answer-title">
          <span className="cf-key" aria-hidden="true">
            {number}
          </span>
          {titleOf(draft, teller, also)}
        </span>
        {paragraphs.map((id) => (
          <span key={id} className="cf-answer-about" title={teller.names.heading(id)}>
            {teller.names.number(id)} {teller.names.heading(id)}
          </span>
        ))}
        <span className="cf-answer-foot">
          <span>{costOf(draft.type, suggestion.cost, teller.view.floor === null).join(' · ')}</span>
          {effectsOf(suggestion, teller).map((line) => (
            <span key={line} className="cf-effect">
              {line}
            </span>
          ))}
        </span>
        {bring !== '' && <span className="cf-answer-bring">{bring}</span>}
      </button>
    </li>
  );
}

/** A chair has no actions to count: it does one of these in a round, where the floor goes by turns. */
const CHAIRS: ReadonlySet<CommandType> = new Set<CommandType>([
  'business.order',
  'draft.circulate',
  'paragraph.park',
  'seat.consult',
  'friends.name',
]);

/** Around the decision nothing is counted in actions. */
const UNCOUNTED: ReadonlySet<CommandType> = new Set<CommandType>([
  'sounding.answer',
  'ballot.cast',
  'motion.raise',
  'accreditation.answer',
  'treaty.sign',
]);

/** What it costs, in words. */
export function costOf(type: CommandType, cost: Suggestion['cost'], byTurns = true): string[] {
  const standing = cost.standing === 0 ? [] : [t('desk:cost.standing', { by: signed(cost.standing) })];
  if (UNCOUNTED.has(type)) return standing;
  const actions =
    CHAIRS.has(type) && byTurns
      ? t('desk:cost.round')
      : cost.actions === 0
        ? t('desk:cost.free')
        : t('desk:cost.actions', { count: cost.actions });
  return [actions, ...standing];
}

/** What it may bring in this case, not in general. */
function bringOf(suggestion: Suggestion, teller: Teller): string {
  const { draft, kind, cost, mine, room } = suggestion;
  const { view } = teller;
  switch (draft.type) {
    case 'sounding.answer':
      return [
        t(`desk:exitBring.${exitKey(draft.body.exit, cost.standing < 0, view)}`),
        ...(suggestion.best && draft.body.exit !== 'withhold' && (mine ?? 0) < 0 ? [t('desk:exitBring.lesser')] : []),
      ].join(' ');
    case 'ballot.cast':
      return view.ballot ? voteBrings(view.ballot.question, draft.body.vote, teller) : '';
    case 'motion.raise':
      return `${t(`decisions:motion.does.${draft.body.motion}`)} ${t('decisions:motion.lost', { count: -LOST_MOTION })}`;
    case 'capital.ask':
      return `${t('desk:bring.capital')} ${dueInWords(view, view.capitalDue)}`;
    case 'statement.make': {
      if (kind === 'champion') return t((mine ?? 0) > 0 || !view.interests ? 'desk:bring.champion' : 'desk:bring.hold');
      if (kind !== 'bridge') return t(`desk:bring.${kind}`);
      return bridgeBrings(winnable(view, draft.body.points[0]?.provision ?? '', room), mine ?? 0, teller);
    }
    case 'turn.pass':
      return t(view.stage === 'closing.motions' ? 'desk:bring.no-motion' : `desk:bring.${kind}`);
    case 'change.settle': {
      const { provision, wording } = view.changes.find(({ by }) => by === draft.body.seat) ?? {};
      const stands = kind === 'grant' && provision !== undefined && view.draft.text[provision] === wording;
      return t(`desk:bring.${stands ? 'grantStands' : kind}`);
    }
    case 'accreditation.answer': {
      const out = held(teller);
      return t(`desk:bring.${kind === 'object-none' && out !== '' ? 'object-noMore' : kind}`, { held: out });
    }
    default:
      return t(`desk:bring.${kind}`);
  }
}

/** What a way out brings depends on what one goes beyond, and on what the room can do without one. */
function exitKey(exit: Exit, costly: boolean, { setup: { process }, split }: View): string {
  if (exit === 'withhold') {
    if (process.exhaustion) return 'withhold-vote';
    return process.twoPartReport && !split ? 'withhold-split' : 'withhold';
  }
  return costly && hasText(`desk:exitBring.${exit}-beyond`) ? `${exit}-beyond` : exit;
}

/** At most this many are named: more is a list, not a reason. */
const NAMED = 3;

/** Whom a wording in between could win over, and what it costs me where it does. */
function bridgeBrings(won: readonly string[], mine: number, { names }: Teller): string {
  const rest = won.length - NAMED;
  const who = listed([
    ...won.slice(0, NAMED).map((seat) => names.the(seat)),
    ...(rest > 0 ? [t('record:others', { count: rest })] : []),
  ]);
  return [
    who === '' ? t('desk:bring.bridge') : t('desk:bring.bridgeWins', { who }),
    ...(mine < 0 ? [t('desk:bring.bridgeCosts', { count: -mine })] : []),
  ].join(' ');
}

/** Who objects to what stands and could, as far as is known, live with this instead. */
function winnable(view: View, provision: string, room: Suggestion['room']): readonly string[] {
  const could = new Set(room?.likely.map(({ seat }) => seat));
  return (view.paragraphs[provision]?.objectors ?? []).filter((seat) => seat !== view.you && could.has(seat));
}

function effectsOf({ draft, mine, room, seat }: Suggestion, { names, view }: Teller): string[] {
  const lines: string[] = draft.type === 'draft.circulate' ? draftEffects(view, draft.body.edits) : [];
  if (draft.type === 'change.settle' && draft.body.grant) {
    const change = view.changes.find(({ by }) => by === draft.body.seat);
    if (change) lines.push(...draftEffects(view, { [change.provision]: change.wording }));
  }
  if (draft.type === 'sounding.answer') {
    if (draft.body.exit === 'withhold' && view.interests)
      lines.push(t('desk:effect.left', { count: view.interests.walkAway.value }));
    if (mine !== null) {
      const [worse, better] =
        draft.body.exit === 'withhold'
          ? ['price', 'noPrice']
          : ASIDE.includes(draft.body.exit)
            ? BOUND
            : ['textWorse', 'textBetter'];
      lines.push(t(`desk:effect.${mine < 0 ? worse : better}`, { count: Math.abs(mine) }));
    }
  } else if (draft.type === 'treaty.sign') {
    if (mine !== null) lines.push(t(`desk:effect.${BOUND[mine < 0 ? 0 : 1]}`, { count: Math.abs(mine) }));
  } else if (mine !== null && mine !== 0) {
    lines.push(t(`desk:effect.${stakeKey(draft.type)}`, { delta: signed(mine) }));
  }
  if (draft.type === 'motion.raise') lines.push(...motionGuess(draft.body, view));
  if (room) lines.push(roomLine(room));
  if (seat) {
    const verdict = t(`conference:room.${seat.verdict}`);
    lines.push(t('desk:effect.seat', { who: names.seat(seat.seat), verdict, sure: sureness(seat.sure) }));
  }
  return lines;
}

/** A question or a word from home secures nothing yet: what it is worth is the wording's worth. */
function stakeKey(type: CommandType): string {
  if (type === 'package.accept') return 'mine';
  return type === 'probe.ask' || type === 'capital.ask' ? 'mineAsk' : 'mineIf';
}

/** Ways out by which the text is not, or not wholly, one’s own. */
const ASIDE: readonly Exit[] = ['dissociate', 'stay-out'];
const BOUND = ['boundWorse', 'boundBetter'] as const;

/** How a vote on a paragraph would go. */
function motionGuess({ motion, provision }: CommandBodies['motion.raise'], view: View): string[] {
  if (provision === undefined || (motion !== 'delete' && motion !== 'division')) return [];
  const { yes, no } = separateForecast(view, motion, provision);
  return [t('decisions:motion.guess', { yes, no })];
}

/** How the room would take it; who is counted nowhere is not named. */
function roomLine(room: NonNullable<Suggestion['room']>): string {
  const parts = (['likely', 'unlikely', 'unsure'] as const).flatMap((verdict) =>
    room[verdict].length > 0 ? [t(`desk:effect.rooms.${verdict}`, { count: room[verdict].length })] : [],
  );
  return t('desk:effect.room', { parts: parts.join(', ') });
}

/** The paragraphs a suggestion is about: the first is shown beside it, all are named, since a number says little. */
function paragraphsIn(draft: Suggestion['draft']): readonly string[] {
  switch (draft.type) {
    case 'statement.make':
    case 'group.speak':
      return [...new Set(draft.body.points.map(({ provision }) => provision))];
    case 'probe.ask':
    case 'paper.circulate':
    case 'capital.ask':
    case 'change.ask':
    case 'chair.confide':
    case 'consult.answer':
    case 'paragraph.park':
    case 'seat.consult':
    case 'friends.name':
    case 'friends.report':
      return [draft.body.provision];
    case 'motion.raise':
      return draft.body.provision === undefined ? [] : [draft.body.provision];
    case 'business.order':
      return draft.body.provisions;
    case 'package.offer':
    case 'package.counter':
    case 'draft.circulate':
    case 'report.split':
      return Object.keys(draft.body.edits);
    default:
      return [];
  }
}
