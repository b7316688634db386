import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useT } from '../../parts/useT';
import { useContents, useFolding } from './reading';

/** One section, with an anchor for the list of contents. */
export function Section({
  id,
  title,
  intro,
  print = true,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** False: left out on paper. */
  readonly print?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useId();
  const folding = useFolding(id);
  const open = useContents(({ opened }) => opened.includes(id));
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={`debrief-section${print ? '' : ' no-print'}`}
      data-folded={folding && !open}
    >
      <h2 id={heading}>{folding ? <FoldButton id={id} title={title} open={open} /> : title}</h2>
      {intro && <p className="debrief-intro">{intro}</p>}
      {children}
    </section>
  );
}

/** On a phone the heading folds its section; on paper everything is open (see the style sheet). */
function FoldButton({ id, title, open }: { readonly id: string; readonly title: string; readonly open: boolean }) {
  return (
    <button
      type="button"
      className="section-fold"
      aria-expanded={open}
      onClick={() => useContents.getState().toggle(id)}
    >
      {title}
      <ChevronDown aria-hidden="true" size={20} />
    </button>
  );
}

/** Where a figure comes from, one tap away. */
export function Why({ formula, children }: { readonly formula: string; readonly children?: ReactNode }) {
  const t = useT();
  return (
    <details className="why no-print">
      <summary>{t('debrief:why')}</summary>
      <p>
        <strong>{t(`debrief:formula.${formula}.name`)}.</strong> {t(`debrief:formula.${formula}.text`)} {children}
      </p>
    </details>
  );
}

/** More of the same, folded away until asked for. */
export function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="fold no-print">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** A choice out of a list. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field debrief-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the marks of a chart stand for. `className` draws the mark. */
export function Key({
  items,
}: {
  readonly items: readonly { readonly className: string; readonly hold?: string; readonly label: string }[];
}) {
  return (
    <ul className="plain-list chart-key small">
      {items.map(({ className, hold, label }) => (
        <li key={label}>
          <span className={className} data-hold={hold} aria-hidden="true" /> {label}
        </li>
      ))}
    </ul>
  );
}
