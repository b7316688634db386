import type { BestPackage, Possibilities } from '../../../debrief/types';
import type { WholeText } from '../../../engine/model/vocabulary';
import { listed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { useFindings, voicesOf } from './findings';
import { Fold, Section, Why } from './parts';
import { SeatBars } from './SeatBars';

/** What could have been: the acceptable set in plain words, the nearest text in it, and what was left on the table. */
export function Possible() {
  const t = useT();
  const { debrief } = useFindings();
  const { possibilities } = debrief;
  return (
    <Section id="possible" title={t('debrief:possible.title')}>
      <div className="possible-words">
        <Size />
        <Where />
        {possibilities.nearest && possibilities.nearest.changes > 0 && <Nearest nearest={possibilities.nearest} />}
        {possibilities.widest && <Widest widest={possibilities.widest} />}
      </div>
      {possibilities.leftOnTable && <LeftOnTable values={possibilities.leftOnTable} />}
      {possibilities.best.length > 0 && (
        <Fold summary={t('debrief:possible.bestFold')}>
          <div className="best-grid">
            {possibilities.best.map((best) => (
              <Best key={best.formula} best={best} />
            ))}
          </div>
        </Fold>
      )}
    </Section>
  );
}

function Size() {
  const t = useT();
  const { debrief } = useFindings();
  const { packages, acceptable, exact } = debrief.possibilities;
  const key = acceptable === 0 ? (exact ? 'none' : 'noneSeen') : exact ? 'some' : 'atLeast';
  return (
    <div>
      <p>
        {t(`debrief:possible.${key}`, {
          packages: grouped(packages),
          acceptable: grouped(acceptable),
          count: acceptable,
          voices: voicesOf(debrief),
        })}
      </p>
      <Why formula="acceptable">{t('debrief:possible.moment')}</Why>
    </div>
  );
}

/** Digits in groups of three, parted by a thin space: the same in every language of the United Nations. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

function Where() {
  const t = useT();
  const { debrief, names } = useFindings();
  const { finalAcceptableTo, finalInSet } = debrief.possibilities;
  const others = debrief.accounts.filter(({ seat, points }) => points !== null && !finalAcceptableTo.includes(seat));
  const key = finalInSet ? 'inSet' : debrief.adopted ? 'outsideAdopted' : 'outside';
  return (
    <p>
      {t(`debrief:possible.${key}`, {
        count: others.length,
        who: listed(others.map(({ seat }) => (seat === debrief.you ? t('debrief:you') : names.seat(seat)))),
      })}
    </p>
  );
}

function Changes({ from, to }: { readonly from: WholeText; readonly to: WholeText }) {
  const t = useT();
  const { names, provisions } = useFindings();
  return (
    <ul className="change-list">
      {provisions
        .filter(({ id }) => from[id] !== to[id])
        .map(({ id }) => (
          <li key={id}>
            {t('debrief:possible.change', {
              paragraph: names.para(id),
              heading: names.heading(id),
              from: names.label(id, from[id] ?? ''),
              to: names.label(id, to[id] ?? ''),
            })}
          </li>
        ))}
    </ul>
  );
}

function Nearest({ nearest }: { readonly nearest: NonNullable<Possibilities['nearest']> }) {
  const t = useT();
  const { debrief } = useFindings();
  return (
    <div className="callout">
      <p>
        <strong>
          {t(nearest.exact ? 'debrief:possible.nearest' : 'debrief:possible.nearestFound', { count: nearest.changes })}
        </strong>
      </p>
      <Changes from={debrief.finalText} to={nearest.text} />
      <Why formula="nearest" />
    </div>
  );
}

function Widest({ widest }: { readonly widest: NonNullable<Possibilities['widest']> }) {
  const t = useT();
  const { debrief, names } = useFindings();
  const left = debrief.accounts.filter(({ seat, points }) => points !== null && !widest.acceptableTo.includes(seat));
  return (
    <div className="callout">
      <p>
        <strong>
          {t(widest.exact ? 'debrief:possible.widest' : 'debrief:possible.widestFound', {
            count: widest.acceptableTo.length,
            voices: voicesOf(debrief),
            who: listed(left.map(({ seat }) => names.seat(seat))),
          })}
        </strong>
      </p>
      <Changes from={debrief.finalText} to={widest.text} />
      <Why formula="widest" />
    </div>
  );
}

function LeftOnTable({ values }: { readonly values: Readonly<Record<string, number>> }) {
  const t = useT();
  const { debrief } = useFindings();
  const mine = values[debrief.you];
  const nash = debrief.possibilities.best.find(({ formula }) => formula === 'nash');
  return (
    <div className="left-on-table">
      <h3>{t('debrief:left.title')}</h3>
      <p>
        {mine === undefined
          ? t('debrief:left.chair')
          : t(`debrief:left.${mine > 0 ? 'lost' : mine < 0 ? 'won' : 'even'}`, { count: Math.abs(mine) })}
      </p>
      <SeatBars values={values} of="left" caption={t('debrief:left.caption')} column={t('debrief:left.column')} />
      <Why formula="left">{nash && !nash.exact ? t('debrief:bestFound') : ''}</Why>
    </div>
  );
}

function Best({ best }: { readonly best: BestPackage }) {
  const t = useT();
  const { debrief, names, provisions } = useFindings();
  const own = best.gains[debrief.you];
  const gains = Object.values(best.gains);
  return (
    <section className="best">
      <h3>{t(`debrief:formula.${best.formula}.name`)}</h3>
      <p className="small muted">{t(`debrief:formula.${best.formula}.text`)}</p>
      <p className="small">
        {own !== undefined && `${t('debrief:best.yours', { count: own })} `}
        {t('debrief:best.all', { least: Math.min(...gains), sum: gains.reduce((total, gain) => total + gain, 0) })}{' '}
        {t(best.exact ? 'debrief:exact' : 'debrief:bestFound')}{' '}
        {best.leftOut.length > 0 && t('debrief:best.leftOut', { who: listed(best.leftOut.map(names.seat)) })}
      </p>
      <ul className="plain-list small best-text">
        {provisions.map(({ id }) => (
          <li key={id} data-same={best.text[id] === debrief.finalText[id]}>
            <span className="muted">{names.paragraph(id)}</span> {names.label(id, best.text[id] ?? '')}
            {best.text[id] === debrief.finalText[id] && <span className="sr-only"> {t('debrief:best.asOurs')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
