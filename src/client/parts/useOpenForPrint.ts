import { useEffect } from 'react';

/** Paper has no taps: the folded part opens before printing and closes again after. */
export function useOpenForPrint(ref: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    let wasOpen = false;
    const before = () => {
      wasOpen = ref.current?.open ?? false;
      if (ref.current) ref.current.open = true;
    };
    const after = () => {
      if (ref.current) ref.current.open = wasOpen;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [ref]);
}
