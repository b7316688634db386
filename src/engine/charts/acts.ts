import { canonicalJson } from '../../kernel/canonical';
import { hashText } from '../../kernel/hash';
import { floorDiv } from '../../kernel/integers';
import { drawPercent } from '../../kernel/prng';
import { interestsOf } from '../interests/appraise';
import type { CommandOf, CommandType, Point } from '../model/commands';
import type { ConferenceEvent } from '../model/events';
import { STANDING_MOVES, WITHHOLD_PRICE } from '../model/parameters';
import type { ConferenceState, PackageDeal } from '../model/state';
import type { DelegationId, Edits, ProvisionId, WholeText } from '../model/vocabulary';
import { objectorsOf } from '../rules/closing';
import { dealsOf, unanswered, unravellingRisk } from '../rules/lookups';
import { DECISION_ACTS, dissentOf } from './closing';
import { answerDue, fact, paragraphMoves, standing, taken, turnUsed, weakestSeam } from './happenings';
import { INCIDENT_ACTS } from './incidents';
import { type ItemCharts, stageAfter } from './items.machine';
import { pledged, proposed, supported } from './measures';

/** What a command that keeps every rule causes. Pure: the charts say when it may happen. */
export type Act<T extends CommandType> = (
  state: ConferenceState,
  command: CommandOf<T>,
  items: ItemCharts,
) => readonly ConferenceEvent[];

const speak: Act<'statement.make'> = (state, { by, points }, items) => [
  fact('statement.made', 'all', { by, points }),
  ...brokenDeals(state, by, points, items),
  ...points.flatMap((point): ConferenceEvent[] => {
    const paragraph = state.paragraphs[point.provision];
    if (!paragraph) return [];
    if (point.kind === 'object') {
      const reopening = paragraph.status === 'provisional' ? [standing(by, 'reopened-agreed-text')] : [];
      return [...paragraphMoves(items, state, point.provision, 'object'), ...reopening];
    }
    if (point.kind === 'lift') {
      const last = paragraph.objectors.length === 1;
      return [...(last ? paragraphMoves(items, state, point.provision, 'free') : []), standing(by, 'lifted-objection')];
    }
    if (point.kind === 'red-line' && !isTrueLine(state, by, point.provision, point.wording))
      return [standing(by, 'red-line-without-need')];
    return [];
  }),
  ...turnUsed(by),
];

function isTrueLine(state: ConferenceState, by: DelegationId, provision: ProvisionId, wording: string): boolean {
  return (
    interestsOf(state, by)?.redLines.some((line) => line.provision === provision && line.wording === wording) ?? false
  );
}

/** Deals in force that the objections among these points break, each once. */
function brokenDeals(
  state: ConferenceState,
  by: DelegationId,
  points: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  const breaks = (deal: PackageDeal) =>
    points.some(({ kind, provision, wording }) => kind === 'object' && deal.edits[provision] === wording);
  return dealsOf(state, by)
    .filter(([, deal]) => breaks(deal) && stageAfter(items.package, deal.stage, 'break') !== null)
    .flatMap(([id, deal]) => [
      fact('package.broken', audienceOf(state, deal), { package: id, by }),
      standing(by, 'broke-a-deal'),
    ]);
}

/** Who hears of a deal: everybody on the floor, the parties in the corridor; the chair too once it is agreed. */
function audienceOf(
  state: ConferenceState,
  deal: { by: DelegationId; to: readonly DelegationId[]; channel: string },
  chair = false,
): 'all' | DelegationId[] {
  if (deal.channel === 'floor') return 'all';
  return [deal.by, ...deal.to, ...(chair ? [state.setup.chair] : [])];
}

const askProbe: Act<'probe.ask'> = (state, { by, to, provision, wording }) => {
  const before = Object.values(state.probes).filter((probe) => probe.by === by && probe.to === to).length;
  const probe = `probe-${by}-${to}-${before + 1}`;
  return [fact('probe.asked', [by, to], { probe, by, to, provision, wording }), ...turnUsed(by)];
};

const answerProbe: Act<'probe.answer'> = (state, { by, probe, answer }) => [
  fact('probe.answered', [state.probes[probe]?.by ?? by, by], { probe, answer }),
];

