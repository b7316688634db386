import '../../locales/books/glossary';
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { language } from '../../locales';
import type { GlossaryEntry } from '../../scenario/texts';
import { scenarios } from '../content';
import { type Fetching, useFetchedTexts } from '../content/hooks';
import { useConference } from '../store/conference';
import { useT } from './useT';

const GAP = 6;
const EDGE = 12;
/** Long enough to cross from the word to its note. */
const LINGER = 160;

/** Puts the note below its word, above it where there is no room, and never off the screen. */
function place(note: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE));
  const below = at.bottom + GAP;
  const top = below + height + EDGE > window.innerHeight ? Math.max(EDGE, at.top - GAP - height) : below;
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}

/** Glossary of the conference in play, or of the first scenario before one is, with the words of procedure all share. */
export function useFetchedGlossary(): Fetching<readonly GlossaryEntry[]> {
  const playing = useConference((state) => state.view?.setup.scenario ?? null);
  const texts = useFetchedTexts(playing ?? scenarios[0]?.id ?? null);
  const own = texts.value?.glossary ?? null;
  const value = useMemo(() => own && [...own, ...sharedTerms(own)], [own]);
  return { ...texts, value };
}

/** Words of procedure that the scenario does not explain in its own way. */
function sharedTerms(own: readonly GlossaryEntry[]): GlossaryEntry[] {
  const shared = language.getResourceBundle(language.language, 'glossary') ?? {};
  return Object.entries(shared as Record<string, Omit<GlossaryEntry, 'id'>>)
    .filter(([id]) => !own.some((entry) => entry.id === id))
    .map(([id, entry]) => ({ id, ...entry }));
}

export interface TermProps {
  /** Glossary id. A word the glossary lacks is drawn as a plain word. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A word with its meaning one tap, hover or focus away. */
export function Term({ id, children }: TermProps) {
  const entry = useFetchedGlossary().value?.find((term) => term.id === id);
  return entry ? <TermWithNote {...entry}>{children}</TermWithNote> : children;
}

interface Entry {
  readonly term: string;
  readonly short: string;
  readonly confusedWith?: string;
  readonly children: ReactNode;
}

function TermWithNote({ term, short, confusedWith, children }: Entry) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const word = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const noteId = useId();

  const show = () => {
    clearTimeout(closing.current);
    setOpen(true);
  };
  const hideSoon = () => {
    closing.current = setTimeout(() => setOpen(false), LINGER);
  };
  useEffect(() => () => clearTimeout(closing.current), []);

  useLayoutEffect(() => {
    const shown = note.current;
    if (!open || !shown || !word.current) return;
    // In the top layer, so that a dialog does not cover it.
    shown.showPopover?.();
    const anchor = word.current;
    place(shown, anchor);
    // Focus may scroll the page by itself, so the note follows its word instead of closing.
    const follow = () => place(shown, anchor);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape takes away the note, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', follow, { capture: true });
    };
  }, [open]);

  return (
    <>
      <button
        ref={word}
        type="button"
        className="term"
        aria-describedby={open ? noteId : undefined}
        aria-expanded={open}
        onClick={show}
        onMouseEnter={show}
        onMouseLeave={hideSoon}
        onFocus={show}
        onBlur={hideSoon}
      >
        {children}
      </button>
      {open && (
        <span
          ref={note}
          id={noteId}
          role="tooltip"
          popover="manual"
          className="term-note"
          onMouseEnter={show}
          onMouseLeave={hideSoon}
        >
          <strong>{term}</strong>
          {short}
          {confusedWith && <span className="term-note-aside">{t('common:term.notToConfuse', { confusedWith })}</span>}
        </span>
      )}
    </>
  );
}
