import { useState } from 'react';
import type { TurningPoint } from '../../../debrief/types';
import { capital } from '../../documents/words';
import { Button } from '../../parts/Button';
import { useT } from '../../parts/useT';
import { useFindings, voicesOf } from './findings';
import { Section, Why } from './parts';

/** As many as a reader takes in; the rest is one tap away. */
const SHOWN = 10;

/** The steps after which the conference was not the same, in order of time. */
export function Turning() {
  const t = useT();
  const { debrief } = useFindings();
  const [all, setAll] = useState(false);
  const points = debrief.turningPoints;
  const heaviest = [...points].sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
  const shown = all ? points : points.filter((point) => heaviest.includes(point));
  return (
    <Section id="turning" title={t('debrief:turning.title')} intro={t('debrief:turning.intro')}>
      {points.length === 0 && <p>{t('debrief:turning.none')}</p>}
      <ol className="plain-list timeline">
        {shown.map((point, index) => (
          <Moment key={`${point.step}:${point.kind}:${point.provision}:${index}`} point={point} />
        ))}
      </ol>
      {points.length > SHOWN && (
        <Button kind="plain" className="no-print" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('debrief:turning.fewer') : t('debrief:turning.all', { n: points.length })}
        </Button>
      )}
      <Why formula="weight" />
    </Section>
  );
}

function Moment({ point }: { readonly point: TurningPoint }) {
  const t = useT();
  const { debrief, names } = useFindings();
  const { kind, seat, provision, wording, acceptableBefore: before, acceptableAfter: after } = point;
  const vars = {
    who: seat === null ? '' : names.seat(seat),
    paragraph: provision === null ? '' : names.heading(provision),
    wording: provision === null || wording === null ? '' : names.label(provision, wording),
  };
  const about = provision !== null && kind === 'draft' ? 'draftOne' : kind;
  const shift = after === before ? 'still' : after > before ? 'won' : 'lost';
  return (
    <li data-kind={kind} data-shift={shift} data-you={seat === debrief.you}>
      <p className="timeline-when">
        {point.round > 0
          ? t('debrief:when', { meeting: point.meeting + 1, round: point.round })
          : t('debrief:whenMeeting', { meeting: point.meeting + 1 })}
      </p>
      <p className="timeline-what">{capital(t(`debrief:turning.kind.${about}`, vars))}</p>
      <p className="small muted">
        {t(`debrief:turning.${shift}`, {
          before,
          after,
          count: Math.abs(after - before),
          voices: voicesOf(debrief),
        })}
      </p>
    </li>
  );
}
