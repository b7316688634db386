/** How long the server may take to say that it is there, in milliseconds. */
const PATIENCE = 5000;

/** Whether the server that sent this page answers now. */
export async function reachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

/** Calls when the browser says that the network is back, or when the page is looked at again. */
export function onChance(run: () => void): () => void {
  const shown = () => {
    if (!document.hidden) run();
  };
  window.addEventListener('online', run);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('online', run);
    document.removeEventListener('visibilitychange', shown);
  };
}

export function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
