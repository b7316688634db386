import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build';
import type { Setup } from '../../src/engine/model/setup';
import { setupOf } from '../support/scenarios';
import { recordOf, type Told } from './records';

const setup = setupOf('tiny', 'quick');
const host = (...events: object[]): Told => ({ by: 'host', events });
const opened = (meeting: number) => ({ type: 'meeting.opened', meeting, actions: {} });
const round = (number: number) => ({ type: 'round.opened', round: number, order: [] });
const moved = (provision: string, status: string, because: string) => ({
  type: 'paragraph.moved',
  provision,
  status,
  because,
});
const spoke = (by: string, kind: string, provision: string, wording: string): object => ({
  type: 'statement.made',
  by,
  points: [{ kind, provision, wording }],
});
const draft = (number: number, text: object, edits: object) => ({ type: 'draft.circulated', number, text, edits });
const BEFORE = { law: 'law-before', contacts: 'contacts-before' };
const NAMED = { law: 'law-named', contacts: 'contacts-directory' };

/** The chair names the law, Corva objects, Elen refuses in confidence, Delmar's capital answers, Corva withholds. */
const failing: Told[] = [
  host(opened(0), round(1)),
  { by: 'ARL', events: [draft(1, NAMED, NAMED)] },
  {
    by: 'COR',
    events: [spoke('COR', 'object', 'law', 'law-named'), moved('law', 'contested', 'objection')],
    command: { type: 'statement.make' },
    reason: { said: 'object', because: 'red-line', about: { provision: 'law' } },
  },
  {
    by: 'ELN',
    events: [{ type: 'chair.confided', by: 'ELN', provision: 'law', refuses: ['law-named'], asked: false }],
  },
  { by: 'ARL', events: [moved('contacts', 'provisional', 'no-objection')] },
  host(opened(1), round(1)),
  { by: 'DEL', events: [spoke('DEL', 'object', 'law', 'law-named')] },
  { by: 'DEL', events: [spoke('DEL', 'lift', 'law', 'law-named')] },
  { by: 'BRE', events: [moved('contacts', 'open', 'objection')] },
  { by: 'ARL', events: [moved('contacts', 'provisional', 'no-objection')] },
  host({ type: 'capital.answered', by: 'DEL', provision: 'law', wording: 'law-named', granted: true }),
  host(opened(2), { type: 'sounding.opened', wave: 1, order: ['COR', 'BRE', 'DEL', 'ELN'] }),
  { by: 'COR', events: [{ type: 'sounding.answered', by: 'COR', exit: 'withhold', explain: false }] },
  { by: 'BRE', events: [{ type: 'sounding.answered', by: 'BRE', exit: 'agree', explain: true }] },
  { by: 'ARL', events: [{ type: 'report.failed', objectors: ['COR'] }] },
];
const failed = buildDebrief(recordOf(setup, failing), 'COR');

/** The last agreed language everywhere, adopted. */
const adopting: Told[] = [
  host(opened(0), round(1)),
  { by: 'ARL', events: [draft(1, BEFORE, BEFORE), moved('law', 'provisional', 'no-objection')] },
  host(opened(2)),
  { by: 'ARL', events: [{ type: 'report.adopted', text: BEFORE }] },
];
const adopted = buildDebrief(recordOf(setup, adopting), 'DEL');

/** Delegations that want the same, and have nowhere else to go: some package is acceptable to all of them. */
const mild: Setup = {
  ...setup,
  delegations: setup.delegations.map((delegation) => ({
    ...delegation,
    positions: {
      IHL: { at: 74, salience: 70, mark: 'a' },
      CBM: { at: 78, salience: 60, mark: 'a' },
      RID: { at: 50, salience: 10, mark: 'a' },
    },
  })),
};
const SILENT = { law: 'law-silence', contacts: 'contacts-before' };
const silenced: Told[] = [host(opened(0), round(1)), { by: 'ARL', events: [draft(1, SILENT, SILENT)] }];

const account = (debrief: typeof failed, seat: string) => debrief.accounts.find((one) => one.seat === seat)!;

describe('the verdict', () => {
  it('tells a report from none', () => {
    expect(failed).toMatchObject({ adopted: false, objectors: ['COR'], finalText: NAMED, drafts: 1, meetingsUsed: 3 });
    expect(adopted).toMatchObject({ adopted: true, objectors: [], finalText: BEFORE });
  });
});

describe('accounts', () => {
  it('score the walk-away value without a report, and the text with one', () => {
    for (const { outcome, walkAway } of failed.accounts) expect(outcome).toBe(walkAway);
    for (const { outcome, points } of adopted.accounts) expect(outcome).toBe(points);
  });
  it('keep the gain by the final draft, and its parts add up', () => {
    for (const { points, walkAway, gain, byProvision } of failed.accounts) {
      if (points === null) continue;
      expect(gain).toBe(points - walkAway!);
      expect(Object.values(byProvision!).reduce((total, { got }) => total + got, 0)).toBe(points);
      for (const { got, best } of Object.values(byProvision!)) expect(got).toBeLessThanOrEqual(best);
    }
  });
  it('give a chair without a national voice no points', () => {
    expect(account(failed, 'ARL')).toMatchObject({ points: null, walkAway: null, outcome: null, byProvision: null });
  });
  it('name the blocking lines that the final draft crosses', () => {
    expect(account(failed, 'COR').crossed).toEqual([{ provision: 'law', wording: 'law-named' }]);
    expect(account(adopted, 'COR').crossed).toEqual([]);
  });
  it('open every true position, the chair included', () => {
    expect(Object.keys(account(failed, 'ARL').positions).sort()).toEqual(['CBM', 'IHL', 'RID']);
  });
});

