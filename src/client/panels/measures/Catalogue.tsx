import { t } from '../../../locales';
import type { Teller } from '../../documents/events';
import { capital, listed } from '../../documents/words';
import { MeasureActs } from './Acts';
import { Burden } from './Burden';

/** Every measure there is: kind, what it costs my mission, what must come first, and what I may do about it. */
export function Catalogue({ teller: { view, names } }: { readonly teller: Teller }) {
  return (
    <section>
      <h3>{t('measures:catalogue')}</h3>
      <ul className="plain-list cf-measure-list">
        {view.setup.measures.map(({ id, cost, confidence, kind = 'none', visibility, requires = [] }) => (
          <li key={id} data-measure={id}>
            <div>
              <p>
                <strong>{names.measure(id).name}</strong>
              </p>
              <p className="small">{names.measure(id).description}</p>
              <p className="small muted">
                {[
                  capital(t('measures:fact', { kind: t(`measures:kind.${kind}`), cost, confidence })),
                  ...(visibility === 'partners' ? [t('measures:partnersSee')] : []),
                  ...(requires.length > 0
                    ? [t('measures:requires', { measures: listed(requires.map((need) => names.measure(need).name)) })]
                    : []),
                ].join(' · ')}
              </p>
              <Burden view={view} measure={id} />
              <MeasureActs measure={id} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
