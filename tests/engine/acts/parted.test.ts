import { describe, expect, it } from 'vitest';
import { memberInterests, memberPositions } from '../../../src/engine/interests/members';
import type { Delegation } from '../../../src/engine/model/vocabulary';
import { voices } from '../../../src/engine/rules/lookups';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { committee, council, wide, workingGroup } from '../../support/rooms';
import { only, sit, type Table, types } from '../../support/table';

const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;
const split = { type: 'report.split', by: 'ARL', edits: { next: 'next-summary' } } as const;

describe('parting the report', () => {
  const divided = () => sit(workingGroup()).toGavel({ COR: 'withhold' });
  it('moves to the chair’s summary what the room cannot agree on, in a numbered draft, at a price', () => {
    const table = divided();
    const before = { number: table.state.draft.number, standing: standing(table, 'ARL') };
    const events = table.do(split);
    expect(only(events, 'report.split')).toMatchObject([{ provisions: ['next'] }]);
    expect(table.state.draft).toMatchObject({ number: before.number + 1, text: { next: 'next-summary' } });
    expect(standing(table, 'ARL')).toBe(before.standing - 3);
  });
  it('has everybody sounded afresh: what was said before is forgotten', () => {
    const table = divided();
    table.do(split);
    expect(table.state).toMatchObject({ stage: 'closing.sounding', split: true, wave: 1, company: 0 });
    expect(table.state.queue).toHaveLength(voices(table.state.setup).length);
    expect(Object.values(table.state.seats).every(({ exit }) => exit === null)).toBe(true);
    table.toEnd('adopted');
    expect(table.state).toMatchObject({ stage: 'adopted', draft: { text: { next: 'next-summary' } } });
  });
  it('is done once', () => {
    const table = divided();
    table.do(split);
    table.toGavel({ COR: 'withhold' });
    expect(table.refused(split)).toBe('split.already');
    const [request] = requestsFor(table.state, 'ARL');
    expect(JSON.stringify(request)).toContain('split.already');
  });
  it('is offered with the wordings that belong in a summary alone', () => {
    const [request] = requestsFor(divided().state, 'ARL');
    const moves = request?.kind === 'gavel' ? request.moves : [];
    expect(moves.find(({ type }) => type === 'report.split')?.choices.wordings).toEqual([
      { provision: 'next', wording: 'next-summary' },
    ]);
  });
});

describe('a group', () => {
  const group = (setup = wide()) => setup.delegations.find(({ id }) => id === 'GRO') as Delegation;
  const objected = (table: Table) => only(table.events, 'members.objected').flatMap(({ members }) => members);
  /** A text that names the law, over which members that lean to one pole or the other may part from their group. */
  const named = (seed: string, exits: Parameters<Table['toGavel']>[0] = {}, process = {}) => {
    const table = sit(wide(process), seed).toChair();
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-named', next: 'next-open' } });
    return table.toGavel(exits);
  };
  const withhold = { exits: ['agree', 'agree-ad-referendum', 'silent', 'withhold'] as const };

  it('has members that lean from its place towards one pole or the other, never beyond the scale', () => {
    const setup = wide();
    const at = (lean: number) => memberPositions(setup, group(setup), { id: 'M', lean }).IHL?.at ?? -1;
    // BRE at 92 and COR at 5 are the poles; the group stands at 60.
    expect([at(0), at(100), at(-100)]).toEqual([60, 100, 17]);
    expect(at(50)).toBe(60 + 21);
    expect(memberPositions(setup, group(setup), { id: 'M', lean: 10 }).IHL?.mark).toBe('c');
  });
  it('does not lean where there are no poles', () => {
    const { poles: _, ...setup } = wide();
    expect(memberPositions(setup, group(setup), { id: 'M', lean: 100 }).IHL?.at).toBe(60);
  });
  it('draws each member’s own place, alike by seed', () => {
    const table = sit(wide());
    const points = (id: string) => memberInterests(table.state, group(), { id, lean: 0 }).points;
    expect(points('GR1')).toEqual(points('GR1'));
    expect(points('GR1')).not.toEqual(points('GR2'));
  });
  it('may agree while members of it object, and one is enough to stop a consensus', () => {
    const seeds = Array.from({ length: 30 }, (_, i) => `dissent-${i}`);
    const seed = seeds.find((one) => objected(named(one, {}, withhold)).length > 0);
    if (!seed) throw new Error('no member ever objects');
    const table = named(seed, {}, withhold);
    const members = table.state.dissent.GRO ?? [];
    expect(members.length).toBeGreaterThan(0);
    expect(['GR2', 'GR3']).toEqual(expect.arrayContaining([...members]));
    expect(viewFor(table.state, 'OBS').dissent).toEqual({ GRO: members });
    expect(table.refused({ type: 'gavel.adopt', by: 'ARL' })).toBe('gavel.objectionStands');
    const events = table.copy().do({ type: 'conference.close', by: 'ARL' });
    expect(only(events, 'report.failed')[0]?.objectors).toEqual(members);
  });
  it('that withholds itself speaks for all of its members', () => {
    for (let i = 0; i < 30; i++) expect(objected(named(`dissent-${i}`, { GRO: 'withhold' }, withhold))).toEqual([]);
  });
  it('that votes as one has no dissent', () => {
    const setup = wide(withhold);
    const delegations = setup.delegations.map((one) => (one.id === 'GRO' ? { ...one, asOne: true } : one));
    for (let i = 0; i < 30; i++) {
      const table = sit({ ...setup, delegations }, `dissent-${i}`).toChair();
      table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-named', next: 'next-open' } });
      expect(objected(table.toGavel())).toEqual([]);
    }
  });
  it('dissents less where stepping aside is known: small members step aside rather than stop the room', () => {
    const count = (process: object) =>
      Array.from({ length: 40 }, (_, i) => objected(named(`dissent-${i}`, {}, process)).length).reduce(
        (a, b) => a + b,
        0,
      );
    const [blocking, aside] = [count(withhold), count({})];
    expect(blocking).toBeGreaterThan(10);
    // Its group holds out six times in ten, and so do they.
    expect(aside).toBeGreaterThan(0);
    expect(aside).toBeLessThan((blocking * 3) / 4);
  });
});

