import { useEffect, useState } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { start } from './Corridor';
import type { FormProps } from './form';
import { type Picked, SeatChecks, WordingPicker } from './Picker';

/** Speak for a group: one wording, and the names of those who stand behind it. */
export function GroupForm({ move, prefill, onDraft }: FormProps) {
  const [picked, setPicked] = useState(start(prefill));
  const [members, setMembers] = useState<readonly DelegationId[]>([]);
  const { provision, wording } = picked;
  const points = move.choices.points ?? [];
  const point = points.find((one) => one.provision === provision && one.wording === wording);
  const kind = point?.kind;
  const behind = point?.behind ?? [];
  // Whoever stands behind the words is named, until a name is struck out.
  const pick = (next: Picked) => {
    setPicked(next);
    setMembers(points.find((one) => one.provision === next.provision && one.wording === next.wording)?.behind ?? []);
  };
  useEffect(() => {
    const ready = kind !== undefined && provision !== '' && wording !== '' && members.length > 0;
    onDraft(ready ? { type: 'group.speak', body: { points: [{ kind, provision, wording }], members } } : null);
  }, [kind, provision, wording, members, onDraft]);
  return (
    <>
      <WordingPicker refs={points} value={picked} onChange={pick} />
      <p className="small">{t('desk:form.aligned')}</p>
      {behind.length > 0 && (
        <SeatChecks
          legend={t('desk:form.members')}
          seats={behind}
          chosen={members}
          most={behind.length}
          onChange={setMembers}
        />
      )}
    </>
  );
}
