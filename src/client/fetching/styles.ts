const lost = new Set<HTMLLinkElement>();

/**
 * The bundler asks for a style sheet once: after a failure the part it belongs to would come without it. So what failed
 * is remembered from here on, for `mendStyles`.
 */
export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
  };
  // Errors of links do not bubble.
  document.addEventListener('error', note, true);
}

/** Fetches style sheets that failed. @throws when one fails again */
export async function mendStyles(): Promise<void> {
  await Promise.all([...lost].map(fetchAgain));
}

function fetchAgain(link: HTMLLinkElement): Promise<void> {
  lost.delete(link);
  const fresh = link.cloneNode() as HTMLLinkElement;
  return new Promise((done, failed) => {
    fresh.addEventListener('load', () => done());
    fresh.addEventListener('error', () => failed(new Error(`style sheet ${fresh.href}`)));
    link.replaceWith(fresh);
  });
}
