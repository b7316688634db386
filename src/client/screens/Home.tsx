import { useEffect } from 'react';
import { hasText } from '../../locales';
import { scenarios } from '../content';
import { LinkButton } from '../parts/Button';
import { Flag } from '../parts/Flag';
import { ScreenHeading, SiteHeader } from '../parts/Page';
import { href } from '../parts/route';
import { useT } from '../parts/useT';
import { useSaves } from '../store/saves';
import { HomeSheet } from './HomeSheet';

const STEPS = ['read', 'talk', 'close'] as const;

/** The first screen: what this is, one big button, and the ways back to a game. */
export function Home() {
  const t = useT();
  return (
    <>
      <SiteHeader />
      <main id="main" className="home">
        <section className="hero">
          <div className="hero-words">
            <ScreenHeading className="display">{t('home:title')}</ScreenHeading>
            <p className="hero-sentence">{t('home:sentence')}</p>
            <div className="hero-start">
              <LinkButton kind="primary" size="large" href={href(['quick'])}>
                {t('home:playNow')}
              </LinkButton>
              <span className="small muted">{t('home:playNowHint')}</span>
            </div>
            <ContinueCard />
          </div>
          <HomeSheet />
        </section>
        <section className="home-how" aria-labelledby="how">
          <h2 id="how">{t('home:how.title')}</h2>
          <ol className="steps">
            {STEPS.map((step) => (
              <li key={step}>
                <h3>{t(`home:how.${step}Title`)}</h3>
                <p className="muted">{t(`home:how.${step}`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <Library />
      </main>
      <footer className="site-foot">
        <p>{t('home:foot')}</p>
      </footer>
    </>
  );
}

/** Milliseconds until the first screen is sure to be drawn. */
const DRAWN = 250;

function ContinueCard() {
  const t = useT();
  const latest = useSaves((state) => state.entries?.[0]);
  // Saves are read in a worker, which the first screen does not wait for: it is drawn first.
  useEffect(() => {
    const drawn = setTimeout(() => void useSaves.getState().refresh(), DRAWN);
    return () => clearTimeout(drawn);
  }, []);
  if (!latest) return null;
  const { id, options, meeting, meetings, stage } = latest;
  const over = stage === 'adopted' || stage === 'failed';
  const scenario = scenarios.find((one) => one.id === options.scenario);
  const seat = scenario?.names[options.seat] ?? options.seat;
  return (
    <a className="continue" href={href([over ? 'debrief' : 'play'], { save: id })}>
      <Flag country={options.seat} />
      <span>
        <strong>{t('home:continue')}</strong>
        <span className="muted">
          {scenario?.title}
          {' · '}
          {t(over ? 'home:continueOver' : 'home:continueMeeting', { seat, meeting: meeting + 1, meetings })}
        </span>
      </span>
    </a>
  );
}

function Library() {
  const t = useT();
  return (
    <section className="home-library" aria-labelledby="library">
      <div className="section-head">
        <h2 id="library">{t('home:library')}</h2>
        <a href={href(['saves'])}>{t('home:saves')}</a>
      </div>
      <ul className="plain-list conferences">
        {scenarios.map(({ id, title, inOneSentence, seats, playable, countries, room, rules }) => (
          <li key={id} className="book">
            {hasText(`home:room.${room}`) && <p className="eyebrow">{t(`home:room.${room}`)}</p>}
            <h3>{title}</h3>
            <p className="muted">{inOneSentence}</p>
            <div className="book-foot">
              <span className="book-tags">
                <span className="tag">
                  {playable < seats || countries > seats
                    ? t('home:seatsFor', { count: playable, countries })
                    : t('home:seats', { count: seats })}
                </span>
                <span className="tag">{rules.join(t('home:ruleThen'))}</span>
              </span>
              <LinkButton href={href(['scenario', id])} aria-label={t('home:openScenario', { title })}>
                {t('home:open')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
