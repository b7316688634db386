import { useEffect, useState } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { start } from './Corridor';
import type { FormProps } from './form';
import { SeatChecks, WordingPicker } from './Picker';

/** Circulate a non-paper: one wording, shown to a few. */
export function PaperForm({ move, prefill, onDraft }: FormProps) {
  const [picked, setPicked] = useState(start(prefill));
  const [to, setTo] = useState<readonly DelegationId[]>(prefill.seat ? [prefill.seat] : []);
  const { provision, wording } = picked;
  const most = move.choices.max ?? 1;
  useEffect(() => {
    const ready = provision !== '' && wording !== '' && to.length > 0;
    onDraft(ready ? { type: 'paper.circulate', body: { to, provision, wording } } : null);
  }, [provision, wording, to, onDraft]);
  return (
    <>
      <WordingPicker refs={move.choices.wordings ?? []} value={picked} onChange={setPicked} />
      <SeatChecks
        legend={t('desk:form.readers', { most })}
        seats={move.choices.seats ?? []}
        chosen={to}
        most={most}
        onChange={setTo}
      />
    </>
  );
}
