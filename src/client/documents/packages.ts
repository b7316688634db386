import type { PackageDeal } from '../../engine/model/state';
import { t } from '../../locales';
import { type Teller, whom } from './teller';
import { listed } from './words';

/** What became of the packages I agreed to: with whom, and which of the words stand in the text. */
export function packageFates(teller: Teller, lostKey: string): readonly string[] {
  const { view } = teller;
  return Object.values(view.packages)
    .filter(({ by, to, stage }) => stage === 'agreed' && [by, ...to].includes(view.you))
    .map((deal) => fateOf(deal, teller, lostKey));
}

function fateOf({ by, to, edits }: PackageDeal, teller: Teller, lostKey: string): string {
  const { view, names } = teller;
  const all = Object.entries(edits);
  const kept = all.filter(([provision, wording]) => view.draft.text[provision] === wording);
  const lost = all.filter(([provision, wording]) => view.draft.text[provision] !== wording);
  const words = ([provision, wording]: readonly [string, string]) =>
    t('desk:title.edit', { paragraph: names.paragraph(provision), wording: names.label(provision, wording) });
  const others = whom(
    teller,
    [by, ...to].filter((seat) => seat !== view.you),
  );
  return [
    ...(kept.length > 0 ? [t('closing:note.packageKept', { whom: others, edits: listed(kept.map(words)) })] : []),
    ...(lost.length > 0
      ? [
          t(lostKey, {
            whom: others,
            edits: listed(lost.map(words)),
            stands: listed(lost.map(([provision]) => words([provision, view.draft.text[provision] ?? '']))),
          }),
        ]
      : []),
  ].join(' ');
}
