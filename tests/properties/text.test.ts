import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide/decide';
import { evolve } from '../../src/engine/events/fold';
import { openingState } from '../../src/engine/events/opening';
import type { CauseKind } from '../../src/engine/model/causes';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState, PackageDeal } from '../../src/engine/model/state';
import { deciders, isLastMeeting } from '../../src/engine/rules/lookups';
import { isRefusal } from '../../src/engine/rules/refuse';
import { agendaSize, fallbackOf, standingBrackets } from '../../src/engine/rules/text';
import { drawBelow } from '../../src/kernel/prng';
import { standIn } from '../../src/table/bots';
import { playOpen } from '../support/openPlay';
import { dealingCommand, legalCommand } from '../support/play';
import { type PlayedStep, play } from '../support/plays';
import { OPEN_FLOOR, ROOMS } from '../support/rooms';
import { only, tiny } from '../support/table';

/** How text comes to be, whatever is played: in the fixture's room and those of other kinds, in turn and on an open floor. */

const SEEDS = 2;

/** Random legal play in which most turns are spent on objecting and dealing, as far as the rules let it. */
function* playDealing(setup: Setup, seed: string): Generator<PlayedStep> {
  let state = openingState(setup, seed);
  for (let i = 0; i < 3000; i++) {
    const dealing = drawBelow([seed, i, 'deals'], 4) > 0 ? dealingCommand(state, [seed, i]) : null;
    const drawn = legalCommand(state, [seed, i]);
    if (!drawn) return;
    const tried = [...(dealing ? [dealing] : []), drawn, standIn(state, drawn.by).command];
    const command = tried.find((one) => !decide(state, one).refused);
    const decided = command && decide(state, command);
    if (!decided || isRefusal(decided)) throw new Error('nothing is in order');
    yield { before: state, tried, command, events: decided.events, after: decided.state };
    state = decided.state;
  }
  throw new Error(`the play "${seed}" does not end`);
}

const WAYS: Readonly<Record<string, (setup: Setup, seed: string) => Iterable<PlayedStep>>> = {
  'at random': play,
  'among dealers': playDealing,
  'on an open floor': (setup, seed) => playOpen({ ...setup, floor: OPEN_FLOOR }, seed),
};

/** Plays that are shared by all rules, by fresh seeds each time: in every room, in every way. */
const PLAYS = Object.entries({ tiny, ...ROOMS }).flatMap(([room, setup]) =>
  Object.entries(WAYS).flatMap(([way, steps]) =>
    fc
      .sample(fc.string({ maxLength: 12 }), SEEDS)
      .map((seed) => ({ name: `${room} ${way}, seed ${JSON.stringify(seed)}`, steps: [...steps(setup(), seed)] })),
  ),
);

function everywhere(look: (step: PlayedStep, name: string) => void): void {
  for (const { name, steps } of PLAYS) for (const step of steps) look(step, name);
}

const paragraphsOf = ({ paragraphs }: ConferenceState) => Object.entries(paragraphs);
const changed = ({ before, after }: PlayedStep): string[] =>
  Object.keys(after.draft.text).filter((provision) => after.draft.text[provision] !== before.draft.text[provision]);
const tabledOn = ({ packages }: ConferenceState, provision: string): PackageDeal[] =>
  Object.values(packages).filter(({ stage, tabled, edits }) => tabled && stage === 'agreed' && provision in edits);

const RETURNS: readonly CauseKind[] = [
  'deal',
  'deal-broken',
  'objection',
  'lifted',
  'instruction',
  'linkage',
  'fallback',
  'vote',
];

