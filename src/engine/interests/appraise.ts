import { clamp, floorDiv, floorMean } from '../../kernel/integers';
import { remembering } from '../../kernel/remember';
import { ASK_FIRST_LOSS, WITHHOLD_PRICE } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { ConferenceState, SeatState } from '../model/state';
import type { Delegation, DelegationId, FormulationId, IssueId, ProvisionId, WholeText } from '../model/vocabulary';
import type { DrawnPositions } from './draw';
import { compilePoints, type Distrust, type PointsTable, pointsOf } from './points';
import { codedLines, drawLines, type RedLine, redLines } from './redlines';
import { type WalkAway, walkAway } from './walkaway';

/** Authority in three parts: may agree, must ask first, never. */
export type Authority = 'may' | 'ask' | 'never';
export type AuthorityTable = Readonly<Record<ProvisionId, Readonly<Record<FormulationId, Authority>>>>;

/** A national seat's interests at one step, with the confidence of that step. */
export interface Appraisal {
  readonly points: PointsTable;
  readonly walkAway: WalkAway;
  readonly redLines: readonly RedLine[];
  readonly authority: AuthorityTable;
  readonly distrust: number;
  readonly priceAlone: number;
}

/** Key of a cable from home about one wording. */
export const cableKey = (provision: ProvisionId, wording: FormulationId): string => `${provision}/${wording}`;

/** Whether this delegation presides and has no national voice meanwhile. */
export function isVoicelessChair(state: ConferenceState, seat: DelegationId): boolean {
  return seat === state.setup.chair && state.setup.process.chairIsMember;
}

const memo = new WeakMap<object, Map<number, Appraisal>>();
const withCables = new WeakMap<Appraisal, WeakMap<object, Appraisal>>();

/** Interests of a seat with the confidence of this step; null for a chair without a national voice. Memoised. */
export function interestsOf(state: ConferenceState, seat: DelegationId): Appraisal | null {
  if (isVoicelessChair(state, seat)) return null;
  const own = state.seats[seat];
  if (!own) throw new RangeError(`no seat "${seat}"`);
  const { setup, confidence, won } = state;
  const last = lastMade.get(own);
  if (last?.row === confidence[seat] && last?.won === won[seat] && last?.setup === setup) return last.appraisal;
  const appraisal = appraised(state, seat, own);
  lastMade.set(own, { setup, row: confidence[seat], won: won[seat], appraisal });
  return appraisal;
}

/** Asked for many times a step, so the last answer for a seat as it is is kept beside all it follows from. */
const lastMade = new WeakMap<
  SeatState,
  {
    readonly setup: Setup;
    readonly row: ConferenceState['confidence'][string] | undefined;
    readonly won: ConferenceState['won'][string] | undefined;
    readonly appraisal: Appraisal;
  }
>();

function appraised(state: ConferenceState, seat: DelegationId, own: SeatState): Appraisal {
  const distrust = distrustOf(state, seat);
  const ofLaw = state.setup.switches?.carryOver === 'off' ? distrustWithoutMeasures(state, seat) : distrust;
  const byDistrust = memo.get(own.positions) ?? new Map<number, Appraisal>();
  memo.set(own.positions, byDistrust);
  const key = distrust * 101 + ofLaw;
  const plain = byDistrust.get(key) ?? compileAppraisal(state, seat, distrust, ofLaw);
  byDistrust.set(key, plain);
  const byCables = withCables.get(plain) ?? new WeakMap<object, Appraisal>();
  withCables.set(plain, byCables);
  const appraisal = byCables.get(own.cables) ?? afterCables(plain, own.cables);
  byCables.set(own.cables, appraisal);
  return appraisal;
}

/** 100 minus the floored mean of a seat's confidence in the others present. */
export function distrustOf(state: ConferenceState, seat: DelegationId): number {
  const row = state.confidence[seat];
  return row ? distrustIn(row) : 100;
}

const distrustIn = remembering(
  (row: Readonly<Record<DelegationId, number>>): number => 100 - floorMean(Object.values(row)),
);

/** The same as if no measure had ever moved confidence: what is left when it does not carry over to law. */
function distrustWithoutMeasures(state: ConferenceState, seat: DelegationId): number {
  const won = state.won[seat] ?? {};
  const row = Object.entries(state.confidence[seat] ?? {});
  return row.length === 0
    ? 100
    : 100 - floorMean(row.map(([other, value]) => clamp(value - (won[other] ?? 0), 0, 100)));
}

/** Issues that are neither practical nor about the next body: law, threats and principles. */
function isLaw({ practicalIssues, formatIssue }: ConferenceState['setup'], issue: IssueId): boolean {
  return issue !== formatIssue && !practicalIssues.includes(issue);
}

