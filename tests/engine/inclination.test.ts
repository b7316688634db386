import { describe, expect, it } from 'vitest';
import { inclinationOn, leftOutOf, type VoterOutlook } from '../../src/engine/interests/inclination';
import type { RedLine } from '../../src/engine/interests/redlines';
import { type Question, VOTES } from '../../src/engine/model/rules';
import type { Provision } from '../../src/engine/model/vocabulary';
import { tiny } from '../support/table';

const { provisions } = tiny();
const line = (wording: string, strength: RedLine['strength'] = 'withhold', stake = 200): RedLine => ({
  provision: 'law',
  wording,
  strength,
  stake,
});
/** Somebody with nothing at stake but what is said: a text of the law named, worth so many points. */
const outlook = (change: Partial<VoterOutlook> & { readonly named?: number } = {}): VoterOutlook => {
  const { named = 0, ...rest } = change;
  const flat = (provision: Provision) => Object.fromEntries(provision.formulations.map(({ id }) => [id, 0]));
  const points = Object.fromEntries(provisions.map((provision) => [provision.id, flat(provision)]));
  return {
    points: { ...points, law: { ...points.law, 'law-named': named } },
    linkages: [],
    walkAway: { value: 0, processCost: 0 },
    redLines: [],
    priceAlone: 100,
    text: { law: 'law-named', contacts: 'contacts-before', next: 'next-before' },
    provisions,
    rivals: [{ id: 'north', text: { law: 'law-named' } }],
    agenda: [],
    ...rest,
  };
};
const TEXT: Question = { kind: 'text' };
const REMOVE: Question = { kind: 'delete', by: 'COR', provision: 'law' };
const DIVIDE: Question = { kind: 'division', by: 'COR', provision: 'law' };
const RIVAL: Question = { kind: 'rival', rival: 'north' };

describe('on the whole text', () => {
  it('a voter says yes to what is worth at least no text and crosses no blocking line', () => {
    expect(inclinationOn(TEXT, outlook())).toBe('yes');
    expect(inclinationOn(TEXT, outlook({ named: 1 }))).toBe('yes');
    expect(inclinationOn(TEXT, outlook({ redLines: [line('law-named', 'explain', 0)] }))).toBe('yes');
  });
  it('no where it costs more than half of what blocking would, else abstains', () => {
    expect(inclinationOn(TEXT, outlook({ named: -50 }))).toBe('abstain');
    expect(inclinationOn(TEXT, outlook({ named: -51 }))).toBe('no');
    expect(inclinationOn(TEXT, outlook({ named: 170, redLines: [line('law-named')] }))).toBe('abstain');
    expect(inclinationOn(TEXT, outlook({ named: 100, redLines: [line('law-named')] }))).toBe('no');
  });
  it('the same in the body above, under silence and when the bureau asks; suspending is the opposite', () => {
    for (const named of [10, -20, -200]) {
      const said = inclinationOn(TEXT, outlook({ named }));
      for (const kind of ['higher', 'silence', 'exhaustion'] as const)
        expect(inclinationOn({ kind }, outlook({ named }))).toBe(said);
      expect(inclinationOn({ kind: 'close-debate', by: 'X' }, outlook({ named }))).toBe(said);
      const opposite = { yes: 'no', no: 'yes', abstain: 'abstain', absent: 'absent' }[said];
      expect(inclinationOn({ kind: 'suspend', by: 'X' }, outlook({ named }))).toBe(opposite);
    }
  });
});

describe('on one paragraph', () => {
  it('a voter goes by what taking it out changes, within one per cent abstains', () => {
    const on = (named: number) => [
      inclinationOn(REMOVE, outlook({ named })),
      inclinationOn(DIVIDE, outlook({ named })),
    ];
    expect(on(50)).toEqual(['no', 'yes']);
    expect(on(-50)).toEqual(['yes', 'no']);
    for (const named of [-10, 0, 10]) expect(on(named)).toEqual(['abstain', 'abstain']);
  });
  it('crossed lines weigh as points: what crosses one is voted out', () => {
    expect(inclinationOn(REMOVE, outlook({ named: 100, redLines: [line('law-named')] }))).toBe('yes');
    expect(inclinationOn(REMOVE, outlook({ named: 100, redLines: [line('law-before')] }))).toBe('no');
  });
  it('what stands instead is what the provision says, else what was last agreed', () => {
    const law = provisions[0] as Provision;
    expect(leftOutOf(law)).toBe('law-before');
    expect(leftOutOf({ ...law, leftOut: 'law-silence' })).toBe('law-silence');
    expect(() => leftOutOf({ ...law, leftOut: 'nothing' })).toThrow(RangeError);
  });
});

describe('on a rival text', () => {
  it('a voter says yes unless it is worse than what stands today: resolutions add, they replace none', () => {
    expect(inclinationOn(RIVAL, outlook({ named: 100 }))).toBe('yes');
    expect(inclinationOn(RIVAL, outlook({ named: -10 }))).toBe('yes');
    expect(inclinationOn(RIVAL, outlook({ named: -11 }))).toBe('abstain');
    expect(inclinationOn(RIVAL, outlook({ named: -51 }))).toBe('no');
  });
  it('what losing the process would cost counts in its favour', () => {
    const walkAway = { value: 0, processCost: 60 };
    expect(inclinationOn(RIVAL, outlook({ named: -51, walkAway }))).toBe('yes');
    expect(inclinationOn(RIVAL, outlook({ named: -111, walkAway }))).toBe('no');
  });
  it('beyond a blocking line it abstains at best', () => {
    expect(inclinationOn(RIVAL, outlook({ named: 100, redLines: [line('law-named')] }))).toBe('abstain');
    expect(inclinationOn(RIVAL, outlook({ named: -1, redLines: [line('law-named')] }))).toBe('no');
  });
  it('nobody has a view on a text that is not there', () => {
    expect(inclinationOn({ kind: 'rival', rival: 'nowhere' }, outlook())).toBe('abstain');
  });
});

describe('on a motion of no action', () => {
  const stop = (on: string): Question => ({ kind: 'no-action', by: 'X', on });
  it('those who would lose the vote it prevents are for it', () => {
    for (const named of [100, 0, -100]) {
      const seen = outlook({ named, agenda: [REMOVE] });
      const opposite = { yes: 'no', no: 'yes', abstain: 'abstain', absent: 'absent' }[inclinationOn(REMOVE, seen)];
      expect(inclinationOn(stop('delete-law'), seen)).toBe(opposite);
    }
  });
  it('a rival text can be its target before it is on the agenda', () => {
    expect(inclinationOn(stop('rival-north'), outlook({ named: 100 }))).toBe('no');
    expect(inclinationOn(stop('rival-north'), outlook({ named: -100 }))).toBe('yes');
  });
  it('against nothing it moves nobody', () => {
    expect(inclinationOn(stop('delete-law'), outlook({ named: 100 }))).toBe('abstain');
    expect(VOTES).toContain('abstain');
  });
});
