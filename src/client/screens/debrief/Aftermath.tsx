import type { Aftermath as Findings, WordEffect } from '../../../debrief/types';
import { formulationOf } from '../../../engine/model/vocabulary';
import { floorMean, roundDiv, sum } from '../../../kernel/integers';
import { useT } from '../../parts/useT';
import './Aftermath.css';
import { AftermathAssumptions } from './AftermathAssumptions';
import { AftermathChart } from './AftermathChart';
import { pointsOf, SAME, wholePercent } from './AftermathFigures';
import { AftermathOutside } from './AftermathOutside';
import { AftermathParagraphs, AftermathSeats, AftermathYears } from './AftermathTables';
import { AftermathTreaty } from './AftermathTreaty';
import { useFindings } from './findings';
import { Fold, Section } from './parts';

/** Plainness within a twentieth counts as alike. */
const ALIKE = 500;
/** As many paragraphs as one takes in at a glance. */
const SHOWN = 5;

/** Five years with the text and without it. */
export function Aftermath() {
  const t = useT();
  const { aftermath } = useFindings().debrief;
  return (
    <Section id="aftermath" title={t('aftermath:title')} intro={t('aftermath:intro')}>
      <p className="aftermath-label">{t(aftermath.adopted ? 'aftermath:labelAdopted' : 'aftermath:labelFailed')}</p>
      <AftermathTreaty />
      <Headline />
      <AftermathChart />
      <Incidents />
      <p className="small muted aftermath-means">{t('aftermath:means')}</p>
      <Fold summary={t('aftermath:years.fold')}>
        <AftermathYears />
      </Fold>
      <AftermathOutside />
      <Words />
      <Fold summary={t('aftermath:words.fold')}>
        <AftermathParagraphs />
      </Fold>
      <Fold summary={t('aftermath:seats.fold')}>
        <AftermathSeats />
      </Fold>
      <Fold summary={t('aftermath:assumptions.fold')}>
        <AftermathAssumptions />
      </Fold>
    </Section>
  );
}

function Headline() {
  const t = useT();
  const { aftermath } = useFindings().debrief;
  const [gained, without] = [aftermath.with.at(-1)?.stability ?? 0, aftermath.without.at(-1)?.stability ?? 0];
  const side = gained - without > SAME ? 'more' : without - gained > SAME ? 'less' : 'same';
  const turn = turnOf(aftermath);
  return (
    <p className="aftermath-headline">
      <strong>
        {t(`aftermath:headline.${aftermath.adopted ? 'adopted' : 'failed'}.${side}`, {
          with: wholePercent(t, gained),
          without: wholePercent(t, without),
        })}
      </strong>{' '}
      {turn && t(`aftermath:turn.${turn}`)} {t(`aftermath:turn.${softer(aftermath) ? 'soft' : 'plain'}`)}
    </p>
  );
}

/** Whether the difference between the curves changes its sign on the way. */
function turnOf(aftermath: Findings): 'later' | 'joined' | 'fades' | null {
  const gaps = aftermath.with.map((year, at) => year.stability - (aftermath.without[at]?.stability ?? 0));
  const [first, last] = [gaps[0] ?? 0, gaps.at(-1) ?? 0];
  if (first <= 0 && last > SAME) return aftermath.treaty ? 'joined' : 'later';
  return first > 0 && last < -SAME ? 'fades' : null;
}

/** Whether what the text says is on the whole vaguer than what it replaces. */
function softer({ words }: Findings): boolean {
  const said = words.filter(({ state }) => state !== 'silent');
  return floorMean(said.map(({ clarity }) => clarity)) < floorMean(said.map(({ clarityBefore }) => clarityBefore));
}

