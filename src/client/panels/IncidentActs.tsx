import { useState } from 'react';
import type { IncidentChoices, IncidentView } from '../../engine/model/incidentFacts';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Request } from '../../engine/view/types';
import { t } from '../../locales';
import { type Teller, whom } from '../documents/teller';
import { Button } from '../parts/Button';
import { useConference } from '../store/conference';
import { movesIn } from './asked';
import { SeatSelect } from './composers/Picker';
import { sendDraft } from './hooks';

const NOTHING: IncidentChoices = { consult: [], accuse: [], join: [], answer: [] };

/** What I could do about incidents at this moment. */
export function choicesIn(requests: readonly Request[]): IncidentChoices {
  const open = movesIn(requests).flatMap(({ refused, choices }) =>
    refused === null && choices.incidents ? [choices.incidents] : [],
  );
  return open.reduce(
    (all, one) => ({
      consult: [...all.consult, ...one.consult],
      accuse: [...all.accuse, ...one.accuse],
      join: [...all.join, ...one.join],
      answer: [...all.answer, ...one.answer],
    }),
    NOTHING,
  );
}

interface Props {
  readonly id: string;
  readonly incident: IncidentView;
  readonly teller: Teller;
}

/** Consult, accuse, join or answer: what may be done about one incident now, with what it costs. */
export function IncidentActs({ id, incident, teller }: Props) {
  const requests = useConference((state) => state.requests);
  const sending = useConference((state) => state.waiting);
  const all = choicesIn(requests);
  const consult = all.consult.filter((one) => one.incident === id).map((one) => one.with);
  const accuse = all.accuse.filter((one) => one.incident === id).map(({ accused }) => accused);
  const join = all.join.find((one) => one.incident === id);
  const mine = all.answer.includes(id);
  const known = teller.view.setup.process.moves.some((move) => move.startsWith('incident.'));
  if (!known || incident.stage === 'settled') return null;
  if (consult.length + accuse.length === 0 && !join && !mine)
    return <p className="small muted">{t('incidents:act.notNow')}</p>;
  return (
    <section className="cf-incident-acts" aria-label={t('incidents:act.title')}>
      {mine && (
        <>
          <Simple
            name="offer"
            disabled={sending}
            onDo={() => sendDraft({ type: 'incident.answer', body: { incident: id, answer: 'offer-consultation' } })}
          />
          <Simple
            name="deny"
            disabled={sending}
            onDo={() => sendDraft({ type: 'incident.answer', body: { incident: id, answer: 'deny' } })}
          />
        </>
      )}
      {join && (
        <Simple
          name="join"
          whom={whom(teller, [join.accused])}
          disabled={sending}
          onDo={() => sendDraft({ type: 'incident.join', body: join })}
        />
      )}
      {consult.length > 0 ? (
        <WithSeat
          name="consult"
          seats={consult}
          disabled={sending}
          onDo={(seat) => sendDraft({ type: 'incident.consult', body: { incident: id, with: seat } })}
        />
      ) : (
        <p className="small muted">{t('incidents:act.consultNone')}</p>
      )}
      {accuse.length > 0 && (
        <WithSeat
          name="accuse"
          seats={accuse}
          disabled={sending}
          onDo={(seat) => sendDraft({ type: 'incident.accuse', body: { incident: id, accused: seat } })}
        />
      )}
    </section>
  );
}

interface Act {
  readonly disabled: boolean;
  readonly onDo: () => void;
}

/** One thing to do, with its price in a sentence. */
function Simple({
  name,
  whom: accused,
  disabled,
  onDo,
}: Act & { readonly name: 'offer' | 'deny' | 'join'; readonly whom?: string }) {
  return (
    <div className="cf-incident-act">
      <Button disabled={disabled} onClick={onDo}>
        {t(`incidents:act.${name}`, { whom: accused ?? '' })}
      </Button>
      <p className="small muted">
        {t(`incidents:act.${name}Hint`)} ({t(`incidents:act.${name === 'join' ? 'one' : 'free'}`)})
      </p>
    </div>
  );
}

/** The same where somebody has to be named first. */
function WithSeat({
  name,
  seats,
  disabled,
  onDo,
}: {
  readonly name: 'consult' | 'accuse';
  readonly seats: readonly DelegationId[];
  readonly disabled: boolean;
  readonly onDo: (seat: DelegationId) => void;
}) {
  const [seat, setSeat] = useState<DelegationId | ''>('');
  return (
    <details className="cf-incident-act">
      <summary>{t(`incidents:act.${name}`)}</summary>
      <p className="small muted">
        {t(`incidents:act.${name}Hint`)} ({t('incidents:act.one')})
      </p>
      <SeatSelect seats={seats} value={seat} onChange={setSeat} />
      <Button disabled={disabled || seat === ''} onClick={() => seat !== '' && onDo(seat)}>
        {t(`incidents:act.${name === 'consult' ? 'ask' : 'say'}`)}
      </Button>
    </details>
  );
}
