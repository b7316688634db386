import { clamp, floorDiv, floorMean } from '../../kernel/integers';
import { remembering } from '../../kernel/remember';
import { linkagesOf } from '../model/linkages';
import { ASK_FIRST_LOSS, WITHHOLD_PRICE } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { ConferenceState, SeatState } from '../model/state';
import {
  type Delegation,
  type DelegationId,
  type FormulationId,
  type IssueId,
  type ProvisionId,
  statusQuoText,
  type WholeText,
} from '../model/vocabulary';
import type { DrawnPositions } from './draw';
import { compilePoints, type Distrust } from './points';
import { codedLines, drawLines, type RedLine, redLines } from './redlines';
import { valuationOf, type Worths } from './valuation';
import { type WalkAway, walkAway } from './walkaway';

/** Authority over a wording: may agree, must ask first, never. */
export type Authority = 'may' | 'ask' | 'never';
export type AuthorityTable = Readonly<Record<ProvisionId, Readonly<Record<FormulationId, Authority>>>>;

/** A national seat's interests at one step, with the confidence of that step. Plain JSON; its points are asked by way of `valuationOf`. */
export interface Interests extends Worths {
  readonly walkAway: WalkAway;
  readonly redLines: readonly RedLine[];
  readonly authority: AuthorityTable;
  readonly distrust: number;
  readonly priceAlone: number;
}

/** The part of somebody's interests by which a whole text is weighed. */
export interface Weighing extends Worths {
  readonly walkAway: Pick<WalkAway, 'value'>;
  readonly redLines: readonly RedLine[];
}

/** Key of a cable from home about one wording. */
export const cableKey = (provision: ProvisionId, wording: FormulationId): string => `${provision}/${wording}`;

/** Whether this delegation presides and has no national voice meanwhile. */
export function isVoicelessChair(state: ConferenceState, seat: DelegationId): boolean {
  return seat === state.setup.chair && state.setup.process.chairIsMember;
}

const memo = new WeakMap<object, Map<number, Interests>>();
const withCables = new WeakMap<Interests, WeakMap<object, Interests>>();

/** Interests of a seat with the confidence of this step; null for a chair without a national voice. Memoised. */
export function interestsOf(state: ConferenceState, seat: DelegationId): Interests | null {
  if (isVoicelessChair(state, seat)) return null;
  const own = state.seats[seat];
  if (!own) throw new RangeError(`no seat "${seat}"`);
  const { setup, confidence, won } = state;
  const last = lastMade.get(own);
  if (last?.row === confidence[seat] && last?.won === won[seat] && last?.setup === setup) return last.interests;
  const interests = appraised(state, seat, own);
  lastMade.set(own, { setup, row: confidence[seat], won: won[seat], interests });
  return interests;
}

/** Asked for many times a step, so the last answer for a seat as it is is kept beside all it follows from. */
const lastMade = new WeakMap<
  SeatState,
  {
    readonly setup: Setup;
    readonly row: ConferenceState['confidence'][string] | undefined;
    readonly won: ConferenceState['won'][string] | undefined;
    readonly interests: Interests;
  }
>();

function appraised(state: ConferenceState, seat: DelegationId, own: SeatState): Interests {
  const distrust = distrustOf(state, seat);
  const ofLaw = state.setup.switches?.carryOver === 'off' ? distrustWithoutMeasures(state, seat) : distrust;
  const byDistrust = memo.get(own.positions) ?? new Map<number, Interests>();
  memo.set(own.positions, byDistrust);
  const key = distrust * 101 + ofLaw;
  const plain = byDistrust.get(key) ?? compiled(state, seat, distrust, ofLaw);
  byDistrust.set(key, plain);
  const byCables = withCables.get(plain) ?? new WeakMap<object, Interests>();
  withCables.set(plain, byCables);
  const interests = byCables.get(own.cables) ?? afterCables(plain, own.cables);
  byCables.set(own.cables, interests);
  return interests;
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

function compiled(state: ConferenceState, seat: DelegationId, distrust: number, ofLaw: number): Interests {
  const delegation = state.setup.delegations.find((candidate) => candidate.id === seat) as Delegation;
  const positions = (state.seats[seat] as ConferenceState['seats'][string]).positions;
  return interestsFrom(state.setup, withLinesDrawn(state, delegation), positions, distrust, ofLaw);
}

/** A delegation with its lines where they truly lie. */
export function withLinesDrawn({ seed, setup }: ConferenceState, delegation: Delegation): Delegation {
  return delegation.lines ? { ...delegation, lines: drawLines(seed, delegation, setup.fold.noise) } : delegation;
}

/** Interests that follow from positions and distrust, and from the linkages of the delegation unless others are given. */
export function interestsFrom(
  setup: Setup,
  delegation: Delegation,
  positions: DrawnPositions,
  distrust: number,
  ofLaw = distrust,
  linkages = linkagesOf(setup.linkages, delegation.id),
): Interests {
  const readBy: Distrust = ofLaw === distrust ? distrust : (issue) => (isLaw(setup, issue) ? ofLaw : distrust);
  const points = compilePoints(setup.provisions, positions, readBy);
  const worths = { points, linkages };
  const lines = delegation.lines
    ? codedLines(setup.provisions, delegation.lines)
    : redLines(setup.provisions, positions);
  return {
    ...worths,
    walkAway: walkAway(setup.provisions, worths, positions, setup.practicalIssues, setup.formatIssue),
    redLines: lines,
    authority: authorityTable(setup, worths, lines),
    distrust,
    priceAlone: priceAlone(delegation),
  };
}

/** Never: beyond a line that makes one withhold. Ask: beyond a line one could explain, or a clear loss. May: the rest. */
function authorityTable(setup: Setup, worths: Worths, lines: readonly RedLine[]): AuthorityTable {
  const valuation = valuationOf(worths);
  const before = statusQuoText(setup.provisions);
  const level = (provision: ProvisionId, wording: FormulationId): Authority => {
    const line = lines.find((item) => item.provision === provision && item.wording === wording);
    if (line?.strength === 'withhold') return 'never';
    return line || valuation.change(before, { [provision]: wording }) <= -ASK_FIRST_LOSS ? 'ask' : 'may';
  };
  return Object.fromEntries(
    setup.provisions.map(({ id, formulations }) => [
      id,
      Object.fromEntries(formulations.map((wording) => [wording.id, level(id, wording.id)])),
    ]),
  );
}

/** What a cable grants turns into authority, and a line that made one withhold into one that is explained. */
function afterCables(plain: Interests, cables: Readonly<Record<string, boolean>>): Interests {
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
export function gainOf(interests: Weighing, text: WholeText): number {
  return valuationOf(interests).of(text) - interests.walkAway.value;
}

/** Lines of the given strength that a text crosses. */
export function crossedLines(
  { redLines: lines }: Pick<Weighing, 'redLines'>,
  text: WholeText,
  strength: RedLine['strength'],
): RedLine[] {
  return lines.filter((line) => line.strength === strength && text[line.provision] === line.wording);
}

/** Acceptable to a seat: gain at least 0 and no line crossed that makes it withhold. */
export function acceptable(interests: Weighing, text: WholeText): boolean {
  return gainOf(interests, text) >= 0 && crossedLines(interests, text, 'withhold').length === 0;
}
