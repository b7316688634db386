import { keptOut, OBJECTION_COST } from '../../../adviser/closing';
import { t } from '../../../locales';
import { listedSome } from '../../documents/words';
import { useConference } from '../../store/conference';
import { sendDraft, useTeller } from '../hooks';
import { costOf } from '../SuggestionCard';
import './decisions.css';

/** Who asks to be let in, what each is about, who has objected so far, and the objection one may make oneself. */
export function Applicants({ ids }: { readonly ids: readonly string[] }) {
  const { view, names } = useTeller();
  const sending = useConference((state) => state.waiting);
  return (
    <dl className="cf-applicants">
      {ids.map((id) => {
        const { name, about } = names.applicant(id);
        return (
          <div key={id}>
            <dt>
              {name}{' '}
              {!keptOut(view, id) && (
                <button
                  type="button"
                  className="cf-chip"
                  disabled={sending}
                  onClick={() => sendDraft({ type: 'accreditation.answer', body: { objects: [id] } })}
                >
                  {t('decisions:form.objectTo', { cost: costOf('accreditation.answer', OBJECTION_COST).join('') })}
                  <span className="sr-only"> {name}</span>
                </button>
              )}
            </dt>
            <dd className="small">
              {about} <ObjectedTo id={id} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Who keeps an applicant out; nothing while nobody does. */
export function ObjectedTo({ id }: { readonly id: string }) {
  const { view, names } = useTeller();
  const against = view.accreditation?.objections[id] ?? [];
  if (against.length === 0) return null;
  return (
    <span className="cf-down">
      {t('conference:page.heldBy', { who: listedSome(against.map((seat) => names.the(seat))) })}
    </span>
  );
}
