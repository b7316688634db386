import { useEffect, useState } from 'react';
import { couldLive } from '../../../adviser/room';
import { t } from '../../../locales';
import { useFetchedBrief } from '../../content/hooks';
import { dueInWords } from '../../documents/events';
import { sureness } from '../../documents/Meaning';
import { useNames } from '../../documents/names';
import { useView } from '../hooks';
import type { FormProps } from './form';
import { ParagraphSelect, type Picked, SeatSelect, Select, useWordingLabel, WordingPicker } from './Picker';

export const start = ({ provision, wording }: FormProps['prefill']): Picked => ({
  provision: provision ?? '',
  wording: wording ?? '',
});

/** Ask one delegation in the corridor. */
export function ProbeForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const [picked, setPicked] = useState(start(prefill));
  const [to, setTo] = useState(prefill.seat ?? '');
  const { provision, wording } = picked;
  useEffect(() => {
    const ready = to !== '' && provision !== '' && wording !== '';
    onDraft(ready ? { type: 'probe.ask', body: { to, provision, wording } } : null);
  }, [to, provision, wording, onDraft]);
  const estimate = to && provision && wording ? couldLive(view, to, provision, wording) : null;
  return (
    <>
      <SeatSelect seats={move.choices.seats ?? []} value={to} onChange={setTo} />
      <WordingPicker refs={move.choices.wordings ?? []} value={picked} onChange={setPicked} />
      {estimate && (
        <p className="small">
          {t('desk:effect.seat', {
            who: names.seat(to),
            verdict: t(`conference:room.${estimate.verdict}`),
            sure: sureness(estimate.sure),
          })}
          {': '}
          {t(`conference:why.${estimate.why}`)}
        </p>
      )}
    </>
  );
}

/** Tell the chair, or answer the chair, what cannot be accepted. */
export function ConfideForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const labelOf = useWordingLabel();
  const [provision, setProvision] = useState(prefill.provision ?? '');
  const [refuses, setRefuses] = useState<readonly string[]>([]);
  useEffect(() => {
    const ready = provision !== '' && refuses.length > 0;
    onDraft(ready ? { type: 'chair.confide', body: { provision, refuses } } : null);
  }, [provision, refuses, onDraft]);
  const wordings = view.setup.provisions.find((item) => item.id === provision)?.formulations ?? [];
  return (
    <>
      <ParagraphSelect
        provisions={move.choices.provisions ?? view.setup.provisions.map(({ id }) => id)}
        value={provision}
        onChange={(next) => {
          setProvision(next);
          setRefuses([]);
        }}
      />
      {wordings.length > 0 && (
        <fieldset>
          <legend className="cf-label">{t('desk:form.refuses')}</legend>
          {wordings.map(({ id }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={refuses.includes(id)}
                onChange={() =>
                  setRefuses(refuses.includes(id) ? refuses.filter((other) => other !== id) : [...refuses, id])
                }
              />
              <span>{labelOf(provision, id)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Ask home for authority; the capital keeps its own hours. */
export function CapitalForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const brief = useFetchedBrief(view.setup.scenario, view.you).value;
  const [picked, setPicked] = useState(start(prefill));
  const { provision, wording } = picked;
  useEffect(() => {
    onDraft(provision !== '' && wording !== '' ? { type: 'capital.ask', body: { provision, wording } } : null);
  }, [provision, wording, onDraft]);
  return (
    <>
      <WordingPicker refs={move.choices.wordings ?? []} value={picked} onChange={setPicked} />
      <p className="small">
        {brief && (
          <>
            <span className="cf-label">{t('desk:form.home')}</span> {brief.home.note}{' '}
          </>
        )}
        <strong>{dueInWords(view, view.capitalDue)}</strong>
      </p>
    </>
  );
}

/** Pledge one measure of the catalogue. */
export function PledgeForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const [measure, setMeasure] = useState(prefill.measure ?? '');
  useEffect(() => {
    onDraft(measure === '' ? null : { type: 'measure.pledge', body: { measure } });
  }, [measure, onDraft]);
  const options = view.setup.measures.filter(({ id }) => move.choices.measures?.includes(id));
  return (
    <fieldset>
      <legend className="cf-label">{t('desk:form.measure')}</legend>
      {options.map(({ id, cost, confidence }) => (
        <label key={id} className="check">
          <input type="radio" name="measure" checked={measure === id} onChange={() => setMeasure(id)} />
          <span>
            <strong>{names.measure(id).name}</strong>{' '}
            <span className="muted">({t('desk:form.measureCost', { cost, confidence })})</span>
            <br />
            <span className="small">{names.measure(id).description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The one surgical change of the last night. */
export function ChangeForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const [picked, setPicked] = useState(start(prefill));
  const { provision, wording } = picked;
  useEffect(() => {
    onDraft(provision !== '' && wording !== '' ? { type: 'change.ask', body: { provision, wording } } : null);
  }, [provision, wording, onDraft]);
  return (
    <>
      <WordingPicker refs={move.choices.wordings ?? []} value={picked} onChange={setPicked} />
      <p className="small cf-down">{t('desk:form.unravelling', { percent: view.unravelling })}</p>
    </>
  );
}

/** Chair: hear one delegation in confidence. */
export function ConsultForm({ move, prefill, onDraft }: FormProps) {
  const [seat, setSeat] = useState(prefill.seat ?? '');
  const [provision, setProvision] = useState(prefill.provision ?? '');
  useEffect(() => {
    onDraft(seat !== '' && provision !== '' ? { type: 'seat.consult', body: { seat, provision } } : null);
  }, [seat, provision, onDraft]);
  return (
    <>
      <SeatSelect seats={move.choices.seats ?? []} value={seat} onChange={setSeat} />
      <ParagraphSelect provisions={move.choices.provisions ?? []} value={provision} onChange={setProvision} />
    </>
  );
}

/** Chair: set a paragraph aside. */
export function ParkForm({ move, prefill, onDraft }: FormProps) {
  const [provision, setProvision] = useState(prefill.provision ?? '');
  useEffect(() => {
    onDraft(provision === '' ? null : { type: 'paragraph.park', body: { provision } });
  }, [provision, onDraft]);
  return <ParagraphSelect provisions={move.choices.provisions ?? []} value={provision} onChange={setProvision} />;
}

/** Chair: grant or decline a late change. */
export function SettleForm({ move, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const changes = move.choices.changes ?? [];
  const [choice, setChoice] = useState('');
  useEffect(() => {
    const [seat, answer] = choice.split(' ');
    onDraft(seat ? { type: 'change.settle', body: { seat, grant: answer === 'grant' } } : null);
  }, [choice, onDraft]);
  const options = changes.flatMap(({ by, provision, wording }) =>
    (['grant', 'decline'] as const).map((answer) => ({
      value: `${by} ${answer}`,
      label: `${t(`desk:form.${answer}`)}: ${names.seat(by)}, ${names.paragraph(provision)} “${names.label(provision, wording)}”`,
    })),
  );
  return (
    <>
      <Select label={t('desk:form.changes')} value={choice} options={options} onChange={setChoice} />
      <p className="small cf-down">{t('desk:form.unravelling', { percent: view.unravelling })}</p>
    </>
  );
}
