import { lazy, Suspense, useMemo } from 'react';
import { Announcer } from './parts/Announcer';
import { LinkButton } from './parts/Button';
import { Crash } from './parts/Crash';
import { Page, Waiting } from './parts/Page';
import { href, parseRoute, type Route, useHash } from './parts/route';
import { useT } from './parts/useT';
import { Home } from './screens/Home';
import { useTheme } from './theme/useTheme';

const QuickStart = lazy(() => import('./screens/HomeQuickStart'));
const ScenarioPage = lazy(() => import('./screens/ScenarioPage'));
const Briefing = lazy(() => import('./screens/Briefing'));
const Saves = lazy(() => import('./screens/Saves'));
const Settings = lazy(() => import('./screens/Settings'));
const Guide = lazy(() => import('./screens/guide/Guide'));
const GuideBriefs = lazy(() => import('./screens/guide/GuideBriefs'));
const GuideText = lazy(() => import('./screens/guide/GuideText'));
const Glossary = lazy(() => import('./screens/Glossary'));
const Play = lazy(() => import('./screens/Play'));

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
      <Crash key={route.path.join('/')}>
        <Suspense fallback={<Waiting>{t('common:loading')}</Waiting>}>{screenOf(route)}</Suspense>
      </Crash>
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
