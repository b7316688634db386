import { useEffect, useState } from 'react';
import { start } from './Corridor';
import type { FormProps } from './form';
import { ParagraphSelect, SeatSelect, WordingPicker } from './Picker';

/** Chair: name a friend of the chair on a paragraph. */
export function FriendForm({ move, prefill, onDraft }: FormProps) {
  const [seat, setSeat] = useState(prefill.seat ?? '');
  const [provision, setProvision] = useState(prefill.provision ?? '');
  useEffect(() => {
    onDraft(seat !== '' && provision !== '' ? { type: 'friends.name', body: { seat, provision } } : null);
  }, [seat, provision, onDraft]);
  return (
    <>
      <SeatSelect seats={move.choices.seats ?? []} value={seat} onChange={setSeat} />
      <ParagraphSelect provisions={move.choices.provisions ?? []} value={provision} onChange={setProvision} />
    </>
  );
}

/** A friend of the chair: bring back a wording. */
export function ReportForm({ move, prefill, onDraft }: FormProps) {
  const [picked, setPicked] = useState(start(prefill));
  const { provision, wording } = picked;
  useEffect(() => {
    onDraft(provision !== '' && wording !== '' ? { type: 'friends.report', body: { provision, wording } } : null);
  }, [provision, wording, onDraft]);
  return <WordingPicker refs={move.choices.wordings ?? []} value={picked} onChange={setPicked} />;
}
