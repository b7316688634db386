import { useMemo, useState } from 'react';
import type { TurningPoint } from '../../../debrief/types';
import { type Teller, who } from '../../documents/events';
import { capital } from '../../documents/words';
import { Button } from '../../parts/Button';
import { useT } from '../../parts/useT';
import { useFindings, voicesOf } from './findings';
import { openTeller, wholeStory } from './opened';
import { Section, Why } from './parts';

/** As many as a reader takes in; the rest is one tap away. */
const SHOWN = 10;
/** A reader looks for what they did themselves. */
const OWN = 5;

/** A deal after which the text was acceptable to as many as before turned nothing; it stays in the whole list. */
const turned = ({ kind, acceptableBefore, acceptableAfter }: TurningPoint): boolean =>
  kind !== 'deal' || acceptableBefore !== acceptableAfter;

/** The steps after which the conference was not the same, in order of time. */
export function Turning() {
  const t = useT();
  const { debrief, record, view, names } = useFindings();
  const teller = useMemo(() => openTeller(view, record, names), [view, record, names]);
  const [all, setAll] = useState(false);
  const points = debrief.turningPoints;
  const weight = (point: TurningPoint) => point.weight + (point.seat === debrief.you ? OWN : 0);
  const heaviest = points
    .filter(turned)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, SHOWN);
  const shown = all ? points : points.filter((point) => heaviest.includes(point));
  return (
    <Section id="turning" title={t('debrief:turning.title')} intro={t('debrief:turning.intro')}>
      {points.length === 0 && <p>{t('debrief:turning.none')}</p>}
      <ol className="plain-list timeline">
        {shown.map((point, index) => (
          <Moment key={`${point.step}:${point.kind}:${point.provision}:${index}`} point={point} teller={teller} />
        ))}
      </ol>
      {points.length > heaviest.length && (
        <Button kind="plain" className="no-print" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('debrief:turning.fewer') : t('debrief:turning.all', { n: points.length })}
        </Button>
      )}
      <Why formula="weight" />
    </Section>
  );
}

function Moment({ point, teller }: { readonly point: TurningPoint; readonly teller: Teller }) {
  const t = useT();
  const { debrief, record, names } = useFindings();
  const { kind, seat, provision, wording, acceptableBefore: before, acceptableAfter: after } = point;
  const vars = {
    who: seat === null ? '' : who(teller, seat),
    paragraph: provision === null ? '' : names.heading(provision),
    wording: provision === null || wording === null ? '' : names.label(provision, wording),
  };
  const shift = after === before ? 'still' : after > before ? 'won' : 'lost';
  return (
    <li data-kind={kind} data-shift={shift} data-you={seat === debrief.you}>
      <p className="timeline-when">
        {point.round > 0
          ? t('debrief:when', { meeting: point.meeting + 1, round: point.round })
          : t('debrief:whenMeeting', { meeting: point.meeting + 1 })}
      </p>
      <p className="timeline-what">
        {wholeStory(point, record, teller) ?? capital(t(`debrief:turning.kind.${kind}`, vars))}
      </p>
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
