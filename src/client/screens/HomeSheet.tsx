import { useT } from '../parts/useT';

/** A page of draft text on a walnut desk: what the whole game is about, at a glance. */
export function HomeSheet() {
  const t = useT();
  return (
    <figure className="desk" aria-label={t('home:sheet.label')}>
      <div className="sheet">
        <p className="sheet-head">
          <strong>{t('home:sheet.head')}</strong>
          <span>{t('home:sheet.status')}</span>
        </p>
        <div className="sheet-paragraph">
          <span>31.</span>
          <p>{t('home:sheet.p31')}</p>
        </div>
        <div className="sheet-paragraph">
          <span>34.</span>
          <p>
            {t('home:sheet.p34start')} <Bracketed words="p34a" holder={1} /> <Bracketed words="p34b" holder={2} />{' '}
            {t('home:sheet.p34middle')} <Bracketed words="p34c" holder={2} />.
          </p>
        </div>
      </div>
      <figcaption>{t('home:sheet.caption')}</figcaption>
    </figure>
  );
}

function Bracketed({ words, holder }: { readonly words: 'p34a' | 'p34b' | 'p34c'; readonly holder: 1 | 2 }) {
  const t = useT();
  return (
    <span className="bracketed" data-holder={holder}>
      [{t(`home:sheet.${words}`)}]<sup>{t(`home:sheet.${words}Held`)}</sup>
    </span>
  );
}
