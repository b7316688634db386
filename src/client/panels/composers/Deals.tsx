import { useEffect, useMemo, useState } from 'react';
import { forecast } from '../../../adviser/forecast';
import type { WordingRef } from '../../../engine/model/requests';
import type { WholeText } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { useNames } from '../../documents/names';
import { Button } from '../../parts/Button';
import { Segments } from '../../parts/Segments';
import { useView } from '../hooks';
import { PackageColumns } from '../PackageColumns';
import type { FormProps } from './form';
import { type Picked, SeatSelect, Select, useWordingLabel, WordingPicker } from './Picker';

const EMPTY: Picked = { provision: '', wording: '' };

const editsOf = (rows: readonly Picked[]): WholeText =>
  Object.fromEntries(rows.filter((row) => row.provision && row.wording).map((row) => [row.provision, row.wording]));

interface EditListProps {
  readonly refs: readonly WordingRef[];
  readonly most: number;
  readonly rows: readonly Picked[];
  readonly onChange: (rows: readonly Picked[]) => void;
}

/** Up to so many linked wordings, one for each paragraph. */
function EditList({ refs, most, rows, onChange }: EditListProps) {
  const taken = rows.map((row) => row.provision);
  return (
    <>
      {rows.map((row, i) => (
        <fieldset key={i} className="cf-row">
          <WordingPicker
            refs={refs.filter((ref) => ref.provision === row.provision || !taken.includes(ref.provision))}
            value={row}
            onChange={(next) => onChange(rows.map((old, k) => (k === i ? next : old)))}
          />
          {rows.length > 1 && (
            <Button kind="plain" onClick={() => onChange(rows.filter((_, k) => k !== i))}>
              {t('desk:form.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < most && (
        <Button kind="plain" onClick={() => onChange([...rows, EMPTY])}>
          {t('desk:form.addEdit')}
        </Button>
      )}
    </>
  );
}

/** Linked wordings offered to one or more delegations, on the floor or in the corridor. */
export function PackageForm({ move, prefill, onDraft }: FormProps) {
  const [rows, setRows] = useState<readonly Picked[]>([
    { provision: prefill.provision ?? '', wording: prefill.wording ?? '' },
  ]);
  const [to, setTo] = useState<readonly string[]>(prefill.seat ? [prefill.seat] : []);
  const [channel, setChannel] = useState<'corridor' | 'floor'>('corridor');
  const names = useNames();
  const edits = useMemo(() => editsOf(rows), [rows]);
  useEffect(() => {
    const ready = to.length > 0 && Object.keys(edits).length > 0;
    onDraft(ready ? { type: 'package.offer', body: { to, channel, edits } } : null);
  }, [to, channel, edits, onDraft]);
  const seats = (move.choices.seats ?? []).filter((seat) => !to.includes(seat));
  return (
    <>
      <SeatSelect seats={seats} value="" onChange={(seat) => setTo([...to, seat])} />
      {to.length > 0 && (
        <ul className="plain-list cf-chips">
          {to.map((seat) => (
            <li key={seat}>
              <button
                type="button"
                className="cf-chip"
                aria-label={`${t('desk:form.remove')}: ${names.seat(seat)}`}
                onClick={() => setTo(to.filter((other) => other !== seat))}
              >
                {names.seat(seat)} ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Segments
        legend={t('desk:form.channel')}
        value={channel}
        options={(['corridor', 'floor'] as const).map((value) => ({ value, label: t(`desk:form.channels.${value}`) }))}
        onChange={setChannel}
      />
      <EditList refs={move.choices.wordings ?? []} most={move.choices.max ?? 3} rows={rows} onChange={setRows} />
      {Object.keys(edits).length > 0 && <PackageColumns edits={edits} partner={to[0] ?? null} />}
    </>
  );
}

/** An offer sent back in another form. */
export function CounterForm({
  id,
  refs,
  most,
  onDraft,
}: {
  readonly id: string;
  readonly refs: readonly WordingRef[];
  readonly most: number;
  readonly onDraft: FormProps['onDraft'];
}) {
  const view = useView();
  const deal = view.packages[id];
  const [rows, setRows] = useState<readonly Picked[]>(() =>
    Object.entries(deal?.edits ?? {}).map(([provision, wording]) => ({ provision, wording })),
  );
  const edits = useMemo(() => editsOf(rows), [rows]);
  useEffect(() => {
    onDraft(Object.keys(edits).length > 0 ? { type: 'package.counter', body: { package: id, edits } } : null);
  }, [id, edits, onDraft]);
  return (
    <>
      <EditList refs={refs} most={most} rows={rows} onChange={setRows} />
      <PackageColumns edits={edits} partner={deal?.by ?? null} />
    </>
  );
}

/** Chair: the wording of every paragraph in the next draft, with what it does to the forecast. */
export function DraftForm({ prefill, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const labelOf = useWordingLabel();
  const [edits, setEdits] = useState<WholeText>(
    prefill.provision && prefill.wording ? { [prefill.provision]: prefill.wording } : {},
  );
  useEffect(() => {
    onDraft(Object.keys(edits).length > 0 ? { type: 'draft.circulate', body: { edits } } : null);
  }, [edits, onDraft]);
  const outlook = useMemo(() => forecast(view, { ...view.draft.text, ...edits }), [view, edits]);
  const choose = (provision: string, wording: string) => {
    const { [provision]: _old, ...rest } = edits;
    setEdits(wording === view.draft.text[provision] ? rest : { ...rest, [provision]: wording });
  };
  return (
    <>
      {view.setup.provisions.map(({ id, formulations }) => (
        <Select
          key={id}
          label={`${names.paragraph(id)} ${names.heading(id)}`}
          value={edits[id] ?? view.draft.text[id] ?? ''}
          options={formulations.map((wording) => ({
            value: wording.id,
            label:
              wording.id === view.draft.text[id]
                ? `${labelOf(id, wording.id)}, ${t('desk:form.keep')}`
                : labelOf(id, wording.id),
          }))}
          onChange={(wording) => choose(id, wording)}
        />
      ))}
      <p role="status">{t('desk:form.newForecast', { outlook: t(`conference:outlook.${outlook.outlook}`) })}</p>
    </>
  );
}

/** Chair: which paragraphs the room takes up, in order. */
export function OrderForm({ move, onDraft }: FormProps) {
  const names = useNames();
  const most = move.choices.max ?? 3;
  const [provisions, setProvisions] = useState<readonly string[]>([]);
  useEffect(() => {
    onDraft(provisions.length > 0 ? { type: 'business.order', body: { provisions } } : null);
  }, [provisions, onDraft]);
  return (
    <fieldset>
      <legend className="cf-label">{t('desk:form.order', { max: most })}</legend>
      {(move.choices.provisions ?? []).map((id) => {
        const chosen = provisions.includes(id);
        return (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen}
              disabled={!chosen && provisions.length >= most}
              onChange={() => setProvisions(chosen ? provisions.filter((other) => other !== id) : [...provisions, id])}
            />
            <span>
              {names.paragraph(id)} {names.heading(id)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
