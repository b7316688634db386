import { useMemo, useState } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import type { Teller } from '../../documents/events';
import { capital, signed } from '../../documents/words';
import { Flag } from '../../parts/Flag';
import { Segments } from '../../parts/Segments';
import { useConference } from '../../store/conference';
import './confidence.css';
import { MOST_AROUND } from './place';
import { myRow, type Step, type Trusted } from './row';
import { TrustStar } from './TrustStar';
import { TrustTable } from './TrustTable';

const LATEST = 12;

/** Whom I trust, how that has moved and by which act: my own row, which is all a seat may see of the network. */
export function ConfidenceBoard({ teller }: { readonly teller: Teller }) {
  const { view, names } = teller;
  const seen = useConference((state) => state.seen);
  const row = useMemo(() => myRow(view, seen, teller), [view, seen, teller]);
  const crowded = row.length > MOST_AROUND;
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const [chosen, setChosen] = useState<DelegationId | null>(null);
  const picked = row.find(({ seat }) => seat === chosen);
  if (row.length === 0) return null;
  const parts = { row, chosen, nameOf: names.seat, onChoose: setChosen };
  return (
    <section className="cf-confidence">
      <h3>{t('confidence:title')}</h3>
      <p className="small muted">{t('confidence:lede')}</p>
      <p className="small">{meaning(row, teller)}</p>
      {crowded ? (
        <p className="small muted">{t('confidence:crowded')}</p>
      ) : (
        <Segments
          legend={t('confidence:show.legend')}
          value={shown}
          options={(['picture', 'table'] as const).map((value) => ({ value, label: t(`confidence:show.${value}`) }))}
          onChange={setShown}
        />
      )}
      {shown === 'picture' && !crowded ? (
        <>
          <TrustStar {...parts} />
          <p className="small muted">{t('confidence:star.key')}</p>
        </>
      ) : (
        <TrustTable {...parts} />
      )}
      <div aria-live="polite">
        {picked ? <Pair trusted={picked} teller={teller} /> : <Latest row={row} teller={teller} />}
      </div>
    </section>
  );
}

/** What my trust on the whole does: how vague words read to me. */
function meaning(row: readonly Trusted[], { view }: Teller): string {
  const mean = Math.floor(row.reduce((total, { now }) => total + now, 0) / row.length);
  return t(view.interests ? 'confidence:meaning' : 'confidence:meaningChair', { mean, distrust: 100 - mean });
}

/** Everything that moved my trust in one other. */
function Pair({ trusted, teller }: { readonly trusted: Trusted; readonly teller: Teller }) {
  const { seat, start, now, steps } = trusted;
  const fill = { whom: teller.names.the(seat), start, now };
  return (
    <div className="cf-pair">
      <h4>
        <Flag country={seat} /> {teller.names.seat(seat)}
      </h4>
      <p>{t(start === now ? 'confidence:pair.same' : 'confidence:pair.moved', fill)}</p>
      {steps.length === 0 ? (
        <p className="small muted">{t('confidence:pair.none', fill)}</p>
      ) : (
        <ol className="small cf-trust" reversed>
          {[...steps].reverse().map((step, at) => (
            <li key={at} data-by={step.by > 0 ? 'up' : 'down'}>
              {stepInWords(step)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The latest changes, whoever they are about. */
function Latest({ row, teller }: { readonly row: readonly Trusted[]; readonly teller: Teller }) {
  const latest = row
    .flatMap(({ steps }) => steps)
    .sort((a, b) => b.n - a.n)
    .slice(0, LATEST);
  return (
    <div className="cf-pair">
      <h4>{t('confidence:latest.title')}</h4>
      <p className="small muted">{t(latest.length === 0 ? 'confidence:latest.none' : 'confidence:latest.hint')}</p>
      <ul className="small cf-trust">
        {latest.map((step, at) => (
          <li key={at} data-by={step.by > 0 ? 'up' : 'down'}>
            <strong>{teller.names.seat(step.seat)}:</strong> {stepInWords(step)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "+4 in meeting 3, from 52 to 56: pledged “Points of contact”. All saw it." */
function stepInWords({ by, before, after, meeting, why, open }: Step): string {
  return t(`confidence:step.${open ? 'open' : 'shared'}`, {
    by: signed(by),
    before,
    after,
    n: Math.max(0, meeting) + 1,
    why: capital(why),
  });
}