describe('an observer', () => {
  it('has a voice in the meeting and says at the end whether it stays out; nothing else', () => {
    const table = sit(wide()).toTurnOf('OBS');
    table.do({
      type: 'statement.make',
      by: 'OBS',
      points: [{ kind: 'support', provision: 'law', wording: 'law-named' }],
    });
    table.toSounding().passUntil((state) => state.queue[0] === 'OBS');
    const [request] = requestsFor(table.state, 'OBS');
    expect(request?.kind === 'sounding' && request.exits.map(({ exit }) => exit)).toEqual([
      'agree',
      'silent',
      'stay-out',
    ]);
    for (const exit of ['withhold', 'dissociate', 'agree-ad-referendum'] as const) {
      expect(table.refused({ type: 'sounding.answer', by: 'OBS', exit, explain: false })).toBe('exit.notAdmitted');
    }
  });
  it('that stays out stops nothing', () => {
    const table = sit(wide()).toGavel({ OBS: 'stay-out' });
    expect(only(table.events, 'sounding.opened')).toHaveLength(1);
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    expect(table.state.stage).toBe('adopted');
  });
  it('may agree or be silent where the process names no exits for it', () => {
    const { observerExits: _, ...process } = wide().process;
    const table = sit({ ...wide(), process }).toSounding();
    table.passUntil((state) => state.queue[0] === 'OBS');
    const [request] = requestsFor(table.state, 'OBS');
    expect(request?.kind === 'sounding' && request.exits.map(({ exit }) => exit)).toEqual(['agree', 'silent']);
  });
  it('raises no motion and casts no vote', () => {
    const table = sit(committee()).toMotions();
    const raise = { type: 'motion.raise', by: 'OBS', motion: 'suspend' } as const;
    expect(table.refused(raise)).toBe('actor.notYourTurn');
    expect(table.state.queue).not.toContain('OBS');
  });
});

describe('dissociation', () => {
  it('costs a little, once, and does not stop the gavel', () => {
    const table = sit(wide())
      .toSounding()
      .passUntil((state) => state.queue[0] === 'COR');
    const before = standing(table, 'COR');
    table.do({ type: 'sounding.answer', by: 'COR', exit: 'dissociate', explain: true });
    expect(standing(table, 'COR')).toBe(before - 4);
    table.toGavel();
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    expect(table.state).toMatchObject({ stage: 'adopted', seats: { COR: { exit: 'dissociate' } } });
  });
});

describe('a chair with a national voice', () => {
  it('has interests, speaks in turn like the others after acting as chair, and is sounded', () => {
    const table = sit(council()).toChair();
    expect(viewFor(table.state, 'ARL').interests).not.toBeNull();
    expect(table.state.queue).toContain('ARL');
    table.toTurnOf('ARL');
    table.do({
      type: 'statement.make',
      by: 'ARL',
      points: [{ kind: 'support', provision: 'law', wording: 'law-named' }],
    });
    expect(table.toSounding().state.queue).toContain('ARL');
  });
  it('can stop its own text', () => {
    const table = sit(council({ rule: { kind: 'consensus' } })).toGavel({ ARL: 'withhold' });
    expect(table.refused({ type: 'gavel.adopt', by: 'ARL' })).toBe('gavel.objectionStands');
  });
  it('does not consult itself', () => {
    const [request] = requestsFor(sit(council()).toChair().state, 'ARL');
    const consult = request?.kind === 'chair' ? request.moves.find(({ type }) => type === 'seat.consult') : undefined;
    expect(consult?.choices.seats).not.toContain('ARL');
    expect(consult?.choices.seats).toContain('COR');
  });
});

describe('a speakers’ list', () => {
  it('takes so many and no more in a round; missions that keep up with everything are always on it', () => {
    const table = sit(wide({ speakers: 4 })).toSounding();
    const orders = only(table.events, 'round.opened').map(({ order }) => order);
    // BRE, COR, DEL, GRO and UNI are active missions; ELN and the observer are small ones.
    for (const order of orders) expect([...order].sort()).toEqual(['BRE', 'COR', 'DEL', 'GRO', 'UNI']);
    const wider = sit(wide({ speakers: 6 })).toSounding();
    for (const { order } of only(wider.events, 'round.opened')) expect(order).toHaveLength(6);
    expect(types(wider.events)).toContain('sounding.opened');
  });
});
