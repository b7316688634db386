import type { Cause } from '../model/causes';
import type { Point } from '../model/points';
import type { ParagraphStatus } from '../model/stages';
import type { DelegationId, Edits, FormulationId, ProvisionId, WholeText } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';
import { rewritten, stirring, withParagraph, withSeat } from './parts';
import { statementMade } from './spoken';

/** What is said and drafted before the whole room. */
export const FLOOR_EVENTS = {
  'statement.made': heardByAll<{ readonly by: DelegationId; readonly points: readonly Point[] }>(statementMade),
  /** One speaks for all who are named: each is heard to favour the words. */
  'group.spoke': heardByAll<{
    readonly by: DelegationId;
    readonly members: readonly DelegationId[];
    readonly points: readonly Point[];
  }>((state, { by, members, points }) => {
    const joined = points.map((point): Point => ({ ...point, kind: 'support' }));
    return members.reduce(
      (next, member) => statementMade(next, { by: member, points: joined }),
      statementMade(state, { by, points }),
    );
  }),
  'paragraph.moved': heardByAll<{
    readonly provision: ProvisionId;
    readonly status: ParagraphStatus;
    readonly because: ParagraphReason;
    /** Who reopens it when it comes undone. */
    readonly objector?: DelegationId;
  }>((state, { provision, status, because, objector }) => {
    const undone = state.paragraphs[provision]?.status === 'provisional';
    return withParagraph(
      { ...state, reopened: state.reopened + (undone ? 1 : 0) },
      provision,
      ({ objectors, ...paragraph }) => ({
        ...paragraph,
        status,
        closedIn: status === 'provisional' ? state.meeting : null,
        objectors: FREED.includes(because) ? [] : objector === undefined ? objectors : [...objectors, objector],
      }),
    );
  }),
  /** The agenda of a meeting. */
  'business.ordered': heardByAll<{ readonly provisions: readonly ProvisionId[] }>((state, { provisions }) =>
    provisions.reduce(
      (next, provision) => withParagraph(next, provision, (paragraph) => ({ ...paragraph, taken: true })),
      { ...state, business: provisions },
    ),
  ),
  /** The chair asks one delegation to bring back a bridge on a paragraph. */
  'friend.named': heardByAll<{ readonly seat: DelegationId; readonly provision: ProvisionId }>(
    (state, { seat, provision }) => ({ ...state, friends: { ...state.friends, [provision]: { seat, found: null } } }),
  ),
  /** What it found is before the room under its name, for the chair to take up. */
  'friend.reported': heardByAll<{
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
  }>((state, { by, provision, wording }) =>
    withParagraph(
      { ...state, friends: { ...state.friends, [provision]: { seat: by, found: wording } } },
      provision,
      (paragraph) => ({ ...paragraph, proposedBy: { [wording]: by, ...paragraph.proposedBy } }),
    ),
  ),
  /** A numbered draft, with the cause of every change. Records of earlier engines give none. */
  'draft.circulated': heardByAll<{
    readonly number: number;
    readonly text: WholeText;
    readonly edits: Edits;
    readonly because?: Readonly<Record<ProvisionId, Cause>>;
  }>((state, { number, text, because = {} }) => rewritten(state, text, because, number)),
  /** Asked of the chair on the last night. */
  'change.asked': heardBySome<{
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
  }>(
    (state, { by }) => [by, state.setup.chair],
    (state, { by, provision, wording }) => ({
      ...withSeat(state, by, (seat) => ({ ...seat, changeAsked: true })),
      changes: [...state.changes, { by, provision, wording }],
    }),
  ),
  'change.settled': heardByAll<{
    readonly seat: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
    readonly granted: boolean;
  }>((state, { seat, provision, granted }) => {
    const settled = { ...state, changes: state.changes.filter((change) => change.by !== seat) };
    return granted ? stirring(settled, [provision], { kind: 'instruction', by: [seat] }) : settled;
  }),
  /** On the last evening everybody is asked which brackets it carries to the end. */
  'brackets.opened': heardByAll<{ readonly order: readonly DelegationId[] }>((state, { order }) => ({
    ...state,
    queue: order,
  })),
  /** A delegation carries these; of its other objections it is noted that it was concerned. */
  'brackets.carried': heardByAll<{
    readonly by: DelegationId;
    readonly carries: readonly ProvisionId[];
    readonly noted: readonly ProvisionId[];
  }>((state, { by, carries, noted }) =>
    noted.reduce(
      (next, provision) =>
        withParagraph(next, provision, (paragraph) => ({
          ...paragraph,
          objectors: paragraph.objectors.filter((seat) => seat !== by),
          noted: [...paragraph.noted, by],
        })),
      withSeat(state, by, (seat) => ({ ...seat, carries, brackets: seat.brackets - carries.length })),
    ),
  ),
  'brackets.closed': heardByAll<Record<never, never>>((state) => ({ ...state, queue: [] })),
  /** One bracket fewer to carry: agreed text was reopened with it. */
  'bracket.spent': heardByAll<{ readonly by: DelegationId; readonly provision: ProvisionId }>((state, { by }) =>
    withSeat(state, by, (seat) => ({ ...seat, brackets: seat.brackets - 1 })),
  ),
} as const;

export type ParagraphReason =
  | 'objection'
  | 'lifted'
  | 'no-objection'
  | 'agreed'
  | 'concerns-noted'
  | 'redrafted'
  | 'parked'
  | 'taken-up'
  | 'unravelled';

/** Reasons after which nobody objects any more. */
const FREED: readonly ParagraphReason[] = ['redrafted', 'agreed'];
