import { useMemo } from 'react';
import { Announcer } from './parts/Announcer';
import { LinkButton } from './parts/Button';
import { Crash } from './parts/Crash';
import { Page } from './parts/Page';
import { part } from './parts/part';
import { href, parseRoute, type Route, useHash } from './parts/route';
import { useT } from './parts/useT';
import { Home } from './screens/Home';
import { useTheme } from './theme/useTheme';

const QuickStart = part(() => import('./screens/HomeQuickStart'));
const ScenarioPage = part(() => import('./screens/ScenarioPage'));
const Briefing = part(() => import('./screens/Briefing'));
const Saves = part(() => import('./screens/Saves'));
const Settings = part(() => import('./screens/Settings'));
const Guide = part(() => import('./screens/guide/Guide'));
const GuideBriefs = part(() => import('./screens/guide/GuideBriefs'));
const GuideText = part(() => import('./screens/guide/GuideText'));
const Glossary = part(() => import('./screens/Glossary'));
const Play = part(() => import('./screens/Play'));

/** The screen of an address. */
function screenOf({ path: [first, second, third], query }: Route) {
  switch (first) {
    case undefined:
      return <Home />;
    case 'quick':
      return <QuickStart />;
    case 'scenario':
      return <ScenarioPage id={second ?? ''} />;
    case 'guide':
      if (third === 'briefs') return <GuideBriefs id={second ?? ''} people={Number(query.get('people'))} />;
      return third === 'text' ? <GuideText id={second ?? ''} plan={query.get('plan')} /> : <Guide id={second ?? ''} />;
    case 'briefing':
      return <Briefing id={second ?? ''} query={query} />;
    case 'play':
    case 'debrief':
      return <Play screen={first} save={query.get('save')} />;
    case 'saves':
      return <Saves />;
    case 'settings':
      return <Settings />;
    case 'glossary':
      return <Glossary />;
    default:
      return <NotFound />;
  }
}

function NotFound() {
  const t = useT();
  return (
    <Page title={t('common:notFound.title')} lede={t('common:notFound.text')} width="narrow">
      <LinkButton href={href([])}>{t('common:notFound.toHome')}</LinkButton>
    </Page>
  );
}

/** The shell: look, live regions, and the screen the address names. */
export function App() {
  const t = useT();
  const hash = useHash();
  const route = useMemo(() => parseRoute(hash), [hash]);
  useTheme();
  return (
    <>
      <button type="button" className="skip-link no-print" onClick={skipToContent}>
        {t('common:skip')}
      </button>
      <Announcer />
      <Crash key={route.path.join('/')}>{screenOf(route)}</Crash>
    </>
  );
}

// Not a link: the address after "#" names the screen.
function skipToContent(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}
