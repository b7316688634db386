import { useId } from 'react';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max?: number;
  /** What the number means, in words; also what a screen reader says. */
  readonly words: string;
  /** A mark on the scale, such as the walk-away value. */
  readonly mark?: { readonly at: number; readonly label: string };
}

const percent = (value: number, max: number) => `${Math.min(100, Math.max(0, (100 * value) / max))}%`;

/** A bar with its meaning in words, and a mark where it matters. */
export function Meter({ label, value, max = 100, words, mark }: MeterProps) {
  const id = useId();
  return (
    <div className="meter">
      <div className="meter-head">
        <span id={id}>{label}</span>
        <span className="muted">{words}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the native element takes neither this look nor a mark */}
      <div
        className="meter-track"
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(max, Math.max(0, value))}
        aria-valuetext={mark ? `${words}; ${mark.label}` : words}
      >
        <div className="meter-fill" style={{ inlineSize: percent(value, max) }} />
        {mark && <div className="meter-mark" style={{ insetInlineStart: percent(mark.at, max) }} />}
      </div>
      {mark && <span className="small muted">{mark.label}</span>}
    </div>
  );
}
