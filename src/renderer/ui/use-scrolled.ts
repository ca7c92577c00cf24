import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** What of a scrolling element is in sight, in pixels. */
interface Scrolled {
  readonly top: number;
  readonly height: number;
}

/** Follows how far an element is scrolled and how high it is; `guess` is its height before it was measured. */
export function useScrolled(
  scroller: RefObject<HTMLElement | null>,
  guess: number,
): readonly [Scrolled, measure: () => void] {
  const [view, setView] = useState<Scrolled>({ top: 0, height: guess });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const next = { top: element.scrollTop, height: element.clientHeight || guess };
    setView((now) => (now.top === next.top && now.height === next.height ? now : next));
  }, [scroller, guess]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, measure]);
  return [view, measure];
}
