import { packageFates } from '../../documents/packages';
import { signed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Key, Section, Why } from './parts';
import { SeatBars } from './SeatBars';

/** What I came for, paragraph by paragraph: what I got, the best there was, and what I had before. */
export function Interests() {
  const t = useT();
  const { debrief, mine, names, provisions } = useFindings();
  const rows = provisions
    .flatMap(({ id }) => {
      const own = mine.byProvision?.[id];
      return own ? [{ id, ...own }] : [];
    })
    .sort((a, b) => b.best - a.best);
  if (rows.length === 0) return <Served />;
  const widest = Math.max(...rows.map(({ best }) => best), 1);
  return (
    <Section
      id="interests"
      title={t('debrief:interests.title')}
      intro={t(debrief.adopted ? 'debrief:interests.intro' : 'debrief:interests.introFailed')}
    >
      <ul className="plain-list interest-list">
        {rows.map(({ id, got, best, statusQuo }) => (
          <li key={id}>
            <div className="interest-head">
              <h3>{names.heading(id)}</h3>
              <span className="muted">{names.label(id, debrief.finalText[id] ?? '')}</span>
            </div>
            <div className="interest-track" style={{ inlineSize: `${Math.max(4, (100 * best) / widest)}%` }}>
              <div className="interest-fill" style={{ inlineSize: share(got, best) }} />
              <div className="interest-mark" style={{ insetInlineStart: share(statusQuo, best) }} />
            </div>
            <p className="small">
              {t(`debrief:interests.${compared(got, statusQuo, best)}`, {
                got,
                best,
                statusQuo,
                count: Math.abs(got - statusQuo),
              })}
            </p>
          </li>
        ))}
      </ul>
      {mine.linkages.length > 0 && (
        <ul className="small">
          {mine.linkages.map(({ linkage, points }) => (
            <li key={linkage}>
              <strong>{names.linkage(linkage).name}</strong>: {t('debrief:interests.linked', { delta: signed(points) })}{' '}
              {names.linkage(linkage).reason}
            </li>
          ))}
        </ul>
      )}
      <Key
        items={[
          { className: 'key-fill', label: t('debrief:interests.keyGot') },
          { className: 'key-mark', label: t('debrief:interests.keyBefore') },
          { className: 'key-track', label: t('debrief:interests.keyBest') },
        ]}
      />
      <Why formula="points" />
      <Packages />
    </Section>
  );
}

/** What was agreed with others in packages, and whether it came into the text. */
function Packages() {
  const t = useT();
  const { view, names } = useFindings();
  const fates = packageFates({ view, names }, 'debrief:packages.lost');
  if (fates.length === 0) return null;
  return (
    <>
      <h3>{t('debrief:packages.title')}</h3>
      <ul className="small">
        {fates.map((fate) => (
          <li key={fate}>{fate}</li>
        ))}
      </ul>
    </>
  );
}

/** A chair came for a report that serves the others: what the last text gave each of them. */
function Served() {
  const t = useT();
  const { debrief } = useFindings();
  const gains = debrief.accounts.flatMap(({ seat, gain }) => (gain === null ? [] : [[seat, gain] as const]));
  return (
    <Section
      id="interests"
      title={t('debrief:served.title')}
      intro={t(`debrief:served.${debrief.adopted ? 'adopted' : 'failed'}`)}
    >
      <SeatBars
        values={Object.fromEntries(gains)}
        of="gain"
        caption={t('debrief:served.caption')}
        column={t('debrief:served.column')}
      />
      <Why formula="gain" />
    </Section>
  );
}

function share(points: number, best: number): string {
  return `${best === 0 ? 0 : (100 * points) / best}%`;
}

function compared(got: number, statusQuo: number, best: number): string {
  if (best === 0) return 'nothing';
  if (got === best) return 'all';
  return got > statusQuo ? 'more' : got < statusQuo ? 'less' : 'same';
}
