import type { EvidenceLevel, IncidentView } from '../../engine/model/incidentFacts';
import { t } from '../../locales';
import { useTexts } from '../content/useTexts';
import { pointsInWords } from '../documents/incidentEvents';
import { type Teller, who, whom } from '../documents/teller';
import { capital, listed } from '../documents/words';
import { useTeller } from './hooks';
import { IncidentActs } from './IncidentActs';
import './incidents.css';

/** Incidents outside the room: what is known, who said what, and what one may do. */
export function IncidentsPanel() {
  const teller = useTeller();
  const known = Object.entries(teller.view.incidents).reverse();
  return (
    <div className="cf-incidents">
      <p className="small muted">{t('incidents:lede')}</p>
      {known.length === 0 && <p className="muted">{t('incidents:none')}</p>}
      {known.map(([id, incident]) => (
        <Incident key={id} id={id} incident={incident} teller={teller} />
      ))}
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly incident: IncidentView;
  readonly teller: Teller;
}

function Incident({ id, incident, teller }: Props) {
  const text = useTexts()?.incidents[id];
  const { effect, victim, meeting, weight } = incident;
  const facts = [
    t(`incidents:effect.${effect}`),
    t(`incidents:weight.${heaviness(weight)}`),
    victim === null ? t('incidents:hitNobody') : t('incidents:hit', { whom: whom(teller, [victim]) }),
    t('incidents:when', { n: meeting + 1 }),
  ];
  return (
    <article className="cf-incident">
      <h3>{teller.names.incident(id)}</h3>
      {text && <p>{text.story}</p>}
      <p className="small muted">
        {facts.join(' · ')}
        {text && <> · {t(`incidents:${text.fictional ? 'fictional' : 'modelled'}`)}</>}
      </p>
      <Evidence incident={incident} teller={teller} />
      {said(incident, teller).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <IncidentActs id={id} incident={incident} teller={teller} />
    </article>
  );
}

/** From which weight (1..10) harm is called serious, and grave. */
const HARM = { serious: 3, grave: 6 } as const;

/** Words for how heavily it weighs. */
function heaviness(weight: number): 'light' | 'serious' | 'grave' {
  if (weight < HARM.serious) return 'light';
  return weight < HARM.grave ? 'serious' : 'grave';
}

const STEPS: readonly EvidenceLevel[] = [1, 2, 3, 4, 5];

/** How much is known, in plain words, with the reason one tap away. */
function Evidence({ incident, teller }: Omit<Props, 'id'>) {
  const { level, pointsAt, exposed, claimed, told } = incident;
  return (
    <div className="cf-evidence">
      <p>
        <span className="cf-label">{t('incidents:evidence')}</span>{' '}
        <span className="cf-steps" aria-hidden="true">
          {STEPS.map((step) => (
            <i key={step} data-reached={step <= level} />
          ))}
        </span>{' '}
        <span className="small muted">{t('incidents:evidenceOf', { level })}</span>
      </p>
      <p>
        {t(`incidents:level.${level}`)} {level > 0 && pointsInWords(pointsAt, teller)}{' '}
        {exposed !== null && t('incidents:exposed', { whom: whom(teller, [exposed]) })}{' '}
        {claimed && t('incidents:claimed')}
      </p>
      {told && (
        <p className="cf-told">
          {t('incidents:told', {
            level: t(`incidents:level.${told.level}`),
            points: pointsInWords(told.pointsAt, teller),
          })}
        </p>
      )}
      <details className="small">
        <summary>{t('incidents:why')}</summary>
        <p>
          {t('incidents:whyText')} {t('incidents:whyNow')}
        </p>
      </details>
    </div>
  );
}

/** Who has said what in public, and with whom I have talked. */
function said({ accusers, accused, answer, settled, consulted }: IncidentView, teller: Teller): string[] {
  const me = teller.view.you;
  const talked = [...new Set(consulted.map((talk) => (talk.by === me ? talk.with : talk.by)))];
  const mine = talked.length === 0 ? [] : [t('incidents:talked', { whom: whom(teller, talked) })];
  const [first, ...others] = accusers;
  if (first === undefined || accused === null) return mine;
  const fill = {
    who: who(teller, first),
    whom: whom(teller, [accused]),
    others: capital(listed(others.map((seat) => who(teller, seat)))),
  };
  return [
    capital(t(`incidents:charge.${others.length > 0 ? 'joined' : 'alone'}`, fill)),
    capital(t(`incidents:charge.${answer ?? 'silent'}`, { whom: who(teller, accused) })),
    ...(settled === null ? [] : [t(`incidents:charge.${settled}`)]),
    ...mine,
  ];
}