describe('the agenda', () => {
  it('is set once a meeting, never longer than the text lets it be, but for what is carried into the last', () => {
    everywhere(({ before, after, events }, name) => {
      for (const { provisions } of only(events, 'business.ordered')) {
        const carried = Object.values(after.seats).flatMap(({ carries }) => carries);
        const isCarried = isLastMeeting(after) && provisions.every((provision) => carried.includes(provision));
        expect([name, isCarried || provisions.length <= agendaSize(after.setup)]).toEqual([name, true]);
        if (before.meeting === after.meeting) expect([name, before.business]).toEqual([name, []]);
      }
    });
  });
  it('comes before any closing: nothing closes that no meeting took up, till all that is open falls back', () => {
    let closings = 0;
    everywhere(({ events, before }, name) => {
      const taken = new Set(paragraphsOf(before).flatMap(([id, paragraph]) => (paragraph.taken ? [id] : [])));
      for (const event of events) {
        if (event.type === 'business.ordered') for (const id of event.provisions) taken.add(id);
        if (event.type !== 'paragraph.moved' || event.status !== 'provisional') continue;
        if (event.because === 'concerns-noted' && isLastMeeting(before)) continue;
        closings += 1;
        expect([name, event.provision, event.because, taken.has(event.provision)]).toEqual([
          name,
          event.provision,
          event.because,
          true,
        ]);
      }
    });
    expect(closings).toBeGreaterThan(20);
  });
  it('lets silence close a paragraph only when a meeting ends', () => {
    everywhere(({ before, after, events }, name) => {
      const silent = only(events, 'paragraph.moved').filter(({ because }) => because === 'no-objection');
      if (silent.length > 0) expect([name, before.stage === after.stage]).toEqual([name, false]);
    });
  });
});

describe('the text', () => {
  it('never changes without a cause for each change, named in the draft and kept beside the paragraph', () => {
    const kinds = new Set<string>();
    everywhere((step, name) => {
      for (const { edits, because = {} } of only(step.events, 'draft.circulated')) {
        expect([name, Object.keys(because).sort()]).toEqual([name, Object.keys(edits).sort()]);
        for (const { kind } of Object.values(because)) kinds.add(kind);
      }
      for (const provision of changed(step)) {
        const cause = step.after.paragraphs[provision]?.because;
        expect([name, step.command.type, cause === null || cause === undefined]).toEqual([
          name,
          step.command.type,
          false,
        ]);
      }
    });
    expect(kinds.size).toBeGreaterThan(5);
  });
  it('goes back to a wording it has left only by one of the causes that can bring one back', () => {
    let returns = 0;
    everywhere(({ before, events }, name) => {
      // Several drafts may follow from one command: each is held against what stood before it.
      const was = new Map(paragraphsOf(before).map(([id, paragraph]) => [id, new Set(paragraph.was)]));
      let { text } = before.draft;
      for (const { edits, because = {}, text: next } of only(events, 'draft.circulated')) {
        for (const [provision, wording] of Object.entries(edits)) {
          if (was.get(provision)?.has(wording)) {
            returns += 1;
            expect([name, RETURNS.includes(because[provision]?.kind as CauseKind)]).toEqual([name, true]);
          }
          was.get(provision)?.add(text[provision] as string);
        }
        text = next;
      }
    });
    expect(returns).toBeGreaterThan(3);
  });
  it('is changed by the chair only where the meeting has taken it up, by one bridge of the team at most', () => {
    everywhere(({ before, command, events }, name) => {
      if (command.type !== 'draft.circulate') return;
      const [draft] = only(events, 'draft.circulated');
      const causes = Object.values(draft?.because ?? {}).map(({ kind }) => kind);
      expect([name, Object.keys(draft?.edits ?? {}).every((id) => before.business.includes(id))]).toEqual([name, true]);
      expect([name, causes.filter((kind) => kind === 'team').length <= 1]).toEqual([name, true]);
    });
  });
  it('remembers every wording that stood and was left', () => {
    everywhere((step, name) => {
      for (const provision of changed(step)) {
        const left = step.before.draft.text[provision];
        expect([name, step.after.paragraphs[provision]?.was.includes(left as string)]).toEqual([name, true]);
      }
    });
  });
});

