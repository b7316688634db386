import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical';
import { wordsOf } from '../../src/scenario/files';
import { briefOf, historyTexts, publicTexts } from '../../src/scenario/texts';
import { loadGge, loadTiny, setupOf } from '../support/scenarios';

describe('compiling', () => {
  it('takes the provisions and meetings of a length', () => {
    const quick = setupOf('tiny', 'quick');
    expect(quick.provisions.map((provision) => provision.id)).toEqual(['law', 'contacts']);
    expect(quick.meetings.map((meeting) => meeting.kind)).toEqual(['opening', 'reading', 'last-morning']);
    expect(quick.meetings.map((meeting) => meeting.session)).toEqual([1, 1, 1]);
    expect(setupOf('tiny', 'standard').provisions).toHaveLength(3);
  });
  it('ends a session with its intersessional meeting', () => {
    expect(setupOf('tiny', 'standard').meetings.map((meeting) => meeting.session)).toEqual([1, 1, 2, 2]);
  });
  it('takes the hours of a kind in turn', () => {
    const { meetings } = setupOf('gge-2016-17', 'standard');
    const readings = meetings.filter((meeting) => meeting.kind === 'reading').map((meeting) => meeting.hour);
    expect(readings).toEqual([10, 15, 10]);
    expect(meetings.at(-2)).toEqual({ kind: 'last-night', session: 2, hour: 23 });
  });
  it('reckons the capitals from New York in whole hours', () => {
    const { capitalHours, delegations } = setupOf('gge-2016-17', 'quick');
    expect(capitalHours).toMatchObject({ USA: 0, CUB: 0, MEX: -1, IND: 9, KEN: 7, JPN: 13 });
    expect(Object.keys(capitalHours).sort()).toEqual(delegations.map(({ id }) => id).sort());
  });
  it('keeps what the engine needs of a wording and no text', () => {
    const law = setupOf('tiny', 'quick').provisions[0];
    expect(law?.formulations[1]).toEqual({
      id: 'law-before',
      container: 'conclusions',
      voice: 'group',
      verb: 'notes',
      bridge: 'euphemism',
      span: [45, 55],
      agreed: 'R/1',
    });
    const next = setupOf('tiny', 'standard').provisions[2];
    expect(next?.formulations[2]?.counterfactual).toBe(true);
  });
  it.each(['quick', 'standard'] as const)('carries no sentence of the scenario at %s length', (length) => {
    const json = canonicalJson(setupOf('gge-2016-17', length));
    for (const brief of Object.values(wordsOf(loadGge()).briefs)) {
      expect(json).not.toContain(brief.secret.slice(0, 30));
      expect(json).not.toContain(brief.home.city);
    }
    for (const { about } of Object.values(wordsOf(loadGge()).provisions)) expect(json).not.toContain(about);
  });
  it('admits no move or exit that a GGE does not know', () => {
    const { process } = setupOf('gge-2016-17', 'standard');
    for (const move of ['vote.call', 'position.dissociate', 'group.speak', 'observer.speak', 'mandate.extend'])
      expect(process.moves).not.toContain(move);
    expect(process.exits).toEqual(['agree', 'agree-ad-referendum', 'silent', 'withhold']);
    expect(process).toMatchObject({ chairIsMember: true, clockStops: 2, chairsSummary: 'counterfactual' });
  });
});

describe('texts for the screens', () => {
  it('are plain JSON', () => {
    const texts = publicTexts(loadGge());
    expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
    expect(texts.provisions['self-defence']?.formulations['sd-2015']).toMatchObject({ agreed: 'A/70/174' });
    expect(texts.delegations.BWA).toEqual({
      name: 'Botswana',
      camp: 'Africa',
      permanentMember: false,
      thin: true,
      role: 'member',
      playable: true,
    });
    expect(texts.measures['contact-points']?.year).toBe(2015);
  });
  it('tell players no brief, no position and no end', () => {
    const said = JSON.stringify(publicTexts(loadGge()));
    const { briefs, history } = wordsOf(loadGge());
    const { delegations } = loadGge();
    for (const brief of Object.values(briefs)) {
      for (const line of [brief.secret, brief.never, brief.mayAgree, ...brief.inFiveLines])
        expect(said).not.toContain(line);
    }
    for (const paragraph of history.paragraphs) expect(said).not.toContain(paragraph.text);
    for (const line of Object.values(history.byIssue)) expect(said).not.toContain(line);
    expect(said).not.toContain('"salience"');
    expect(delegations[0]?.positions.SD?.salience).toBeGreaterThan(0);
  });
  it('give one seat its own brief and the debrief its history', () => {
    expect(briefOf(loadTiny(), 'COR').delegation).toBe('COR');
    expect(() => briefOf(loadTiny(), 'XYZ')).toThrow(RangeError);
    expect(historyTexts(loadGge()).outcome).toBe('failed');
  });
});
