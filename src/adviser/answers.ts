import { DISSOCIATION_KEEPS } from '../engine/model/parameters';
import type { Answer } from '../engine/model/points';
import type { Exit } from '../engine/model/setup';
import type { PackageDeal } from '../engine/model/state';
import type { Edits, FormulationId, ProvisionId } from '../engine/model/vocabulary';
import type { Request, View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { effectOf, gainNow, gainWithout, meaningFor, truth } from './meaning';
import { couldLive } from './room';
import type { Candidate } from './types';

const FREE = { actions: 0, standing: 0 } as const;
type Of<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

/** The three answers to a corridor question, the true one first. */
export function probeAnswers(view: View, request: Of<'probe'>): Candidate[] {
  const probe = view.probes[request.probe];
  if (!probe) return [];
  const true_ = truth(view, probe.provision, probe.wording);
  const kind = (answer: Answer) =>
    answer === 'evade' ? 'answer-evade' : answer === true_ ? 'answer-true' : 'answer-bluff';
  const order = { 'answer-true': 3, 'answer-evade': 2, 'answer-bluff': 1 };
  return request.answers.map((answer) => ({
    kind: kind(answer),
    draft: { type: 'probe.answer', body: { probe: request.probe, answer } },
    cost: FREE,
    mine: null,
    room: null,
    seat: null,
    worth: order[kind(answer)],
  }));
}

/** Take it, leave it, or send it back improved. */
export function packageAnswers(view: View, request: Of<'package'>): Candidate[] {
  const deal = view.packages[request.package];
  if (!deal) return [];
  const mine = effectOf(view, deal.edits);
  const barred = Object.entries(deal.edits).some(([p, w]) => meaningFor(view, p, w)?.authority !== 'may');
  const base = { cost: FREE, room: null, seat: null } as const;
  const accept: Candidate = {
    ...base,
    kind: 'accept',
    draft: { type: 'package.accept', body: { package: request.package } },
    mine,
    worth: barred ? mine - 100 : mine,
  };
  const refuse: Candidate = {
    ...base,
    kind: 'refuse',
    draft: { type: 'package.refuse', body: { package: request.package } },
    mine: 0,
    worth: 0,
  };
  const edits = improved(view, deal, request.counter.max ?? 0);
  if (!edits) return [accept, refuse];
  const gain = effectOf(view, edits);
  const counter: Candidate = {
    ...base,
    kind: 'counter',
    draft: { type: 'package.counter', body: { package: request.package, edits } },
    mine: gain,
    // A counter is not an agreement: what it would bring is worth less than the same in the hand.
    worth: (gain >> 1) + 1,
  };
  return [accept, refuse, counter];
}

/** The offer with one part changed for one that serves me better and that the other might still take; null when none. */
function improved(view: View, deal: PackageDeal, most: number): Edits | null {
  if (most === 0) return null;
  let best: { edits: Edits; mine: number } | null = null;
  const consider = (edits: Edits) => {
    const mine = effectOf(view, edits);
    if (mine > effectOf(view, deal.edits) && mine > 0 && (!best || mine > best.mine)) best = { edits, mine };
  };
  for (const provision of Object.keys(deal.edits)) {
    const { [provision]: _dropped, ...rest } = deal.edits;
    if (changesDraft(view, rest)) consider(rest);
    for (const wording of alternatives(view, deal, provision)) consider({ ...deal.edits, [provision]: wording });
  }
  return (best as { edits: Edits } | null)?.edits ?? null;
}

function alternatives(view: View, deal: PackageDeal, provision: ProvisionId): FormulationId[] {
  const listed = view.setup.provisions.find((item) => item.id === provision)?.formulations ?? [];
  return listed
    .map((item) => item.id)
    .filter((id) => id !== deal.edits[provision] && meaningFor(view, provision, id)?.authority === 'may')
    .filter((id) => couldLive(view, deal.by, provision, id).verdict !== 'unlikely');
}

const changesDraft = (view: View, edits: Edits): boolean =>
  Object.entries(edits).some(([provision, wording]) => view.draft.text[provision] !== wording);

/** What to tell the chair in confidence: what is so, or nothing. */
export function consultAnswers(view: View, request: Of<'consult'>): Candidate[] {
  const { provision, wordings } = request;
  const never = wordings.filter((wording) => meaningFor(view, provision, wording)?.authority === 'never');
  const hard = wordings.filter((wording) => meaningFor(view, provision, wording)?.authority !== 'may');
  const tell = (
    refuses: readonly FormulationId[],
    kind: 'tell-chair' | 'tell-nothing' | 'tell-bluff',
    worth: number,
  ): Candidate => ({
    kind,
    draft: { type: 'consult.answer', body: { provision, refuses } },
    cost: FREE,
    mine: null,
    room: null,
    seat: null,
    worth,
  });
  const lists = [never, hard].filter(
    (list, i, all) => list.length > 0 && (i === 0 || list.length > (all[0]?.length ?? 0)),
  );
  // With nothing to refuse there is still a choice: to claim a limit where one stands to lose.
  const worst = [...wordings].sort((a, b) => pointsOf(a) - pointsOf(b)).filter((wording) => pointsOf(wording) < 0)[0];
  return [
    ...lists.map((list, i) => tell(list, 'tell-chair', 3 - i)),
    ...(lists.length === 0 && worst !== undefined ? [tell([worst], 'tell-bluff', 0)] : []),
    tell([], 'tell-nothing', lists.length > 0 ? 1 : 3),
  ];

  function pointsOf(wording: FormulationId): number {
    return meaningFor(view, provision, wording)?.delta ?? 0;
  }
}

/** The ways out of the closing, each with its price. */
export function soundingAnswers(view: View, request: Of<'sounding'>): Candidate[] {
  const gain = gainNow(view);
  const crossed = view.interests?.redLines.some(
    (line) => line.strength === 'withhold' && view.draft.text[line.provision] === line.wording,
  );
  const asked =
    view.interests && Object.entries(view.draft.text).some(([p, w]) => view.interests?.authority[p]?.[w] === 'ask');
  const worthOf: Readonly<Record<Exit, (standing: number, points: number) => number>> = {
    agree: () => (asked ? -1 : 1),
    'agree-ad-referendum': () => 0,
    silent: () => -20,
    reserve: () => -20,
    abstain: () => -20,
    withhold: (_, points) => (crossed ? LINE : 0) - gain + points,
    // Standing aside leaves the text to the others: it answers a line, and is no way to be rid of the text.
    dissociate: (standing) => (crossed ? LINE : 0) - (gain >> 1) + standing - STEP,
    'stay-out': () => (crossed ? LINE : 0) - gain - STEP,
  };
  return request.exits.map(({ exit, standing, points }) => ({
    kind: 'exit',
    draft: { type: 'sounding.answer', body: { exit, explain: exit === 'agree' && Boolean(asked) } },
    cost: { actions: 0, standing },
    mine: exit === 'withhold' ? points : boundGain(view, exit, gain + points),
    room: null,
    seat: null,
    worth: worthOf[exit](standing, points),
  }));
}

/** A red line outweighs a middling gain. */
const LINE = 200;
/** Being seen to stand aside is worth avoiding by itself. */
const STEP = 30;
/** What the text is worth to me by each way out: who stands aside is bound by half of it, who stays out by none. */
function boundGain(view: View, exit: Exit, gain: number): number {
  if (exit === 'stay-out') return gainWithout(view, null);
  if (exit !== 'dissociate') return gain;
  const change = gain - gainWithout(view, null);
  return gain - floorDiv(change * (100 - DISSOCIATION_KEEPS), 100);
}