function compileAppraisal(state: ConferenceState, seat: DelegationId, distrust: number, ofLaw: number): Appraisal {
  const delegation = state.setup.delegations.find((candidate) => candidate.id === seat) as Delegation;
  const positions = (state.seats[seat] as ConferenceState['seats'][string]).positions;
  return appraisalOf(state.setup, withLinesDrawn(state, delegation), positions, distrust, ofLaw);
}

/** A delegation with its lines where they truly lie. */
export function withLinesDrawn({ seed, setup }: ConferenceState, delegation: Delegation): Delegation {
  return delegation.lines ? { ...delegation, lines: drawLines(seed, delegation, setup.fold.noise) } : delegation;
}

/** Interests that follow from positions and distrust alone. */
export function appraisalOf(
  setup: Setup,
  delegation: Delegation,
  positions: DrawnPositions,
  distrust: number,
  ofLaw = distrust,
): Appraisal {
  const readBy: Distrust = ofLaw === distrust ? distrust : (issue) => (isLaw(setup, issue) ? ofLaw : distrust);
  const points = compilePoints(setup.provisions, positions, readBy);
  const lines = delegation.lines
    ? codedLines(setup.provisions, delegation.lines)
    : redLines(setup.provisions, positions);
  return {
    points,
    walkAway: walkAway(setup.provisions, points, positions, setup.practicalIssues, setup.formatIssue),
    redLines: lines,
    authority: authorityTable(setup, points, lines),
    distrust,
    priceAlone: priceAlone(delegation),
  };
}

/** Never: beyond a line that makes one withhold. Ask: beyond a line one could explain, or a clear loss. May: the rest. */
function authorityTable(setup: Setup, points: PointsTable, lines: readonly RedLine[]): AuthorityTable {
  return Object.fromEntries(
    setup.provisions.map((provision) => {
      const table = points[provision.id] as Record<FormulationId, number>;
      const floor = (table[provision.statusQuo] as number) - ASK_FIRST_LOSS;
      const level = (wording: FormulationId): Authority => {
        const line = lines.find((item) => item.provision === provision.id && item.wording === wording);
        if (line?.strength === 'withhold') return 'never';
        return line || (table[wording] as number) <= floor ? 'ask' : 'may';
      };
      return [provision.id, Object.fromEntries(provision.formulations.map(({ id }) => [id, level(id)]))];
    }),
  );
}

/** What a cable grants turns into authority, and a line that made one withhold into one that is explained. */
function afterCables(plain: Appraisal, cables: Readonly<Record<string, boolean>>): Appraisal {
  const granted = Object.keys(cables).filter((key) => cables[key]);
  if (granted.length === 0) return plain;
  const isGranted = (provision: ProvisionId, wording: FormulationId) => granted.includes(cableKey(provision, wording));
  return {
    ...plain,
    redLines: plain.redLines.map((line) =>
      isGranted(line.provision, line.wording) ? { ...line, strength: 'explain', stake: 0 } : line,
    ),
    authority: Object.fromEntries(
      Object.entries(plain.authority).map(([provision, row]) => [
        provision,
        Object.fromEntries(
          Object.entries(row).map(([wording, level]) => [wording, isGranted(provision, wording) ? 'may' : level]),
        ),
      ]),
    ),
  };
}

/** Price in points of withholding alone: power and habit make it cheaper. Formula and reasons: WITHHOLD_PRICE. */
export function priceAlone(delegation: Delegation): number {
  const habit = clamp(delegation.behaviour.holdout, 0, 100);
  const price = floorDiv(WITHHOLD_PRICE.base * (100 - habit), 100);
  return delegation.permanentMember ? floorDiv(price * WITHHOLD_PRICE.permanentMemberPercent, 100) : price;
}

/** Points of a text minus the walk-away value. */
export function gainOf(appraisal: Appraisal, text: WholeText): number {
  return pointsOf(appraisal.points, text) - appraisal.walkAway.value;
}

/** Lines of the given strength that a text crosses. */
export function crossedLines(appraisal: Appraisal, text: WholeText, strength: RedLine['strength']): RedLine[] {
  return appraisal.redLines.filter((line) => line.strength === strength && text[line.provision] === line.wording);
}

/** Acceptable to a seat: gain at least 0 and no line crossed that makes it withhold. */
export function acceptable(appraisal: Appraisal, text: WholeText): boolean {
  return gainOf(appraisal, text) >= 0 && crossedLines(appraisal, text, 'withhold').length === 0;
}
