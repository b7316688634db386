/** What must be seen over all-AI runs, with the figure for each and whether it was. Tolerances are those of the words. */

import type { Setup } from '../../engine/model/setup';
import { wordingBy } from '../../engine/rules/lookups';
import { closingsOf, mean, type Share, shareOf } from '../evidence/figures';
import type { SeenFacts } from './facts';

/** Scenarios that are played, and the Assembly with the open-ended room's members. */
export const PLAYED = [
  'gge-2014-15',
  'gge-2016-17',
  'oewg-2019-21',
  'budapest-1997-2001',
  'cybercrime-2024',
  'osce-2011-13',
  'assembly',
] as const;
export type Played = (typeof PLAYED)[number];

export interface Batch {
  readonly setup: Setup;
  readonly runs: readonly SeenFacts[];
}
export type Batches = Readonly<Partial<Record<Played, Batch>>>;

/** One line of the table. `seen`: true as expected, false a miss, null when nothing came up to tell. */
export interface Row {
  readonly where: string;
  readonly expected: string;
  readonly figure: string;
  readonly seen: boolean | null;
}

/** "Frequent but not certain": more often than not, and not always. */
const isFrequent = (share: number) => share > 0.5 && share < 1;

/** Every line that the batches at hand can tell of. */
export function rowsOf(batches: Batches): Row[] {
  return [
    ...PLAYED.filter((name) => name !== 'gge-2016-17' && name !== 'assembly').flatMap((name) =>
      adoptionRow(name, batches[name]),
    ),
    ...comparison(batches['gge-2014-15'], batches['gge-2016-17']),
    ...openEnded(batches['oewg-2019-21']),
    ...cybercrime(batches['cybercrime-2024']),
    ...budapest(batches['budapest-1997-2001']),
    ...osce(batches['osce-2011-13']),
    ...(['gge-2014-15', 'gge-2016-17', 'oewg-2019-21'] as const).flatMap((name) => closing(name, batches[name])),
    ...assembly(batches.assembly),
    ...holdouts(batches),
  ];
}

const adoption = ({ runs }: Batch): Share => shareOf(runs.filter((run) => run.adopted).length, runs.length);
const adopted = ({ runs }: Batch) => runs.filter((run) => run.adopted);

/** "12 of 20, 60 % (95 % interval 39 to 78)" */
export function shareText({ count, of, share, low, high }: Share): string {
  if (share === null || low === null || high === null) return 'none';
  const percent = (value: number) => Math.round(100 * value);
  return `${count} of ${of}, ${percent(share)} % (95 % interval ${percent(low)} to ${percent(high)})`;
}

function adoptionRow(where: string, batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const share = adoption(batch);
  return [
    { where, expected: 'adopted often, not always', figure: shareText(share), seen: isFrequent(share.share ?? 0) },
  ];
}

function comparison(earlier: Batch | undefined, later: Batch | undefined): Row[] {
  if (!earlier || !later) return [];
  const [a, b] = [adoption(earlier), adoption(later)];
  const clearly = (b.high ?? 1) < (a.low ?? 0) || (a.share ?? 0) - (b.share ?? 0) >= 0.15;
  return [
    {
      where: 'gge-2016-17',
      expected: 'clearly less likely adopted than gge-2014-15',
      figure: `${shareText(b)}, against ${shareText(a)}`,
      seen: clearly,
    },
  ];
}

function openEnded(batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const where = 'oewg-2019-21';
  const reports = adopted(batch);
  const firm = batch.runs.filter((run) => run.dissociated.length > 0 || run.blockedBy.length > 0);
  const aside = firm.filter((run) => run.dissociated.length > 0 && run.blockedBy.length === 0);
  const law = reports.map((run) => placeOf(batch.setup, run, 'IHL'));
  const inSummary = law.filter((place) => place === 'summary').length;
  const inReport = law.filter((place) => place === 'report').length;
  return [
    {
      where,
      expected: 'Iran or a like seat dissociates rather than blocks',
      figure: shareText(shareOf(aside.length, firm.length)),
      seen: firm.length === 0 ? null : aside.length > firm.length / 2,
    },
    {
      where,
      expected: "humanitarian law in the Chair's summary more often than in the report",
      figure: `summary ${inSummary}, report ${inReport}, neither ${reports.length - inSummary - inReport}`,
      seen: inSummary > inReport,
    },
  ];
}

/** Where an issue is spoken of anew: in the text, in the chair's summary, or only as agreed before. */
function placeOf(setup: Setup, run: SeenFacts, issue: string): 'summary' | 'report' | 'neither' {
  const provision = setup.provisions.find((candidate) => candidate.issue === issue);
  const chosen = provision && run.text[provision.id];
  const wording = provision && chosen && wordingBy(setup, provision.id, chosen);
  if (!wording || wording.bridge === 'silence' || chosen === provision.statusQuo) return 'neither';
  return wording.container === 'chairs-summary' ? 'summary' : 'report';
}

function cybercrime(batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const where = 'cybercrime-2024';
  const deletions = batch.runs.flatMap(({ votes }) => votes.filter(({ kind }) => kind === 'delete'));
  const lost = deletions.filter(({ carried }) => !carried).length;
  const texts = adopted(batch);
  const voted = texts.filter(({ votes }) => votes.some(({ kind }) => kind === 'text')).length;
  return [
    {
      where,
      expected: 'motions to delete fail',
      figure: shareText(shareOf(lost, deletions.length)),
      seen: deletions.length === 0 ? null : lost > 0.9 * deletions.length,
    },
    {
      where,
      expected: 'passes without the final vote more often than with it',
      figure: `without ${texts.length - voted}, with ${voted}`,
      seen: texts.length === 0 ? null : texts.length - voted > voted,
    },
  ];
}