describe('burn-down', () => {
  it('has one point for each round and one for the closing', () => {
    expect(failed.burnDown.map(({ meeting, round: of }) => [meeting, of])).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
    ]);
  });
  it('tells who held what aloud and who in confidence', () => {
    const [first, second] = failed.burnDown;
    expect(first).toMatchObject({
      contested: ['law'],
      provisional: ['contacts'],
      holders: { law: ['COR'], contacts: [] },
      quiet: { law: ['ELN'], contacts: [] },
    });
    expect(second).toMatchObject({ holders: { law: ['COR'] }, quiet: { law: ['ELN'] } });
  });
  it('dates the closing that lasted', () => {
    expect(failed.provisionClosedAt).toEqual({ law: null, contacts: 1 });
    expect(adopted.provisionClosedAt).toEqual({ law: 0, contacts: 2 });
  });
});

describe('turning points', () => {
  const of = (kind: string) => failed.turningPoints.filter((point) => point.kind === kind);
  it('are found by kind, with who and what', () => {
    expect(of('draft')).toMatchObject([{ seat: 'ARL', step: 1, provision: null }]);
    expect(of('capital-yes')).toMatchObject([{ seat: 'DEL', provision: 'law', wording: 'law-named' }]);
    expect(of('withheld')).toMatchObject([{ seat: 'COR' }]);
    expect(of('reopened')).toMatchObject([{ seat: 'BRE', provision: 'contacts' }]);
    expect(of('closed')).toHaveLength(2);
  });
  it('a lifted objection is the last one only when none is left', () => {
    expect(of('last-objector')).toEqual([]);
    const lifted = buildDebrief(
      recordOf(setup, [
        ...failing.slice(0, 3),
        { by: 'COR', events: [spoke('COR', 'lift', 'law', 'law-named'), moved('law', 'open', 'lifted')] },
      ]),
      'COR',
    );
    expect(lifted.turningPoints.filter(({ kind }) => kind === 'last-objector')).toMatchObject([{ seat: 'COR' }]);
  });
  it('weigh a draft by the delegations it wins or loses', () => {
    const wished = { law: 'law-caveat', contacts: 'contacts-directory' };
    const { turningPoints } = buildDebrief(
      recordOf(mild, [...silenced, { by: 'ARL', events: [draft(2, wished, wished)] }]),
      'COR',
    );
    expect(turningPoints.at(-1)).toMatchObject({ acceptableBefore: 0, acceptableAfter: 4, weight: 1 + 4 * 4 });
  });
});

describe('silent backers', () => {
  it('refused in confidence or lose by the text, and said nothing aloud', () => {
    expect(failed.silentBackers).toContain('ELN');
    expect(failed.silentBackers).not.toContain('COR');
    expect(failed.silentBackers).not.toContain('ARL');
    expect(failed.silentBackers).not.toContain('BRE');
  });
  it('there are none without an objector', () => {
    expect(adopted.silentBackers).toEqual([]);
  });
});

describe('opened reasons', () => {
  it('carry the command and where the conference stood', () => {
    expect(failed.reasons).toMatchObject([
      {
        step: 2,
        meeting: 0,
        round: 1,
        command: { type: 'statement.make', by: 'COR' },
        reason: { because: 'red-line' },
      },
    ]);
  });
});

describe('possibilities', () => {
  it('agree with the accounts about the final draft', () => {
    const voiced = failed.accounts.filter(({ gain }) => gain !== null);
    const content = voiced.filter(({ gain, crossed }) => gain! >= 0 && crossed.length === 0).map(({ seat }) => seat);
    expect(failed.possibilities.finalAcceptableTo).toEqual(content);
    expect(failed.possibilities.finalInSet).toBe(content.length === voiced.length);
    expect(failed.possibilities).toMatchObject({ packages: 15, exact: true });
  });
  it('measure what was left on the table from the outcome', () => {
    for (const debrief of [
      buildDebrief(recordOf(mild, silenced), 'COR'),
      buildDebrief(recordOf(mild, adopting), 'COR'),
    ]) {
      const nash = debrief.possibilities.best.find(({ formula }) => formula === 'nash')!;
      for (const { seat, walkAway, outcome } of debrief.accounts) {
        if (outcome === null) continue;
        expect(debrief.possibilities.leftOnTable![seat]).toBe(nash.gains[seat]! + walkAway! - outcome);
      }
    }
  });
  it('name the nearest text all could have accepted', () => {
    const { finalText, possibilities } = buildDebrief(recordOf(mild, silenced), 'COR');
    const nearest = possibilities.nearest!;
    expect(possibilities.finalInSet).toBe(false);
    expect(nearest.changes).toBeGreaterThan(0);
    expect(Object.keys(finalText).filter((id) => nearest.text[id] !== finalText[id])).toHaveLength(nearest.changes);
  });
});

describe('a record that stops half-way', () => {
  it('still has a debrief, without a report', () => {
    expect(buildDebrief(recordOf(setup, failing.slice(0, 3)), 'COR')).toMatchObject({ adopted: false, objectors: [] });
    expect(buildDebrief(recordOf(setup, []), 'COR')).toMatchObject({ adopted: false, burnDown: [] });
  });
  it('refuses a seat that is not at the table', () => {
    expect(() => buildDebrief(recordOf(setup, []), 'XXX')).toThrow(RangeError);
  });
});
