import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/adviser/suggest';
import { titleOf } from '../../src/client/documents/commands';
import { namesFrom } from '../../src/client/documents/names';
import { outcomes } from '../../src/client/panels/outcomes';
import type { SeenEvent } from '../../src/client/session/types';
import { STANDING_MOVES } from '../../src/engine/model/parameters';
import type { ChangeRequest } from '../../src/engine/model/state';
import type { Request, View } from '../../src/engine/view/types';
import { publicTexts } from '../../src/scenario/texts';
import { loadTiny } from '../support/scenarios';
import { momentOf } from '../support/views';

const names = namesFrom(publicTexts(loadTiny()));

/** A chair's turn on which these late changes wait. */
function chairWith(changes: readonly ChangeRequest[]): { readonly view: View; readonly requests: readonly Request[] } {
  const { view, requests } = momentOf({ seat: 'DEU', kind: 'chair' });
  return {
    view: { ...view, changes },
    requests: requests.map((request) =>
      request.kind === 'chair'
        ? {
            ...request,
            moves: request.moves.map((move) =>
              move.type === 'change.settle' ? { ...move, refused: null, choices: { changes } } : move,
            ),
          }
        : request,
    ),
  };
}

describe('late changes', () => {
  const { view } = momentOf({ seat: 'DEU', kind: 'chair' });
  const [first, second] = view.setup.provisions;
  const other = (provision: typeof first) =>
    provision?.formulations.find(({ id }) => id !== view.draft.text[provision.id])?.id ?? '';
  const same = { provision: first?.id ?? '', wording: other(first) };
  const changes = [
    { by: 'KEN', ...same },
    { by: 'CUB', ...same },
    { by: 'EST', provision: second?.id ?? '', wording: other(second) },
  ];

  it('that ask for the same are answered together, and all can be declined at once', () => {
    const moment = chairWith(changes);
    const found = suggest(moment.view, moment.requests).filter(({ draft }) => draft.type === 'change.settle');
    const seats = found.map(({ kind, draft, also = [] }) => [
      kind,
      [draft, ...also].map((one) => (one.type === 'change.settle' ? one.body.seat : '')),
    ]);
    expect(seats).toContainEqual(['grant', ['KEN', 'CUB']]);
    expect(seats).toContainEqual(['decline', ['KEN', 'CUB']]);
    expect(seats).toContainEqual(['decline', ['KEN', 'CUB', 'EST']]);
    const all = found.find(({ also = [] }) => also.length === 2);
    expect(all && titleOf(all.draft, { view: moment.view, names }, all.also)).toBe('Decline all 3 late changes');
  });

  it('whose words stand already are granted', () => {
    const standing = { provision: same.provision, wording: view.draft.text[same.provision] ?? '' };
    const moment = chairWith([{ by: 'KEN', ...standing }]);
    expect(suggest(moment.view, moment.requests)[0]?.kind).toBe('grant');
  });
});

describe('applicants', () => {
  const { view } = momentOf({ seat: 'CUB', kind: 'turn' });
  const issue = Object.keys(view.interests?.positions ?? {})[0] ?? '';
  const far = (view.interests?.positions[issue]?.at ?? 0) > 50 ? 0 : 100;
  const applicants = ['kept-out', 'open'].map((id) => ({ id, issue, at: far }));
  const asked: View = {
    ...view,
    interests: view.interests && {
      ...view.interests,
      positions: { ...view.interests.positions, [issue]: { at: 100 - far, salience: 100, mark: 'c' } as never },
    },
    setup: { ...view.setup, applicants: applicants as never },
    accreditation: { objections: { 'kept-out': ['USA'] }, admitted: null },
  };
  const found = suggest(asked, [{ kind: 'accreditation', id: 'x', applicants: ['kept-out', 'open'] }]);

  it('are objected to one by one, at a price that is said, and not twice', () => {
    expect(found.map(({ draft }) => draft.type === 'accreditation.answer' && draft.body.objects)).toEqual([
      [],
      ['open'],
    ]);
    expect(found[1]?.cost.standing).toBe(STANDING_MOVES['objected-to-applicant']);
  });

  it('are not all let in where somebody is kept out', () => {
    const title = (seen: View) => found[0] && titleOf(found[0].draft, { view: seen, names });
    expect(title(asked)).toBe('Object to nobody else');
    expect(title({ ...asked, accreditation: { objections: {}, admitted: null } })).toBe('Let all of them in');
  });
});

describe('once the clock is stopped over me', () => {
  it('what I need comes first', () => {
    const moment = momentOf({ seat: 'CUB', kind: 'turn', after: 2 });
    const stopped = { ...moment.view, clockStops: 1, lastObjectors: ['CUB'] };
    expect(suggest(stopped, moment.requests)[0]?.kind).toBe('need');
    expect(suggest({ ...stopped, lastObjectors: ['RUS'] }, moment.requests).map(({ kind }) => kind)).not.toContain(
      'need',
    );
  });
});

describe('what came of an act', () => {
  const { view } = momentOf({ seat: 'KEN', kind: 'turn' });
  const at = { n: 1, meeting: view.meeting, round: 1 };
  const point = { kind: 'support', provision: view.setup.provisions[0]?.id ?? '', wording: 'x' } as const;
  const speech = (by: string): SeenEvent => ({
    ...at,
    event: { type: 'statement.made', audience: 'all', by, points: [point] } as never,
  });
  const standing: SeenEvent = {
    ...at,
    event: { type: 'standing.moved', audience: ['KEN'], seat: 'KEN', by: 3, reason: 'lifted-objection' } as never,
  };

  it('is what happened to me since, and else the act itself where it is not to be read beside', () => {
    const teller = { view, names };
    expect(outcomes([speech('CUB')], teller, true)).toBeNull();
    expect(outcomes([speech('KEN'), speech('CUB')], teller, false)).toBeNull();
    expect(outcomes([speech('KEN'), speech('CUB')], teller, true)?.answered).toBe(false);
    const told = outcomes([speech('KEN'), speech('CUB'), standing], teller, false);
    expect(told).toEqual({ sentences: 'Your standing rose by 3: you lifted an objection.', answered: true });
  });
});
