import { t } from '../../../locales';
import { listed } from '../../documents/words';
import { useTeller } from '../hooks';
import './decisions.css';

/** Who asks to be let in, what each is about, and who has objected so far. */
export function Applicants({ ids }: { readonly ids: readonly string[] }) {
  const { view, names } = useTeller();
  return (
    <dl className="cf-applicants">
      {ids.map((id) => {
        const { name, about } = names.applicant(id);
        const against = view.accreditation?.objections[id] ?? [];
        return (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="small">
              {about}
              {against.length > 0 && (
                <span className="cf-down">
                  {' '}
                  {t('conference:page.heldBy', { who: listed(against.map((seat) => names.the(seat))) })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
