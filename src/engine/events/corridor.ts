import type { Answer, Channel } from '../model/points';
import type { PackageStage } from '../model/stages';
import type { ConferenceState, PackageDeal, Paper, Ranges } from '../model/state';
import type { DelegationId, Edits, FormulationId, ProvisionId } from '../model/vocabulary';
import { type Audience, heardBySome } from './define';
import { moveConfidence, withParagraph, withSeat } from './parts';
import { believedBy, readAnswer, readPackage, readPoints } from './reading';

/** Questions, deals and confidences: heard by those in them. */
export const CORRIDOR_EVENTS = {
  'probe.asked': heardBySome<{
    readonly probe: string;
    readonly by: DelegationId;
    readonly to: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
  }>(
    (_state, { by, to }) => [by, to],
    (state, { probe, by, to, provision, wording }) => ({
      ...state,
      probes: { ...state.probes, [probe]: { by, to, provision, wording, answer: null, ...asked(state) } },
    }),
  ),
  'probe.answered': heardBySome<{ readonly probe: string; readonly answer: Answer }>(
    (state, { probe }) => partiesTo(state, probe),
    (state, { probe: id, answer }) => {
      const probe = state.probes[id];
      if (!probe) return state;
      const noted = withNote(state, probe.by, probe.to, (ranges) => readAnswer(state, ranges, probe, answer));
      return { ...noted, probes: { ...noted.probes, [id]: { ...probe, answer } } };
    },
  ),
  /** Its time was over: no answer. */
  'probe.lapsed': heardBySome<{ readonly probe: string }>(
    (state, { probe }) => partiesTo(state, probe),
    (state, { probe: id }) => {
      const probe = state.probes[id];
      return probe ? { ...state, probes: { ...state.probes, [id]: { ...probe, lapsed: true } } } : state;
    },
  ),
  /** A non-paper: who was shown it takes the author for somebody near it, and nobody else knows that it is about. */
  'paper.circulated': heardBySome<Paper>(
    (_state, { by, to }) => [by, ...to],
    (state, { by, to, provision, wording }) =>
      to.reduce<ConferenceState>(
        (next, reader) =>
          withNote(next, reader, by, (ranges) => readPoints(state, ranges, [{ kind: 'propose', provision, wording }])),
        { ...state, papers: [...state.papers, { by, to, provision, wording }] },
      ),
  ),
  'package.offered': heardBySome<{
    readonly package: string;
    readonly by: DelegationId;
    readonly to: readonly DelegationId[];
    readonly channel: Channel;
    readonly edits: Edits;
    readonly counters: string | null;
  }>(
    (_state, { by, to, channel }) => (channel === 'floor' ? 'all' : [by, ...to]),
    (state, { package: id, by, to, channel, edits, counters }) => {
      const offer = { by, to, channel, edits, counters, accepted: [by], stage: 'offered' } as const;
      const deal: PackageDeal = { ...offer, ...asked(state) };
      return withDeal(hear(state, deal, by), id, deal);
    },
  ),
  /** Records of earlier engines do not say to which stage an answer leads. */
  'package.answered': heardBySome<{
    readonly package: string;
    readonly by: DelegationId;
    readonly accepted: boolean;
    readonly stage?: PackageStage;
  }>(heardAsOffered, (state, { package: id, by, accepted, stage = accepted ? 'offered' : 'refused' }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const heard = accepted ? hear(state, deal, by) : state;
    return withDeal(heard, id, { ...deal, stage, accepted: accepted ? [...deal.accepted, by] : deal.accepted });
  }),
  /** Every party has accepted: the chair is told of it too. */
  'package.agreed': heardBySome<{ readonly package: string; readonly stage?: PackageStage }>(
    (state, body) => {
      const heard = heardAsOffered(state, body);
      return heard === 'all' ? heard : [...heard, state.setup.chair];
    },
    (state, { package: id, stage = 'agreed' }) => {
      const deal = state.packages[id];
      if (!deal) return state;
      const parties = [deal.by, ...deal.to];
      const by = state.setup.fold.confidenceMoves.dealAgreed;
      const warmer = parties.reduce(
        (next, of) => parties.reduce((inner, to) => moveConfidence(inner, of, to, by), next),
        state,
      );
      return withDeal(warmer, id, { ...deal, stage });
    },
  ),
  /** A party objected on the floor to what it had agreed. */
  'package.broken': heardBySome<{
    readonly package: string;
    readonly by: DelegationId;
    readonly stage?: PackageStage;
  }>(heardAsOffered, (state, { package: id, by, stage = 'broken' }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const colder = [deal.by, ...deal.to].reduce(
      (next, of) => moveConfidence(next, of, by, state.setup.fold.confidenceMoves.dealBroken),
      state,
    );
    return withDeal(colder, id, { ...deal, stage });
  }),
  /** An offer nobody refused is over: its time has passed, or a new draft changed what it spoke of (then its action comes back). */
  'package.lapsed': heardBySome<{
    readonly package: string;
    readonly because: 'time' | 'draft';
    readonly refunded: boolean;
    readonly stage: PackageStage;
  }>(heardAsOffered, (state, { package: id, refunded, stage }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const back = refunded ? withSeat(state, deal.by, (seat) => ({ ...seat, actions: seat.actions + 1 })) : state;
    return withDeal(back, id, { ...deal, stage });
  }),
  /** Told to the chair: wordings of a paragraph one refuses. */
  'chair.confided': heardBySome<{
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly refuses: readonly FormulationId[];
    readonly asked: boolean;
  }>(
    (state, { by }) => [by, state.setup.chair],
    (state, { by, provision, refuses, asked: wasAsked }) => {
      const told = withParagraph(state, provision, (paragraph) => ({
        ...paragraph,
        confided: { ...paragraph.confided, [by]: refuses },
      }));
      const noted = withNote(told, state.setup.chair, by, (ranges) =>
        refuses.reduce((next, wording) => readAnswer(state, next, { provision, wording }, 'could-not'), ranges),
      );
      return { ...noted, consulting: wasAsked ? null : noted.consulting };
    },
  ),
  /** The chair asks in confidence. */
  'seat.consulted': heardBySome<{ readonly seat: DelegationId; readonly provision: ProvisionId }>(
    (state, { seat }) => [state.setup.chair, seat],
    (state, { seat, provision }) => ({ ...state, consulting: { seat, provision, ...asked(state) } }),
  ),
  'consult.lapsed': heardBySome<{ readonly seat: DelegationId }>(
    (state, { seat }) => [state.setup.chair, seat],
    (state) => ({ ...state, consulting: null }),
  ),
} as const;