/** From what is offered, which nobody offers twice to the same: a running number would tell of earlier corridor deals. */
function offerId(by: DelegationId, to: readonly DelegationId[], edits: Edits): string {
  return `deal-${by}-${to.join('-')}-${hashText(canonicalJson(edits))}`;
}

const offer: Act<'package.offer'> = (state, { by, to, channel, edits }) => [
  fact('package.offered', audienceOf(state, { by, to, channel }), {
    package: offerId(by, to, edits),
    by,
    to,
    channel,
    edits,
    counters: null,
  }),
  ...turnUsed(by),
];

const accept: Act<'package.accept'> = (state, { by, package: id }) => {
  const deal = state.packages[id];
  if (!deal) return [];
  const last = unanswered(deal).length === 1;
  return [
    fact('package.answered', audienceOf(state, deal), { package: id, by, accepted: true }),
    ...(last ? [fact('package.agreed', audienceOf(state, deal, true), { package: id })] : []),
    ...beyondInstructions(state, by, deal.edits, ['never']),
  ];
};

/** Going beyond instructions costs standing at home and in the room. */
function beyondInstructions(
  state: ConferenceState,
  by: DelegationId,
  text: WholeText,
  levels: readonly string[],
): ConferenceEvent[] {
  const authority = interestsOf(state, by)?.authority;
  const beyond = Object.entries(text).some(([provision, wording]) =>
    levels.includes(authority?.[provision]?.[wording] ?? 'may'),
  );
  return beyond ? [standing(by, 'beyond-instructions')] : [];
}

const refuse: Act<'package.refuse'> = (state, { by, package: id }) => {
  const deal = state.packages[id];
  return deal ? [fact('package.answered', audienceOf(state, deal), { package: id, by, accepted: false })] : [];
};

const counter: Act<'package.counter'> = (state, { by, package: id, edits }) => {
  const deal = state.packages[id];
  if (!deal) return [];
  const to = [deal.by];
  return [
    fact('package.answered', audienceOf(state, deal), { package: id, by, accepted: false }),
    fact('package.offered', audienceOf(state, deal), {
      package: offerId(by, to, edits),
      by,
      to,
      channel: deal.channel,
      edits,
      counters: id,
    }),
  ];
};

const confide: Act<'chair.confide'> = (state, { by, provision, refuses }) => {
  const asked = state.consulting?.seat === by;
  const told = fact('chair.confided', [by, state.setup.chair], { by, provision, refuses, asked });
  return asked ? [told] : [told, ...turnUsed(by)];
};

const askCapital: Act<'capital.ask'> = (state, { by, provision, wording }) => [
  fact('capital.asked', [by], { by, provision, wording, due: answerDue(state, by) }),
  ...turnUsed(by),
];

const askChange: Act<'change.ask'> = (state, { by, provision, wording }) => [
  fact('change.asked', [by, state.setup.chair], { by, provision, wording }),
  standing(by, 'asked-late-change'),
  ...turnUsed(by),
];

/** The chair's pass gives the floor away; a delegation's takes its turn, the chair's own as a member included. */
const pass: Act<'turn.pass'> = (state, { by }) => (state.stage === 'meeting.chair' ? [] : [taken(by)]);

/** One's answer about the whole text. Repeating it in a later wave costs nothing more. */
const sound: Act<'sounding.answer'> = (state, { by, exit, explain }) => {
  const kept = Math.max(WITHHOLD_PRICE.leastPrice, 100 - state.company * WITHHOLD_PRICE.reliefPerObjector);
  const repeated = state.seats[by]?.exit === exit;
  const levels = repeated ? [] : exit === 'agree' ? ['ask', 'never'] : exit === 'agree-ad-referendum' ? ['never'] : [];
  return [
    fact('sounding.answered', 'all', { by, exit, explain }),
    ...(exit === 'withhold' ? [standing(by, 'withheld', floorDiv(STANDING_MOVES.withheld * kept, 100))] : []),
    ...(exit === 'dissociate' && !repeated ? [standing(by, 'dissociated')] : []),
    ...(exit === 'withhold' ? [] : dissentOf(state, by)),
    ...beyondInstructions(state, by, state.draft.text, levels),
    taken(by),
  ];
};

