import { useId } from 'react';

export interface SegmentsProps<T extends string | number> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly hint?: string;
  readonly onChange: (value: T) => void;
}

/** A choice of a few, side by side. Arrow keys move in it. */
export function Segments<T extends string | number>({ legend, value, options, hint, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className="field" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="label">{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="small muted">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