describe('deals', () => {
  it('that were tabled stand as long as the text shows them, one a paragraph', () => {
    let most = 0;
    everywhere(({ after }, name) => {
      for (const [provision] of paragraphsOf(after)) {
        const tabled = tabledOn(after, provision);
        most = Math.max(most, tabled.length);
        expect([name, tabled.map(({ edits }) => edits[provision])]).toEqual([
          name,
          tabled.map(() => after.draft.text[provision]),
        ]);
        expect([name, provision, tabled.length <= 1]).toEqual([name, provision, true]);
      }
    });
    expect(most).toBe(1);
  });
  it('are tabled only when everybody who objected was in them', () => {
    let tabled = 0;
    everywhere(({ before, events }, name) => {
      let now = before;
      for (const event of events) {
        if (event.type === 'package.tabled') {
          tabled += 1;
          const objectors = Object.keys(event.edits).flatMap((id) => now.paragraphs[id]?.objectors ?? []);
          expect([name, objectors.length > 0, objectors.filter((seat) => !event.by.includes(seat))]).toEqual([
            name,
            true,
            [],
          ]);
        }
        now = evolve(now, event);
      }
    });
    expect(tabled).toBeGreaterThan(0);
  });
});

describe('brackets', () => {
  it('are two for the whole conference: spent, carried or left, and never fewer than none', () => {
    everywhere(({ after, events, before }, name) => {
      for (const [seat, { brackets, carries }] of Object.entries(after.seats)) {
        const had = (before.seats[seat]?.brackets ?? 0) + (before.seats[seat]?.carries.length ?? 0);
        const spent = only(events, 'bracket.spent').filter(({ by }) => by === seat).length;
        expect([name, seat, brackets >= 0, brackets + carries.length]).toEqual([name, seat, true, had - spent]);
        expect(had).toBeLessThanOrEqual(2);
      }
    });
  });
  it('that are not carried stop nothing: in the last meeting nobody objects to what it does not carry', () => {
    everywhere(({ after }, name) => {
      if (!isLastMeeting(after)) return;
      for (const [provision, { objectors }] of paragraphsOf(after)) {
        const carriers = objectors.filter((seat) => after.seats[seat]?.carries.includes(provision));
        // What comes undone is taken back by who gave it, bracket or not.
        const gave = Object.values(after.packages)
          .filter(({ stage, edits }) => stage === 'undone' && provision in edits)
          .flatMap(({ by, to }) => [by, ...to]);
        const late = after.reopened > 0 ? objectors : [];
        expect([name, objectors.filter((seat) => ![...carriers, ...gave, ...late].includes(seat))]).toEqual([name, []]);
      }
    });
  });
  it('that are carried and stand let no gavel fall by consensus unless their carrier has joined', () => {
    let gavels = 0;
    everywhere(({ before, after, command }, name) => {
      if (command.type !== 'gavel.adopt' || !['adopted', 'signature'].includes(after.stage)) return;
      if (before.votes.length > 0 || (before.setup.process.rule?.kind ?? 'consensus') !== 'consensus') return;
      gavels += 1;
      for (const seat of deciders(before.setup)) {
        if (standingBrackets(before, seat).length === 0) continue;
        expect([name, seat, [null, 'withhold'].includes(before.seats[seat]?.exit ?? null)]).toEqual([
          name,
          seat,
          false,
        ]);
      }
    });
    expect(gavels).toBeGreaterThan(0);
  });
});

describe('the end of the last meeting', () => {
  it('leaves nothing open that differs from its fallback', () => {
    let ends = 0;
    everywhere(({ before, after }, name) => {
      if (!before.stage.startsWith('meeting.') || !after.stage.startsWith('closing.')) return;
      ends += 1;
      for (const provision of after.setup.provisions) {
        const open = after.paragraphs[provision.id]?.status !== 'provisional';
        if (open) expect([name, after.draft.text[provision.id]]).toEqual([name, fallbackOf(provision)]);
      }
    });
    expect(ends).toBeGreaterThan(10);
  });
});
