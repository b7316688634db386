import { useEffect, useState } from 'react';
import { LOST_MOTION, OBJECTION_COST } from '../../../adviser/closing';
import type { UnsignedCommand } from '../../../adviser/types';
import { withoutParagraph } from '../../../adviser/votes';
import type { ProvisionId } from '../../../engine/model/vocabulary';
import type { Request } from '../../../engine/view/types';
import { t } from '../../../locales';
import { motionName } from '../../documents/commands';
import { useNames } from '../../documents/names';
import { signed } from '../../documents/words';
import { Segments } from '../../parts/Segments';
import { ObjectedTo } from '../decisions/Applicants';
import { useTeller, useView } from '../hooks';
import type { FormProps } from './form';
import { Select, useWordingLabel } from './Picker';
import '../decisions/decisions.css';

type Of<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

interface Answering<K extends Request['kind']> {
  readonly request: Of<K>;
  readonly onDraft: (draft: UnsignedCommand | null) => void;
}

/** Any motion that is in order, with what it does, when it is put, and what it could win me. */
export function MotionForm({ request, onDraft }: Answering<'motions'>) {
  const teller = useTeller();
  const { view } = teller;
  const [choice, setChoice] = useState('');
  const chosen = choice === '' ? undefined : request.motions[Number(choice)];
  const { motion, provision, on } = chosen ?? {};
  useEffect(() => {
    if (!motion) return onDraft(null);
    onDraft({ type: 'motion.raise', body: { motion, ...(provision && { provision }), ...(on && { on }) } });
  }, [motion, provision, on, onDraft]);
  const order = view.setup.process.motions?.precedence ?? [];
  const place = motion ? order.indexOf(motion) : -1;
  const doubt = teller.names.process?.separateVotes.find((vote) => vote.motion === motion)?.unverified;
  return (
    <>
      <Select
        label={t('decisions:motion.pick')}
        value={choice}
        options={request.motions.map((possible, i) => ({
          value: String(i),
          label: `${motionName(possible, teller)}${gainOf(possible.provision)}`,
        }))}
        onChange={setChoice}
      />
      {motion && (
        <p className="small">
          {t(`decisions:motion.does.${motion}`)}{' '}
          {place === 0 ? t('decisions:motion.first') : t('decisions:motion.place', { n: place + 1 })}.{' '}
          {t('decisions:motion.lost', { count: -LOST_MOTION })}
        </p>
      )}
      {doubt && <p className="small muted">{t('decisions:rule.unverified', { doubt })}</p>}
    </>
  );

  function gainOf(id: ProvisionId | undefined): string {
    return id === undefined || !view.interests ? '' : ` (${signed(withoutParagraph(view, id))})`;
  }
}

/** Boxes for whom one objects to; none ticked is consent. */
export function AccreditationForm({ request, onDraft }: Answering<'accreditation'>) {
  const names = useNames();
  const [objects, setObjects] = useState<readonly string[]>([]);
  const each = OBJECTION_COST.standing;
  useEffect(() => onDraft({ type: 'accreditation.answer', body: { objects } }), [objects, onDraft]);
  return (
    <fieldset className="cf-boxes">
      <legend className="cf-label">{t('decisions:form.object')}</legend>
      {request.applicants.map((id) => (
        <label key={id} className="check">
          <input type="checkbox" checked={objects.includes(id)} onChange={() => setObjects(toggled(objects, id))} />
          <span>
            {names.applicant(id).name} <span className="small muted">{names.applicant(id).about}</span>{' '}
            <span className="small">
              <ObjectedTo id={id} />
            </span>
          </span>
        </label>
      ))}
      <p className="small muted">{t('decisions:form.objectCost', { each: -each, all: -each * objects.length })}</p>
    </fieldset>
  );
}

const SIGN = ['sign', 'away'] as const;

/** Sign or stay away; with a signature, the articles that shall not bind me. */
export function SignatureForm({ request, onDraft }: Answering<'signature'>) {
  const view = useView();
  const names = useNames();
  const [how, setHow] = useState<(typeof SIGN)[number]>('sign');
  const [reservations, setReservations] = useState<readonly string[]>([]);
  const sign = how === 'sign';
  useEffect(
    () => onDraft({ type: 'treaty.sign', body: { sign, reservations: sign ? reservations : [] } }),
    [sign, reservations, onDraft],
  );
  return (
    <>
      <Segments
        legend={t('decisions:board.signatures')}
        value={how}
        options={[
          { value: 'sign', label: t('decisions:form.sign') },
          { value: 'away', label: t('decisions:form.stayAway') },
        ]}
        onChange={setHow}
      />
      {sign && request.reservable.length > 0 && (
        <fieldset className="cf-boxes">
          <legend className="cf-label">{t('decisions:form.reserve')}</legend>
          <p className="small muted">{t('decisions:form.reserveHint')}</p>
          {request.reservable.map((id) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={reservations.includes(id)}
                onChange={() => setReservations(toggled(reservations, id))}
              />
              <span>
                {names.para(id)}, {names.heading(id)}{' '}
                <span className="small muted">“{names.label(id, view.draft.text[id] ?? '')}”</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Chair: which paragraphs go to the chair's own summary; the rest is sounded again. */
export function SplitForm({ move, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const labelOf = useWordingLabel();
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    onDraft(Object.keys(edits).length > 0 ? { type: 'report.split', body: { edits } } : null);
  }, [edits, onDraft]);
  const refs = move.choices.wordings ?? [];
  const choose = (provision: string, wording: string) => {
    const { [provision]: was, ...rest } = edits;
    setEdits(was === wording ? rest : { ...rest, [provision]: wording });
  };
  return (
    <fieldset className="cf-boxes">
      <legend className="cf-label">{t('decisions:form.split')}</legend>
      <p className="small muted">{t('decisions:form.splitHint')}</p>
      {refs.map(({ provision, wording }) => (
        <label key={`${provision} ${wording}`} className="check">
          <input type="checkbox" checked={edits[provision] === wording} onChange={() => choose(provision, wording)} />
          <span>
            {names.paragraph(provision)} {names.heading(provision)}: {labelOf(provision, wording)}{' '}
            <span className="small muted">
              {t('decisions:form.splitNow', {
                wording: names.label(provision, view.draft.text[provision] ?? ''),
              })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
