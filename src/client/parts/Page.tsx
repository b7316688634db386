import { type ReactNode, useEffect, useRef } from 'react';
import { href, useHash } from './route';
import { useT } from './useT';

/** Set once a screen has been shown: from then on a new screen takes the focus to its heading. */
let shownBefore = false;

/** The heading of a screen. Names the document, and takes the focus when one has come from another screen. */
export function ScreenHeading({ children, className }: { readonly children: string; readonly className?: string }) {
  const t = useT();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('common:documentTitle', { title: children });
  }, [children, t]);
  useEffect(() => {
    if (shownBefore) {
      ref.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shownBefore = true;
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

const PLACES = [
  { path: 'saves', label: 'common:nav.saves' },
  { path: 'glossary', label: 'common:nav.glossary' },
  { path: 'settings', label: 'common:nav.settings' },
] as const;

/** The bar at the head of every screen outside the conference. */
export function SiteHeader() {
  const t = useT();
  const hash = useHash();
  return (
    <header className="site no-print">
      <a className="site-name" href={href([])}>
        {t('common:name')}
      </a>
      <nav className="site-nav" aria-label={t('common:nav.label')}>
        <ul className="plain-list">
          {PLACES.map(({ path, label }) => (
            <li key={path}>
              <a href={href([path])} aria-current={hash.startsWith(`#/${path}`) ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

export interface PageProps {
  readonly title: string;
  /** A line above the title. */
  readonly eyebrow?: string;
  /** A sentence below the title. */
  readonly lede?: string;
  readonly width?: 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A screen outside the conference: bar, heading, content. */
export function Page({ title, eyebrow, lede, width = 'wide', children }: PageProps) {
  return (
    <>
      <SiteHeader />
      <main id="main" className="page" data-width={width}>
        <div className="page-head">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <ScreenHeading>{title}</ScreenHeading>
          {lede && <p className="lede">{lede}</p>}
        </div>
        {children}
      </main>
    </>
  );
}

/** A quiet sentence while something is fetched. */
export function Waiting({ children }: { readonly children: string }) {
  return (
    <main id="main" className="waiting">
      <p role="status">{children}</p>
    </main>
  );
}
