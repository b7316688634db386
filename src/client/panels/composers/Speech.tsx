import { useEffect, useState } from 'react';
import type { Point, PointKind } from '../../../engine/model/points';
import type { ProvisionId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { useNames } from '../../documents/names';
import { signed } from '../../documents/words';
import { Button } from '../../parts/Button';
import type { FormProps } from './form';
import { ParagraphSelect, Preview, Select } from './Picker';

type Legal = Point & { readonly standing: number };
interface Row {
  readonly provision: ProvisionId | '';
  readonly point: Legal | null;
}

const EMPTY: Row = { provision: '', point: null };
const keyOf = (point: Legal): string => `${point.kind} ${point.wording}`;

/** An intervention of one to three points, each from what is legal now. */
export function SpeechForm({ move, prefill, onDraft }: FormProps) {
  const legal = move.choices.points ?? [];
  const most = move.choices.max ?? 3;
  const [rows, setRows] = useState<readonly Row[]>(() => [startingRow(legal, prefill.provision, prefill.wording)]);
  useEffect(() => {
    const points = rows.flatMap(({ point }) =>
      point ? [{ kind: point.kind, provision: point.provision, wording: point.wording }] : [],
    );
    onDraft(points.length > 0 ? { type: 'statement.make', body: { points } } : null);
  }, [rows, onDraft]);
  const change = (i: number, row: Row) => setRows(rows.map((old, k) => (k === i ? row : old)));
  const taken = rows.map((row) => row.provision);
  return (
    <>
      {rows.map((row, i) => (
        <PointRow
          key={i}
          n={i + 1}
          row={row}
          legal={legal.filter(({ provision }) => provision === row.provision || !taken.includes(provision))}
          onChange={(next) => change(i, next)}
          onRemove={rows.length > 1 ? () => setRows(rows.filter((_, k) => k !== i)) : null}
        />
      ))}
      {rows.length < most && (
        <Button kind="plain" onClick={() => setRows([...rows, EMPTY])}>
          {t('desk:form.addPoint')}
        </Button>
      )}
    </>
  );
}

function startingRow(legal: readonly Legal[], provision: ProvisionId | undefined, wording: string | undefined): Row {
  if (!provision) return EMPTY;
  const kinds: readonly PointKind[] = ['support', 'propose', 'cite'];
  const point = kinds
    .map((kind) => legal.find((item) => item.kind === kind && item.provision === provision && item.wording === wording))
    .find((item) => item !== undefined);
  return { provision, point: point ?? null };
}

interface PointRowProps {
  readonly n: number;
  readonly row: Row;
  readonly legal: readonly Legal[];
  readonly onChange: (row: Row) => void;
  readonly onRemove: (() => void) | null;
}

function PointRow({ n, row, legal, onChange, onRemove }: PointRowProps) {
  const names = useNames();
  const points = legal.filter(({ provision }) => provision === row.provision);
  const label = (point: Legal) => {
    const bluff = point.kind === 'red-line' && point.standing < 0;
    const words = t(bluff ? 'desk:point.red-lineBluff' : `desk:point.${point.kind}`, {
      wording: names.label(point.provision, point.wording),
    });
    return point.standing === 0 ? words : `${words}, ${t('desk:cost.standing', { by: signed(point.standing) })}`;
  };
  return (
    <fieldset className="cf-row">
      <legend className="cf-label">{t('desk:form.point', { n })}</legend>
      <ParagraphSelect
        provisions={[...new Set(legal.map(({ provision }) => provision))]}
        value={row.provision}
        onChange={(provision) => onChange({ provision, point: null })}
      />
      {row.provision !== '' && (
        <Select
          label={t('desk:form.say')}
          value={row.point ? keyOf(row.point) : ''}
          options={points.map((point) => ({ value: keyOf(point), label: label(point) }))}
          onChange={(key) => onChange({ ...row, point: points.find((point) => keyOf(point) === key) ?? null })}
        />
      )}
      {row.point && <Preview provision={row.point.provision} wording={row.point.wording} />}
      {onRemove && (
        <Button kind="plain" onClick={onRemove}>
          {t('desk:form.remove')}
        </Button>
      )}
    </fieldset>
  );
}
