import { useEffect, useState } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { start } from './Corridor';
import type { FormProps } from './form';
import { SeatChecks, WordingPicker } from './Picker';

/** Speak for a group: one wording, and the names of those who stand behind it. */
export function GroupForm({ move, prefill, onDraft }: FormProps) {
  const [picked, setPicked] = useState(start(prefill));
  const [members, setMembers] = useState<readonly DelegationId[]>([]);
  const { provision, wording } = picked;
  const points = move.choices.points ?? [];
  const point = points.find((one) => one.provision === provision && one.wording === wording);
  const kind = point?.kind;
  useEffect(() => {
    const ready = kind !== undefined && provision !== '' && wording !== '' && members.length > 0;
    onDraft(ready ? { type: 'group.speak', body: { points: [{ kind, provision, wording }], members } } : null);
  }, [kind, provision, wording, members, onDraft]);
  return (
    <>
      <WordingPicker refs={points} value={picked} onChange={setPicked} />
      <p className="small">{t('desk:form.aligned')}</p>
      <SeatChecks
        legend={t('desk:form.members')}
        seats={move.choices.seats ?? []}
        chosen={members}
        most={move.choices.seats?.length ?? 0}
        onChange={setMembers}
      />
    </>
  );
}
