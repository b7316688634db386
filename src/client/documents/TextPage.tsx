import { useEffect, useRef, useState } from 'react';
import type { View } from '../../engine/view/types';
import { hasText, t } from '../../locales';
import { useFocus } from '../panels/focus';
import { useView } from '../panels/hooks';
import { Term } from '../parts/Term';
import { draftName } from './events';
import { isSettled } from './holders';
import { useNames } from './names';
import { Paragraph } from './Paragraph';

const count = (view: View, status: string): number =>
  Object.values(view.paragraphs).filter((paragraph) => paragraph.status === status).length;

/** The rolling text: a page that looks like a draft of the organisation it is negotiated in. */
export function TextPage() {
  const view = useView();
  const names = useNames();
  const [changes, setChanges] = useState(false);
  const changed = view.setup.provisions.filter(({ id }) => view.draft.text[id] !== view.draft.previous[id]);
  const page = useScrollToFocus();
  return (
    <section ref={page} id="cf-text" className="cf-text" aria-label={t('conference:text')} tabIndex={-1}>
      <header className="cf-text-head">
        <h2>{draftName(view.draft.number)}</h2>
        <p className="small muted">
          {isSettled(view)
            ? t('conference:page.adopted')
            : t('conference:page.summary', {
                closed: count(view, 'provisional'),
                all: view.setup.provisions.length,
                contested: count(view, 'contested'),
                parked: count(view, 'parked'),
              })}
        </p>
        {view.setup.process.textMode === 'rolling-text' && !isSettled(view) && (
          <p className="small muted">
            <Term id="rolling-text">{t('conference:page.rollingTerm')}</Term>. {t('conference:page.rolling')}
          </p>
        )}
        {changed.length > 0 && !isSettled(view) && (
          <label className="cf-toggle small">
            <input type="checkbox" checked={changes} onChange={(event) => setChanges(event.target.checked)} />
            {t('conference:page.changes')}
          </label>
        )}
      </header>
      {chaptersOf(view, names.chapterOf).map(({ chapter, provisions }) => (
        <section key={chapter} className="cf-chapter">
          <h3 className="eyebrow">
            {hasText(`conference:chapters.${chapter}`) ? t(`conference:chapters.${chapter}`) : chapter}
          </h3>
          {provisions.map((id) => (
            <Paragraph key={id} provision={id} showChanges={changes && !isSettled(view)} />
          ))}
        </section>
      ))}
    </section>
  );
}

function chaptersOf(view: View, chapterOf: (provision: string) => string) {
  const chapters = new Map<string, string[]>();
  for (const { id } of view.setup.provisions) {
    const chapter = chapterOf(id);
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), id]);
  }
  return [...chapters].map(([chapter, provisions]) => ({ chapter, provisions }));
}

/** Room left between the page's own head, which stays in sight, and what is brought below it, px. */
const GAP = 8;

/** Brings the paragraph that is looked at into sight, without moving the rest of the screen. */
function useScrollToFocus() {
  const paragraph = useFocus((focus) => focus.glance);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const target = paragraph && page.current?.querySelector<HTMLElement>(`[data-provision="${CSS.escape(paragraph)}"]`);
    if (!target || !page.current) return;
    const head = page.current.querySelector<HTMLElement>('.cf-text-head')?.offsetHeight ?? 0;
    // The first of a chapter comes with the chapter's name, which would be cut in half otherwise.
    const above = target.previousElementSibling;
    const top = above instanceof HTMLHeadingElement ? above.offsetTop : target.offsetTop;
    page.current.scrollTo({ top: top - head - GAP, behavior: 'smooth' });
  }, [paragraph]);
  return page;
}
