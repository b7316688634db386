import { useEffect } from 'react';
import { pressing } from '../../../adviser/suggest';
import type { Suggestion } from '../../../adviser/types';
import { elseOf, type Tab, useFocus } from '../../panels/focus';
import { sendAll } from '../../panels/hooks';
import { useConference } from '../../store/conference';

/** Shortcuts that are listed under "?". */
export const SHORTCUTS = [
  { keys: ['1', '5'], name: 'digits' },
  { keys: ['o'], name: 'o' },
  { keys: ['q'], name: 'q' },
  { keys: ['t'], name: 't' },
  { keys: ['h'], name: 'h' },
  { keys: ['p'], name: 'p' },
  { keys: ['r'], name: 'r' },
  { keys: ['s'], name: 's' },
  { keys: ['Esc'], name: 'escape' },
  { keys: ['?'], name: 'help' },
] as const;

const PANELS: Readonly<Record<string, Tab>> = { t: 'text', h: 'hall', p: 'people', r: 'record', q: 'desk' };

/** Where a key belongs to the control that has the focus, it is not a shortcut. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog') !== null;
}

/** Keyboard shortcuts of the conference. */
export function useShortcuts(suggestions: readonly Suggestion[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (act(event, suggestions)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [suggestions]);
}

/** Does what a key stands for; false when it stands for nothing now. */
function act(event: KeyboardEvent, suggestions: readonly Suggestion[]): boolean {
  const focus = useFocus.getState();
  const { playingOut, skip, requests } = useConference.getState();
  const key = event.key.toLowerCase();
  const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
  if (key === 's' || (key === ' ' && !onControl)) {
    if (!playingOut) return false;
    skip();
    return true;
  }
  if (key === '?') {
    focus.setHelp(true);
    return true;
  }
  if (key === 'escape' && focus.composing) {
    focus.compose(null);
    return true;
  }
  const other = elseOf(pressing(requests) ?? undefined);
  if (key === 'o' && other) {
    focus.compose({ type: other });
    return true;
  }
  const panel = PANELS[key];
  if (panel) {
    // What is put together lies over everything but the text.
    if (panel !== 'text') focus.compose(null);
    focus.show(panel);
    goTo(panel);
    return true;
  }
  const suggestion = /^[1-5]$/.test(key) && !focus.composing ? suggestions[Number(key) - 1] : undefined;
  if (!suggestion || requests.length === 0) return false;
  sendAll([suggestion.draft, ...(suggestion.also ?? [])]);
  return true;
}

/** Takes the focus to a panel once it is drawn. */
function goTo(panel: Tab): void {
  requestAnimationFrame(() => {
    const target = panel === 'desk' ? '#cf-desk h2' : `#cf-${panel}`;
    document.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  });
}
