import { useEffect } from 'react';
import { type Settings, useSettings } from '../store/settings';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the settings that change the look onto the document. */
export function applyLook({ theme, textSize, reducedMotion }: Settings): void {
  const root = document.documentElement;
  const dark = theme === 'auto' ? matchMedia(DARK).matches : theme === 'dark';
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.motion = reducedMotion ? 'reduced' : 'full';
  root.style.setProperty('--text-scale', String(textSize / 100));
}

/** Keeps the look in step with the settings and with the system's light or dark. */
export function useTheme(): void {
  useEffect(() => {
    const apply = () => applyLook(useSettings.getState());
    const system = matchMedia(DARK);
    apply();
    system.addEventListener('change', apply);
    const stop = useSettings.subscribe(apply);
    return () => {
      system.removeEventListener('change', apply);
      stop();
    };
  }, []);
}
