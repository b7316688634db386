import type { MeetingKind } from '../../engine/model/setup';
import type { DelegationId, FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import { hasText, t } from '../../locales';
import type { ProcessText, PublicTexts, WordingText } from '../../scenario/texts';
import { useTexts } from '../content/useTexts';

/** How things are called on screen. Where texts have not come yet, ids stand in for names. */
export interface Names {
  readonly title: string;
  seat(id: DelegationId): string;
  /** The same inside a sentence: some names take an article there. */
  the(id: DelegationId): string;
  /** Paragraph number as in the draft, such as "34 (b)". */
  paragraph(id: ProvisionId): string;
  /** The same inside a sentence, such as "paragraph 34 (b)". */
  para(id: ProvisionId): string;
  /** The same for the margin, where the kind of unit goes without saying. */
  number(id: ProvisionId): string;
  heading(id: ProvisionId): string;
  about(id: ProvisionId): string;
  wording(provision: ProvisionId, wording: FormulationId): WordingText;
  label(provision: ProvisionId, wording: FormulationId): string;
  /** A country by its code: a delegation, or a member of a group. */
  country(id: string): string;
  /** Name of a kind of meeting where this room has its own. */
  meeting(kind: MeetingKind): string | undefined;
  /** What an issue is about: the title of its first paragraph. */
  issue(id: string): string;
  rival(id: string): string;
  /** Why paragraphs are worth more or less together, and what that rests on. */
  linkage(id: string): { readonly name: string; readonly reason: string; readonly source: string };
  applicant(id: string): { readonly name: string; readonly about: string };
  incident(id: string): string;
  /** How this room works; null until the texts have come. */
  readonly process: ProcessText | null;
  measure(id: string): { readonly name: string; readonly description: string };
  chapterOf(provision: ProvisionId): string;
}

/** "other members" inside a sentence, where "Other members" stands at its head. */
function small(name: string): string {
  const [head = ''] = name.split(/[ :,]/);
  return t('record:smallHeads').split(' ').includes(head) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Words that this build lacks are not silence. Only where no wording is named at all is there nothing to say. */
const wordless = (wording: FormulationId): WordingText => ({
  label: wording,
  text: wording === '' ? '' : t('conference:page.missing', { wording }),
});

/** Names out of a scenario's public texts. */
export function namesFrom(texts: PublicTexts | null): Names {
  const provision = (id: ProvisionId) => texts?.provisions[id];
  const wordingOf = (p: ProvisionId, w: FormulationId): WordingText => provision(p)?.formulations[w] ?? wordless(w);
  const members = Object.assign({}, ...Object.values(texts?.delegations ?? {}).map((one) => one.members ?? {}));
  const country = (id: string): string => texts?.delegations[id]?.name ?? members[id] ?? id;
  // In the room of all, members of groups sit for themselves.
  const seat = (id: DelegationId) => country(id);
  // A number never breaks across lines: "34" here and "(a)" there reads as two things.
  const paragraph = (id: ProvisionId) => (provision(id)?.paragraph ?? id).replaceAll(' ', '\u00a0');
  return {
    title: texts?.title ?? '',
    seat,
    the: (id) =>
      hasText(`record:the.${id}`) ? t(`record:the.${id}`, { name: seat(id), small: small(seat(id)) }) : seat(id),
    paragraph,
    // Some instruments number by words of their own, such as "preamble".
    para: (id) => (/^\d/.test(paragraph(id)) ? t('record:para', { n: paragraph(id) }) : paragraph(id)),
    number: (id) => paragraph(id).replace(/^\p{L}+\.\u00a0/u, ''),
    heading: (id) => provision(id)?.title ?? id,
    about: (id) => provision(id)?.about ?? '',
    wording: wordingOf,
    label: (p, w) => wordingOf(p, w).label,
    country,
    meeting: (kind) => texts?.process.meetingNames[kind],
    issue: (id) => Object.values(texts?.provisions ?? {}).find((one) => one.issue === id)?.title ?? id,
    linkage: (id) => {
      const found = texts?.linkages[id];
      const source = texts?.sources.find(({ ref }) => ref === found?.source)?.text ?? '';
      return { name: found?.name ?? id, reason: found?.reason ?? '', source };
    },
    rival: (id) => texts?.rivals[id]?.name ?? id,
    applicant: (id) => texts?.applicants[id] ?? { name: id, about: '' },
    incident: (id) => texts?.incidents[id]?.headline ?? id,
    process: texts?.process ?? null,
    measure: (id) => texts?.measures[id] ?? { name: id, description: '' },
    chapterOf: (id) => provision(id)?.chapter ?? '',
  };
}

const made = new WeakMap<PublicTexts, Names>();
const NAMELESS = namesFrom(null);

/** Names for the conference in play. */
export function useNames(): Names {
  const texts = useTexts();
  if (!texts) return NAMELESS;
  const names = made.get(texts) ?? namesFrom(texts);
  made.set(texts, names);
  return names;
}