function budapest(batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const where = 'budapest-1997-2001';
  const texts = adopted(batch);
  const provision = batch.setup.provisions.find(({ issue }) => issue === 'B1');
  const inMain = texts.filter((run) => {
    const chosen = provision && run.text[provision.id];
    return provision && chosen && wordingBy(batch.setup, provision.id, chosen)?.container === 'operative';
  }).length;
  const enters = texts.filter(({ entersPercent }) => (entersPercent ?? 0) > 50).length;
  return [
    {
      where,
      expected: 'content offences leave the main text',
      figure: shareText(shareOf(texts.length - inMain, texts.length)),
      seen: texts.length === 0 ? null : inMain < texts.length / 2,
    },
    {
      where,
      expected: 'in force within five years in most futures',
      figure: shareText(shareOf(enters, texts.length)),
      seen: texts.length === 0 ? null : enters > texts.length / 2,
    },
  ];
}

/** From here up, words on the scope speak of content: the table puts "in the use of ICTs" at 25 and content at 100. */
const CONTENT = 60;

function osce(batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const texts = adopted(batch);
  const provision = batch.setup.provisions.find(({ issue }) => issue === 'O2');
  const content = texts.filter((run) => {
    const chosen = provision && run.text[provision.id];
    const wording = provision && chosen ? wordingBy(batch.setup, provision.id, chosen) : undefined;
    return wording?.container === 'operative' && wording.span[1] >= CONTENT;
  }).length;
  return [
    {
      where: 'osce-2011-13',
      expected: 'content never in operative text',
      figure: shareText(shareOf(content, texts.length)),
      seen: texts.length === 0 ? null : content === 0,
    },
  ];
}

/** What kind of paragraph an issue makes, in the order in which they are expected to close. */
const ORDER = ['measures', 'capacity', 'threats', 'form', 'law'] as const;
const KIND: Readonly<Record<string, (typeof ORDER)[number]>> = {
  CBM: 'measures',
  CAP: 'capacity',
  THREAT: 'threats',
  CI: 'threats',
  RID: 'form',
  IHL: 'law',
  SD: 'law',
  RESP: 'law',
  DD: 'law',
  TREATY: 'law',
};

function closing(where: string, batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const kindOf = (id: string) =>
    KIND[batch.setup.provisions.find((provision) => provision.id === id)?.issue ?? ''] ?? 'other';
  const found = closingsOf(batch.setup, batch.runs as never, kindOf);
  const means = ORDER.flatMap((kind) => {
    const when = found.find(({ group }) => group === kind)?.mean ?? null;
    return when === null ? [] : [{ kind, when }];
  });
  const inOrder = means.every(({ when }, i) => i === 0 || when >= (means[i - 1]?.when ?? 0));
  return [
    {
      where,
      expected: 'measures close before capacity, threats, form; law last (mean meeting)',
      figure: means.map(({ kind, when }) => `${kind} ${when.toFixed(1)}`).join(', '),
      seen: means.length < 2 ? null : inOrder,
    },
  ];
}

/** Between 46 and 63 of a hundred said yes to both rival texts of a year, over five years of the real votes. */
const COLLECTORS = [0.36, 0.73] as const;

function assembly(batch: Batch | undefined): Row[] {
  if (!batch) return [];
  const offered = batch.runs.flatMap(({ rivals }) => (rivals ? [rivals] : []));
  if (offered.length === 0) return [];
  const share = mean(offered.map(({ both, yesToBoth }) => (both === 0 ? 0 : yesToBoth / both)));
  const twice = offered.filter(({ adopted: texts }) => texts > 1).length;
  return [
    {
      where: 'assembly',
      expected: 'the middle votes for both rival texts (46 to 63 of 100 really did)',
      figure: `${Math.round(100 * share)} of 100; both texts pass in ${twice} of ${offered.length}`,
      seen: share >= COLLECTORS[0] && share <= COLLECTORS[1],
    },
  ];
}

/** Consensus rooms of the United Nations, where holding out is told of one by one. */
function holdouts(batches: Batches): Row[] {
  const told = (['gge-2014-15', 'gge-2016-17', 'oewg-2019-21'] as const).flatMap((name) => {
    const batch = batches[name];
    if (!batch) return [];
    const great = new Set(batch.setup.delegations.filter((one) => one.permanentMember).map(({ id }) => id));
    return batch.runs.map((run) => ({
      run,
      company: run.heldOut.length,
      great: run.heldOut.some((id) => great.has(id)),
    }));
  });
  const alone = told.filter(({ company }) => company === 1);
  const small = alone.filter(({ great }) => !great);
  const pairs = told.filter(({ company, great }) => company >= 2 && great);
  const yields = (of: typeof told) => of.filter(({ run }) => run.adopted).length;
  const where = 'consensus rooms';
  return [
    {
      where,
      expected: 'a lone holdout yields or dissociates in most runs',
      figure: `${shareText(shareOf(yields(alone), alone.length))}; without great powers ${yields(small)} of ${small.length}`,
      seen: alone.length === 0 ? null : yields(alone) > alone.length / 2,
    },
    {
      where,
      expected: 'several with a great power among them yield in few',
      figure: shareText(shareOf(yields(pairs), pairs.length)),
      seen: pairs.length === 0 ? null : yields(pairs) < pairs.length / 2,
    },
  ];
}