/** Incidents of all five years together, in whole numbers. */
function Incidents() {
  const t = useT();
  const { aftermath } = useFindings().debrief;
  const all = (curve: 'with' | 'without', of: 'incidents' | 'disruptive') =>
    roundDiv(sum(aftermath[curve].map((year) => year[of])), 10);
  return (
    <p className="aftermath-means">
      {t(`aftermath:incidents.${aftermath.adopted ? 'adopted' : 'failed'}`, {
        with: all('with', 'incidents'),
        disruptive: all('with', 'disruptive'),
        without: all('without', 'incidents'),
        disruptiveWithout: all('without', 'disruptive'),
      })}
    </p>
  );
}

/** The paragraphs that moved the years most, and why. */
function Words() {
  const t = useT();
  const { debrief } = useFindings();
  const { words } = debrief.aftermath;
  const most = words
    .filter(({ stability }) => Math.abs(stability) >= 5)
    .sort((a, b) => Math.abs(b.stability) - Math.abs(a.stability))
    .slice(0, SHOWN);
  return (
    <div className="aftermath-words">
      <h3>{t('aftermath:words.title')}</h3>
      <p className="small muted no-print">{t('aftermath:words.intro')}</p>
      {most.length === 0 ? <p>{t('aftermath:words.none')}</p> : <Ranked words={most} />}
      <Watching />
    </div>
  );
}

/** Every way of seeing who follows the text that it sets up, and the help its members give each other. */
function Watching() {
  const t = useT();
  const { debrief, names } = useFindings();
  const { mechanisms, assistance } = debrief.aftermath;
  return (
    <>
      <h4>{t('aftermath:words.watched')}</h4>
      {mechanisms.length === 0 && <p className="small">{t('aftermath:mechanism.none')}</p>}
      {mechanisms.map(({ mechanism, provision }) => (
        <p key={provision} className="small">
          <strong>{names.heading(provision)}:</strong> {t(`aftermath:mechanism.${mechanism}`)}
        </p>
      ))}
      <p className="small">
        {t('aftermath:words.help', {
          with: wholePercent(t, assistance.with),
          without: wholePercent(t, assistance.without),
        })}
      </p>
    </>
  );
}

function Ranked({ words }: { readonly words: readonly WordEffect[] }) {
  const t = useT();
  const { names } = useFindings();
  const reach = Math.max(1, ...words.map(({ stability }) => Math.abs(stability)));
  return (
    <ol className="plain-list">
      {words.map((word) => (
        <li key={word.provision} className="aftermath-word" data-side={word.stability < 0 ? 'down' : 'up'}>
          <span className="aftermath-word-what">
            <strong>{names.heading(word.provision)}:</strong> {names.label(word.provision, word.wording)}
          </span>
          <span className="aftermath-word-points">
            {t('aftermath:words.points', { points: pointsOf(t, word.stability) })}
          </span>
          <span className="aftermath-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * Math.abs(word.stability)) / reach}%` }} />
          </span>
          <span className="small muted aftermath-word-why">
            <Because word={word} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Because({ word }: { readonly word: WordEffect }) {
  const t = useT();
  const { provisions } = useFindings();
  const side = word.stability > 0 ? 'up' : word.stability < 0 ? 'down' : 'even';
  const change = word.clarity - word.clarityBefore;
  const kind = word.state === 'renewed' ? 'renewed' : change > ALIKE ? 'clearer' : change < -ALIKE ? 'vaguer' : 'alike';
  const provision = provisions.find(({ id }) => id === word.provision);
  if (!provision) return null;
  const [now, before] = [formulationOf(provision, word.wording), formulationOf(provision, provision.statusQuo)];
  const help = (now.assistance ?? 0) * word.clarity - (before.assistance ?? 0) * word.clarityBefore;
  return (
    <>
      {t(`aftermath:because.${kind}.${side}`)} {now.mechanism && t(`aftermath:mechanism.${now.mechanism}`)}{' '}
      {help !== 0 && t(`aftermath:help.${help > 0 ? 'more' : 'less'}`)}
    </>
  );
}
