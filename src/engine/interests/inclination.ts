import { floorDiv } from '../../kernel/integers';
import { VOTE_INDIFFERENCE } from '../model/parameters';
import { type Question, questionId, type Vote } from '../model/rules';
import { formulationOf, type Provision, statusQuoText, type WholeText } from '../model/vocabulary';
import type { RedLine } from './redlines';
import { valuationOf, type Worths } from './valuation';

/** What somebody with these interests has before it when a question is put. */
export interface VoterOutlook extends Worths {
  readonly walkAway: { readonly value: number; readonly processCost: number };
  readonly redLines: readonly RedLine[];
  readonly priceAlone: number;
  readonly text: WholeText;
  readonly provisions: readonly Provision[];
  readonly rivals: readonly { readonly id: string; readonly text: WholeText }[];
  readonly agenda: readonly Question[];
}

/** A conference as far as a voter looks at it: a state and a view both are one. */
interface Conference {
  readonly draft: { readonly text: WholeText };
  readonly setup: {
    readonly provisions: readonly Provision[];
    readonly rivals?: VoterOutlook['rivals'];
  };
  readonly agenda: readonly Question[];
}

/** What somebody with these interests has before it in a conference as it stands. */
export function outlookOn(
  { points, linkages, walkAway, redLines, priceAlone }: Omit<VoterOutlook, keyof ReturnType<typeof putBefore>>,
  conference: Conference,
): VoterOutlook {
  return { points, linkages, walkAway, redLines, priceAlone, ...putBefore(conference) };
}

function putBefore({ draft, setup, agenda }: Conference) {
  return { text: draft.text, provisions: setup.provisions, rivals: setup.rivals ?? [], agenda };
}

/**
 * How somebody votes on a question who votes by its interests alone.
 * - the whole text: yes when it is worth more than no text and crosses no blocking line; no when it costs more than
 *   blocking would; else abstain;
 * - a paragraph: by what taking it out would change; within one per cent of the ideal package, abstain;
 * - a rival text: yes when it is worth at least what stands today, what losing the process would cost counted in its
 *   favour: a resolution adds to others, replaces none and keeps somebody talking (lesson L9: the middle collects
 *   processes); who loses by it abstains while that is cheap;
 * - no action: those who would lose the vote it prevents are for it.
 */
export function inclinationOn(question: Question, outlook: VoterOutlook): Vote {
  switch (question.kind) {
    case 'division':
    case 'delete': {
      const out = without(outlook, question.provision);
      return byGain(question.kind === 'delete' ? out : -out);
    }
    case 'rival':
      return onRival(outlook, question.rival);
    case 'no-action':
      return onNoAction(outlook, question.on);
    case 'suspend':
      return opposite(onText(outlook));
    case 'exhaustion':
    case 'close-debate':
    case 'text':
    case 'silence':
    case 'higher':
      return onText(outlook);
  }
}

function onText(outlook: VoterOutlook): Vote {
  const { walkAway, redLines, priceAlone, text } = outlook;
  const gain = valuationOf(outlook).of(text) - walkAway.value;
  const crossed = redLines.filter((line) => text[line.provision] === line.wording);
  const stake = crossed.reduce((sum, line) => sum + line.stake, 0);
  if (gain >= 0 && !crossed.some((line) => line.strength === 'withhold')) return 'yes';
  // A vote costs less than a veto: half the price of blocking is enough to say no.
  return stake - gain > floorDiv(priceAlone, 2) ? 'no' : 'abstain';
}

/** Points gained by taking a paragraph out, crossed lines counted. */
function without(outlook: VoterOutlook, id: string): number {
  const { redLines, text, provisions } = outlook;
  const provision = provisions.find((candidate) => candidate.id === id);
  const current = text[id];
  if (!provision || current === undefined) return 0;
  const out = leftOutOf(provision);
  const stake = (wording: string) =>
    redLines
      .filter((line) => line.provision === id && line.wording === wording)
      .reduce((sum, line) => sum + line.stake, 0);
  return valuationOf(outlook).change(text, { [id]: out }) + stake(current) - stake(out);
}

/** The wording that stands when a vote takes a paragraph out. */
export function leftOutOf(provision: Provision): string {
  return formulationOf(provision, provision.leftOut ?? provision.statusQuo).id;
}

function byGain(gain: number): Vote {
  if (Math.abs(gain) <= VOTE_INDIFFERENCE) return 'abstain';
  return gain > 0 ? 'yes' : 'no';
}

function onRival(outlook: VoterOutlook, id: string): Vote {
  const { walkAway, redLines, priceAlone, rivals, provisions } = outlook;
  const rival = rivals.find((candidate) => candidate.id === id);
  if (!rival) return 'abstain';
  const before = statusQuoText(provisions);
  const text = { ...before, ...rival.text };
  const gain = valuationOf(outlook).change(before, rival.text) + walkAway.processCost;
  const crossed = redLines.some((line) => line.strength === 'withhold' && text[line.provision] === line.wording);
  if (crossed) return gain > 0 ? 'abstain' : 'no';
  if (gain >= -VOTE_INDIFFERENCE) return 'yes';
  return -gain > floorDiv(priceAlone, 2) ? 'no' : 'abstain';
}

function onNoAction(outlook: VoterOutlook, on: string): Vote {
  const rivals = outlook.rivals.map(({ id }): Question => ({ kind: 'rival', rival: id }));
  const target = [...outlook.agenda, ...rivals].find((question) => questionId(question) === on);
  return target ? opposite(inclinationOn(target, outlook)) : 'abstain';
}

function opposite(vote: Vote): Vote {
  return vote === 'yes' ? 'no' : vote === 'no' ? 'yes' : vote;
}
