import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { incidentStories } from '../../src/debrief/incidents';
import { hasText } from '../../src/locales';
import { afterIncident, incidentAt, withContacts } from '../support/incidents';
import { playRandom } from '../support/play';
import { only, type Table, tiny } from '../support/table';

const recordOf = (table: Table) => ({
  ...playRandom(tiny(), 'x', 1),
  setup: table.state.setup,
  seed: table.state.seed,
  steps: table.steps,
});
const story = (table: Table) => incidentStories(recordOf(table))[0];

describe('the debrief of an incident', () => {
  it('opens who did it, and what it did to what the room cares about', () => {
    expect(story(afterIncident({ actor: 'elsewhere' }))).toMatchObject({
      incident: 'wiper',
      victim: 'BRE',
      meeting: 0,
      actor: 'elsewhere',
      framed: null,
      charge: null,
      salience: [
        { issue: 'CBM', by: 8 },
        { issue: 'IHL', by: -4 },
      ],
    });
    expect(incidentStories(recordOf(afterIncident())).length).toBe(1);
    expect(incidentStories(playRandom(tiny(), 'none'))).toEqual([]);
  });
  it('says what became public and when forged traces were seen through', () => {
    for (let i = 0; i < 40; i++) {
      const table = afterIncident({ framed: 'DEL' }, `seen-${i}`).toSounding();
      const evidence = only(table.events, 'incident.evidence');
      const told = story(table);
      expect(told?.framed).toBe('DEL');
      expect(told?.level).toBe(evidence.at(-1)?.level ?? 0);
      expect(told?.exposedAt === null).toBe(!evidence.some(({ exposed }) => exposed === 'DEL'));
    }
  });
  it('tells who accused whom, whether it was true though never proved, and what was lost', () => {
    const table = incidentAt({ level: 2, pointsAt: 'ELN' }, afterIncident({ framed: 'ELN' })).toTurnOf('BRE');
    table.set(withContacts('BRE', 'DEL')).do({ type: 'incident.consult', by: 'BRE', incident: 'wiper', with: 'DEL' });
    table.toTurnOf('BRE').do({ type: 'incident.accuse', by: 'BRE', incident: 'wiper', accused: 'ELN' });
    table.toTurnOf('DEL').do({ type: 'incident.join', by: 'DEL', incident: 'wiper', accused: 'ELN' });
    table.toTurnOf('ELN').do({ type: 'incident.answer', by: 'ELN', incident: 'wiper', answer: 'deny' });
    expect(story(table)).toMatchObject({
      talks: 1,
      charge: { accusers: ['BRE', 'DEL'], accused: 'ELN', answer: 'deny', isTrue: false, settled: null, inAccused: -5 },
    });
    const proved = incidentAt({ level: 4, pointsAt: 'COR' }, table);
    proved.toChair(proved.state.meeting + 2);
    expect(story(proved)?.charge).toMatchObject({ settled: 'wrong', inAccused: 0, inAccuser: -18 });
  });
  it('has a sentence for every ending', () => {
    const keys = [
      ...['seat', 'non-state', 'elsewhere'].map((key) => `truth.${key}`),
      ...['right', 'wrong', 'openRight', 'openWrong'].map((key) => `verdict.${key}`),
      ...['deny', 'offer-consultation', 'none'].map((key) => `answer.${key}`),
    ];
    for (const key of keys) expect(hasText(`incidents:debrief.${key}`)).toBe(true);
  });
});
