import { meaningFor } from '../../../adviser/meaning';
import type { WordingRef } from '../../../engine/model/requests';
import type { DelegationId, FormulationId, ProvisionId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { MeaningLine, RoomLine } from '../../documents/Meaning';
import { useNames } from '../../documents/names';
import { signed } from '../../documents/words';
import { useView } from '../hooks';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A labelled choice; the first option asks for one. */
export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <label className="field">
      <span className="cf-label">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value as T)}>
        <option value="" disabled>
          {t('desk:form.choose')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Delegations by name. */
export function SeatSelect({
  seats,
  value,
  onChange,
}: {
  readonly seats: readonly DelegationId[];
  readonly value: DelegationId | '';
  readonly onChange: (seat: DelegationId) => void;
}) {
  const names = useNames();
  const options = seats
    .map((seat) => ({ value: seat, label: names.seat(seat) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return <Select label={t('desk:form.whom')} value={value} options={options} onChange={onChange} />;
}

interface SeatChecksProps {
  readonly legend: string;
  readonly seats: readonly DelegationId[];
  readonly chosen: readonly DelegationId[];
  /** How many at the most. */
  readonly most: number;
  readonly onChange: (seats: readonly DelegationId[]) => void;
}

/** Several delegations, by name. */
export function SeatChecks({ legend, seats, chosen, most, onChange }: SeatChecksProps) {
  const names = useNames();
  const sorted = [...seats].sort((a, b) => names.seat(a).localeCompare(names.seat(b)));
  const toggle = (seat: DelegationId) =>
    onChange(chosen.includes(seat) ? chosen.filter((other) => other !== seat) : [...chosen, seat]);
  return (
    <fieldset className="cf-partners">
      <legend className="cf-label">{legend}</legend>
      {sorted.map((seat) => (
        <label key={seat} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(seat)}
            disabled={!chosen.includes(seat) && chosen.length >= most}
            onChange={() => toggle(seat)}
          />
          <span>{names.seat(seat)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Paragraphs by number and title. */
export function ParagraphSelect({
  provisions,
  value,
  onChange,
}: {
  readonly provisions: readonly ProvisionId[];
  readonly value: ProvisionId | '';
  readonly onChange: (provision: ProvisionId) => void;
}) {
  const names = useNames();
  const options = provisions.map((id) => ({ value: id, label: `${names.paragraph(id)} ${names.heading(id)}` }));
  return <Select label={t('desk:form.paragraph')} value={value} options={options} onChange={onChange} />;
}

export interface Picked {
  readonly provision: ProvisionId | '';
  readonly wording: FormulationId | '';
}

/** The label of a wording with what it does for me. */
export function useWordingLabel(): (provision: ProvisionId, wording: FormulationId) => string {
  const view = useView();
  const names = useNames();
  return (provision, wording) => {
    const meaning = meaningFor(view, provision, wording);
    const container = view.setup.provisions
      .find((item) => item.id === provision)
      ?.formulations.find((item) => item.id === wording)?.container;
    const summary = container === 'chairs-summary' ? ` [${t('desk:form.summaryLabel')}]` : '';
    return `${names.label(provision, wording)}${summary}${meaning ? ` (${signed(meaning.delta)})` : ''}`;
  };
}

/** Chooses a wording of a paragraph and shows what it would mean. */
export function WordingPicker({
  refs,
  value,
  onChange,
}: {
  readonly refs: readonly WordingRef[];
  readonly value: Picked;
  readonly onChange: (value: Picked) => void;
}) {
  const labelOf = useWordingLabel();
  const provisions = [...new Set(refs.map((ref) => ref.provision))];
  const wordings = [...new Set(refs.filter((ref) => ref.provision === value.provision).map((ref) => ref.wording))];
  return (
    <div className="cf-picker">
      <ParagraphSelect
        provisions={provisions}
        value={value.provision}
        onChange={(provision) => onChange({ provision, wording: '' })}
      />
      {value.provision !== '' && (
        <Select
          label={t('desk:form.wording')}
          value={value.wording}
          options={wordings.map((id) => ({ value: id, label: labelOf(value.provision, id) }))}
          onChange={(wording) => onChange({ ...value, wording })}
        />
      )}
      <Preview {...value} />
    </div>
  );
}

/** The words that are chosen, and what they mean for me and the room. */
export function Preview({ provision, wording }: Picked) {
  const view = useView();
  const names = useNames();
  if (provision === '' || wording === '') return null;
  return (
    <div className="cf-preview">
      <p className="instrument">{names.wording(provision, wording).text || t('conference:page.empty')}</p>
      <MeaningLine view={view} provision={provision} wording={wording} />
      <RoomLine view={view} provision={provision} wording={wording} />
    </div>
  );
}
