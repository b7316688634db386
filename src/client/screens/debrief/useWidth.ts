import { useEffect, useRef, useState } from 'react';

/** Width of the box a chart is drawn in, so that its letters keep their size. */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return [ref, width] as const;
}