const order: Act<'business.order'> = (state, { provisions }, items) => [
  fact('business.ordered', 'all', { provisions }),
  ...provisions.flatMap((provision) => {
    const objected = (state.paragraphs[provision]?.objectors.length ?? 0) > 0;
    return paragraphMoves(items, state, provision, objected ? 'resume' : 'take-up');
  }),
];

/** A new numbered draft comes before the room: what it changes is its business. */
function redraft(state: ConferenceState, edits: Edits, items: ItemCharts): ConferenceEvent[] {
  const changed = Object.keys(edits).filter((provision) => edits[provision] !== state.draft.text[provision]);
  const text = { ...state.draft.text, ...edits };
  const kept = Object.fromEntries(changed.map((provision) => [provision, edits[provision] as string]));
  return [
    fact('draft.circulated', 'all', { number: state.draft.number + 1, text, edits: kept }),
    ...changed.flatMap((provision) => paragraphMoves(items, state, provision, 'redraft')),
    ...changed.flatMap((provision) => bridgeEarns(state, provision, text[provision] as string)),
  ];
}

/** Who first proposed a wording that the chair takes up earns standing. */
function bridgeEarns(state: ConferenceState, provision: ProvisionId, wording: string): ConferenceEvent[] {
  const proposer = state.paragraphs[provision]?.proposedBy[wording];
  return proposer === undefined ? [] : [standing(proposer, 'bridge-taken-up')];
}

const circulate: Act<'draft.circulate'> = (state, { edits }, items) => {
  const changed = Object.keys(edits).filter((provision) => edits[provision] !== state.draft.text[provision]);
  return [...redraft(state, edits, items), fact('business.ordered', 'all', { provisions: changed })];
};

const park: Act<'paragraph.park'> = (state, { provision }, items) => paragraphMoves(items, state, provision, 'park');

const consult: Act<'seat.consult'> = (state, { seat, provision }) => [
  fact('seat.consulted', [state.setup.chair, seat], { seat, provision }),
];

/** Granting a surgical change redrafts its paragraph; every reopening so far makes it likelier that another comes undone. */
const settle: Act<'change.settle'> = (state, { seat, grant }, items) => {
  const change = state.changes.find((candidate) => candidate.by === seat);
  if (!change) return [];
  const { provision, wording } = change;
  const settled = fact('change.settled', 'all', { seat, provision, wording, granted: grant });
  if (!grant || state.draft.text[provision] === wording) return [settled];
  const undone = drawPercent([state.seed, seat, state.draft.number, 'unravel'], unravellingRisk(state));
  const seam = undone ? weakestSeam(state) : null;
  const unravelled =
    seam && seam.provision !== provision ? paragraphMoves(items, state, seam.provision, 'unravel', seam.seat) : [];
  return [settled, ...redraft(state, { [provision]: wording }, items), ...unravelled];
};

/** Acts by command. What changes the stage alone (gavel, clock) is in the conference chart. */
export const ACTS: { readonly [T in CommandType]?: Act<T> } = {
  'statement.make': speak,
  'probe.ask': askProbe,
  'probe.answer': answerProbe,
  'package.offer': offer,
  'package.accept': accept,
  'package.refuse': refuse,
  'package.counter': counter,
  'chair.confide': confide,
  'capital.ask': askCapital,
  'measure.pledge': (state, { by, measure }) => [...pledged(state, by, measure), ...turnUsed(by)],
  'measure.propose': (_state, { by, measure, to, channel }) => [...proposed(by, measure, to, channel), ...turnUsed(by)],
  'measure.support': (state, { by, measure, proposer }) => [
    ...supported(state, by, measure, proposer),
    ...turnUsed(by),
  ],
  'change.ask': askChange,
  'turn.pass': pass,
  'sounding.answer': sound,
  'business.order': order,
  'draft.circulate': circulate,
  'paragraph.park': park,
  'seat.consult': consult,
  'change.settle': settle,
  ...DECISION_ACTS,
  ...INCIDENT_ACTS,
  'report.split': (state, command, items) => [
    ...redraft(state, command.edits, items),
    ...DECISION_ACTS['report.split'](state, command),
  ],
  'clock.stop': (state) => [
    fact('clock.stopped', 'all', { times: state.clockStops + 1 }),
    standing(state.setup.chair, 'stopped-the-clock'),
  ],
  'conference.close': (state) => [
    fact('report.failed', 'all', {
      objectors: objectorsOf(state),
    }),
  ],
};
