import { language } from './language';

/** What the words of a room follow from. */
export interface RoomKind {
  readonly id: string;
  readonly seats: 'experts' | 'delegations';
  readonly instrument: 'report' | 'decision' | 'convention';
}

/** Committees by their rules that draft no convention. */
const COMMITTEES: readonly string[] = ['first-committee'];

const UNNAMED: RoomKind = { id: '', seats: 'delegations', instrument: 'report' };

let current: RoomKind = UNNAMED;

/** The room that sentences speak of now. */
export const roomKind = (): RoomKind => current;

/** Speaks from now on in the words of this room; of no room in particular when null. */
export function speakOf(room: RoomKind | null): void {
  const { id, seats, instrument } = room ?? UNNAMED;
  if (id === current.id && seats === current.seats && instrument === current.instrument) return;
  current = { id, seats, instrument };
  apply();
}

function bodyOf({ id, seats, instrument }: RoomKind): string {
  if (seats === 'experts') return 'group';
  return instrument === 'convention' || COMMITTEES.includes(id) ? 'committee' : 'working-group';
}

/** Lays the words of the current room where `$t(terms:...)` finds them. */
function apply(): void {
  const words = {
    ...block(`seatKinds.${current.seats}`),
    ...block(`instrumentKinds.${current.instrument}`),
    ...block(`roomKinds.${bodyOf(current)}`),
  };
  language.addResourceBundle(language.language, 'terms', words, true, true);
}

function block(key: string): Record<string, string> {
  return language.t(`terms:${key}` as never, { returnObjects: true } as never) as unknown as Record<string, string>;
}

apply();
language.on('languageChanged', apply);
