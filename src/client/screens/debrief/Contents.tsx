import { useEffect, useRef } from 'react';
import { hasVotes } from '../../panels/decisions/VotesBoard';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { SECTIONS, useContents, useReading } from './reading';

/** The list of contents; it stays in sight and shows where one is. */
export function Contents() {
  const t = useT();
  const { mine, record, view, names } = useFindings();
  const current = useContents((contents) => contents.current);
  const list = useRef<HTMLUListElement>(null);
  useReading();
  useEffect(() => {
    const bar = list.current;
    const item = current && bar?.querySelector<HTMLElement>('[aria-current]');
    if (bar && item) bar.scrollLeft = item.offsetLeft - (bar.clientWidth - item.offsetWidth) / 2;
  }, [current]);
  return (
    <nav className="debrief-contents no-print" aria-label={t('debrief:contents')}>
      <ul className="plain-list" ref={list}>
        {SECTIONS.filter((id) => id !== 'incidents' || record.setup.incidents)
          .filter((id) => id !== 'decision' || hasVotes({ view, names }))
          .map((id) => (
            <li key={id}>
              <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => goTo(id)}>
                {t(id === 'interests' && mine.gain === null ? 'debrief:served.short' : `debrief:${id}.short`)}
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

// Not links: the address after "#" names the screen.
function goTo(id: string): void {
  useContents.getState().open(id);
  // What was folded has to be drawn before it can be scrolled to.
  requestAnimationFrame(() => {
    const section = document.getElementById(id);
    const heading = section?.querySelector('h2');
    section?.scrollIntoView();
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}
