import { create } from 'zustand';

interface Said {
  readonly polite: string;
  readonly urgent: string;
}

const useSaid = create<Said>()(() => ({ polite: '', urgent: '' }));

/** Says a sentence to screen readers. The same sentence twice is heard twice. */
export function announce(sentence: string, urgent = false): void {
  const key = urgent ? 'urgent' : 'polite';
  // A trailing no-break space makes a repeated sentence a new one.
  const again = useSaid.getState()[key] === sentence;
  useSaid.setState({ [key]: again ? `${sentence}\u00a0` : sentence });
}

/** The page's live regions. Drawn once, in the shell. */
export function Announcer() {
  const { polite, urgent } = useSaid();
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="sr-only" role="alert" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
}
