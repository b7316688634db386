import type { Point } from '../model/points';
import type { ParagraphStatus } from '../model/stages';
import type { DelegationId, Edits, FormulationId, ProvisionId, WholeText } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';
import { withParagraph, withSeat } from './parts';
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
    readonly because: 'objection' | 'lifted' | 'no-objection' | 'redrafted' | 'parked' | 'taken-up' | 'unravelled';
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
        objectors: because === 'redrafted' ? [] : objector === undefined ? objectors : [...objectors, objector],
      }),
    );
  }),
  'business.ordered': heardByAll<{ readonly provisions: readonly ProvisionId[] }>((state, { provisions }) => ({
    ...state,
    business: provisions,
  })),
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
  'draft.circulated': heardByAll<{ readonly number: number; readonly text: WholeText; readonly edits: Edits }>(
    (state, { number, text }) => ({ ...state, draft: { number, text, previous: state.draft.text } }),
  ),
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
  }>((state, { seat }) => ({ ...state, changes: state.changes.filter((change) => change.by !== seat) })),
} as const;
