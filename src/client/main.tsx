import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { scenarios } from './content';
import { watchStyles } from './fetching/styles';
import { useSettings } from './store/settings';
import { applyLook } from './theme/useTheme';

// Before the first paint, so that a dark room does not flash white.
applyLook(useSettings.getState());

watchStyles();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Only when the first screen has all it needs. Where this does not come, every part is still fetched when it is shown.
window.addEventListener('load', () => {
  import('./fetching/ahead').then(
    ({ fetchPage }) => fetchPage(scenarios[0]?.id),
    () => undefined,
  );
});
