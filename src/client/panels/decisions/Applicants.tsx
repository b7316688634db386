import { t } from '../../../locales';
import { listed } from '../../documents/words';
import { useTeller } from '../hooks';
import './decisions.css';

/** Who asks to be let in, what each is about, and who has objected so far. */
export function Applicants({ ids }: { readonly ids: readonly string[] }) {
  const { view, names } = useTeller();
  return (
    <ul className="plain-list cf-applicants">
      {ids.map((id) => {
        const { name, about } = names.applicant(id);
        const against = view.accreditation?.objections[id] ?? [];
        return (
          <li key={id}>
            <strong>{name}</strong> <span className="small">{about}</span>
            {against.length > 0 && (
              <span className="small cf-down">
                {' '}
                {t('conference:page.heldBy', { who: listed(against.map((seat) => names.the(seat))) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