/** When something was asked: the meeting and, on an open floor, the minute. */
function asked({ meeting, floor }: ConferenceState): { readonly meeting: number; readonly at?: number } {
  return floor ? { meeting, at: floor.now } : { meeting };
}

function partiesTo(state: ConferenceState, id: string): readonly DelegationId[] {
  const probe = state.probes[id];
  return probe ? [probe.by, probe.to] : [];
}

/** Everybody on the floor, the parties in the corridor. */
function heardAsOffered(state: ConferenceState, { package: id }: { readonly package: string }): Audience {
  const deal = state.packages[id];
  if (!deal) return [];
  return deal.channel === 'floor' ? 'all' : [deal.by, ...deal.to];
}

function withDeal(state: ConferenceState, id: string, deal: PackageDeal): ConferenceState {
  return { ...state, packages: { ...state.packages, [id]: deal } };
}

/** Everybody who could hear a deal learns that `speaker` could live with its parts. */
function hear(state: ConferenceState, deal: PackageDeal, speaker: DelegationId): ConferenceState {
  if (deal.channel === 'floor') {
    const ranges = state.ranges[speaker];
    return ranges
      ? { ...state, ranges: { ...state.ranges, [speaker]: readPackage(state, ranges, deal.edits) } }
      : state;
  }
  return [deal.by, ...deal.to]
    .filter((party) => party !== speaker)
    .reduce((next, party) => withNote(next, party, speaker, (ranges) => readPackage(state, ranges, deal.edits)), state);
}

function withNote(
  state: ConferenceState,
  viewer: DelegationId,
  other: DelegationId,
  read: (ranges: Ranges) => Ranges,
): ConferenceState {
  const before = believedBy(state, viewer, other);
  const after = read(before);
  if (after === before) return state;
  return { ...state, notes: { ...state.notes, [viewer]: { ...state.notes[viewer], [other]: after } } };
}
