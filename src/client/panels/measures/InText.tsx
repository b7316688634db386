import { t } from '../../../locales';
import type { Teller } from '../../documents/events';
import { listed } from '../../documents/words';
import { useFocus } from '../focus';

/** Which paragraph would carry which measure: whoever joins the text has pledged them. Nothing where no words do. */
export function InText({ teller: { view, names } }: { readonly teller: Teller }) {
  const lookAt = useFocus((focus) => focus.lookAt);
  const show = useFocus((focus) => focus.show);
  const carrying = view.setup.provisions.filter(({ formulations }) => formulations.some(({ measures }) => measures));
  if (carrying.length === 0) return null;
  return (
    <section>
      <h3>{t('measures:inText.title')}</h3>
      <p className="small muted">{t('measures:inText.lede')}</p>
      <ul className="plain-list cf-measure-list">
        {carrying.map(({ id, formulations }) => (
          <li key={id} data-provision={id}>
            <div>
              <button
                type="button"
                className="cf-link"
                onClick={() => {
                  lookAt(id);
                  show('text');
                }}
              >
                {t('measures:inText.paragraph', { paragraph: names.paragraph(id), heading: names.heading(id) })}
              </button>
              <ul className="small cf-in-text">
                {formulations.map(
                  ({ id: wording, measures }) =>
                    measures && (
                      <li key={wording}>
                        “{names.label(id, wording)}”
                        {view.draft.text[id] === wording && (
                          <span className="tag">{t('measures:inText.standing')}</span>
                        )}{' '}
                        <span className="muted">{listed(measures.map((one) => names.measure(one).name))}</span>
                      </li>
                    ),
                )}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
