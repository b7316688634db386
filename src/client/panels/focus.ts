import { create } from 'zustand';
import type { CommandType } from '../../engine/acts';
import type { DelegationId, FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import type { Request } from '../../engine/view/types';

export const TABS = ['text', 'desk', 'hall', 'people', 'record', 'closing'] as const;
export type Tab = (typeof TABS)[number];

/** What the people's part shows: everybody, the measures between them, or what happens outside. */
export const BOARDS = ['people', 'measures', 'incidents'] as const;
export type Board = (typeof BOARDS)[number];

/** What a composer starts from. */
export interface Prefill {
  readonly provision?: ProvisionId;
  readonly wording?: FormulationId;
  readonly seat?: DelegationId;
  readonly measure?: string;
}

/** The full composer: which move is being put together, or the list of all of them. */
export interface Composing extends Prefill {
  readonly type: CommandType | 'list';
}

/** Where "something else" leads for a question; null where its answers are all there is. */
export function elseOf(request: Request | undefined): Composing['type'] | null {
  switch (request?.kind) {
    case 'turn':
    case 'chair':
    case 'gavel':
      return 'list';
    case 'package':
      return request.counter.max ? 'package.counter' : null;
    case 'motions':
      return request.motions.length > 0 ? 'motion.raise' : null;
    case 'accreditation':
      return 'accreditation.answer';
    case 'signature':
      return 'treaty.sign';
    default:
      return null;
  }
}

interface Focus {
  /** Paragraph that is looked at closely. */
  readonly paragraph: ProvisionId | null;
  /** Paragraph brought into sight, without being opened. */
  readonly glance: ProvisionId | null;
  readonly person: DelegationId | null;
  readonly board: Board;
  /** Part shown on a narrow screen, and what stands beside the text on a wide one. */
  readonly tab: Tab;
  readonly beside: Tab;
  readonly composing: Composing | null;
  /** Last meeting whose evening note has been put away; -1 before the first. */
  readonly noteRead: number;
  readonly help: boolean;
  lookAt(paragraph: ProvisionId | null): void;
  glanceAt(paragraph: ProvisionId | null): void;
  meet(person: DelegationId | null): void;
  show(tab: Tab): void;
  showBoard(board: Board): void;
  compose(composing: Composing | null): void;
  readNote(meeting: number): void;
  setHelp(open: boolean): void;
  /** Forgets everything: another conference has begun. */
  reset(): void;
}

const START = {
  paragraph: null,
  glance: null,
  person: null,
  board: 'people' as Board,
  tab: 'text' as Tab,
  beside: 'hall' as Tab,
  composing: null,
  noteRead: -1,
  help: false,
};

/** What the player looks at in the conference. Nothing of the game is kept here. */
export const useFocus = create<Focus>()((set) => ({
  ...START,
  lookAt: (paragraph) => set({ paragraph, glance: paragraph }),
  glanceAt: (glance) => set({ glance }),
  meet: (person) => set(person ? { person, tab: 'people', beside: 'people', composing: null } : { person: null }),
  show: (tab) => set(tab === 'text' || tab === 'desk' ? { tab } : { tab, beside: tab }),
  showBoard: (board) => set({ board, person: null, tab: 'people', beside: 'people', composing: null }),
  compose: (composing) => set(composing ? { composing, tab: 'desk' } : { composing: null }),
  readNote: (noteRead) => set({ noteRead }),
  setHelp: (help) => set({ help }),
  reset: () => set(START),
}));
