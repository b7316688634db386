import type { SeenEvent } from '../../../src/client/session/types';
import type { Exit } from '../../../src/engine/model/setup';
import type { View } from '../../../src/engine/view/types';
import { NAMES, paragraph, viewOf } from '../../client/hall/fixture';

const EXITS: readonly (Exit | null)[] = [
  'agree',
  'agree',
  'agree-ad-referendum',
  'silent',
  'withhold',
  'agree',
  null,
  null,
];

const HELD = {
  p31: paragraph({
    objectors: ['CUB', 'RUS', 'CHN'],
    backers: { bare: ['USA', 'GBR', 'EST', 'AUS'] },
  }),
  p34: paragraph({ objectors: ['CUB', 'EGY'], backers: { bare: ['USA', 'GBR', 'CHE', 'NLD'] } }),
};

/** Hand-made moments of a conference, for looking at the hall. */
export function sceneOf(name: string, seats: number, meeting: number): { view: View; seen: readonly SeenEvent[] } {
  const known = Object.keys(NAMES);
  const ids =
    seats === 25 ? known : Array.from({ length: seats }, (_, i) => known[i] ?? `X${String(i).padStart(2, '0')}`);
  const spoke: SeenEvent = {
    n: 1,
    meeting,
    round: 2,
    event: { type: 'statement.made', audience: 'all', by: 'CUB', points: [] },
  };
  const base: Partial<View> = {
    meeting,
    paragraphs: HELD,
    draft: { number: 2, text: { p31: 'bare', p34: 'bare' }, previous: {} },
  };
  return {
    view: viewOf({ ...base, ...(name === 'counted' ? counted(ids) : SCENES[name]) }, ids),
    seen: name === 'reading' || name === 'ties' ? [spoke] : [],
  };
}

/** A vote just counted: two thirds in favour, some against, some abstaining, a few not there. */
function counted(ids: readonly string[]): Partial<View> {
  const voteAt = (i: number) => (i % 11 === 0 ? 'absent' : i % 7 === 0 ? 'abstain' : i % 5 === 0 ? 'no' : 'yes');
  const rollCall = Object.fromEntries(ids.map((id, i) => [id, voteAt(i)] as const));
  const count = { yes: 0, no: 0, abstain: 0, absent: 0, carried: true, rollCall };
  return { stage: 'adopted', queue: [], votes: [{ question: { kind: 'text' }, count }] };
}

const SCENES: Readonly<Record<string, Partial<View>>> = {
  circulated: { draft: { number: 3, text: {}, previous: {} } },
  corridor: {
    probes: { q1: { by: 'CHE', to: 'CUB', provision: 'p31', wording: 'x', answer: null, meeting: 0 } },
    packages: {
      k1: {
        by: 'KEN',
        to: ['CHE'],
        channel: 'corridor',
        edits: {},
        counters: null,
        accepted: [],
        stage: 'offered',
        meeting: 0,
      },
    },
  },
  sounding: {
    stage: 'closing.sounding',
    queue: ['GBR', 'USA'],
    seats: Object.fromEntries(
      Object.keys(NAMES).map((id, i) => [
        id,
        { exit: EXITS[i % EXITS.length] ?? null, explained: false, measures: [] },
      ]),
    ),
  },
  gavel: { stage: 'closing.gavel', queue: [] },
  adopted: { stage: 'adopted', queue: [] },
  chair: { you: 'DEU', stage: 'meeting.chair', queue: ['DEU', 'AUS'] },
};
