import { type RefObject, type UIEvent, useCallback, useLayoutEffect, useState } from 'react';

/** Lines above and below those in sight that are drawn too, so that a step of the keyboard finds the next one. */
const beyond = 6;

/** The lines of a long list that are in the document. */
export interface Window {
  /** The first line that is drawn, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** How far it is scrolled, in pixels: to ask the element would have the page laid out at once. */
  readonly top: number;
  onScroll(event: UIEvent<HTMLElement>): void;
}

/** Which lines of a long list are in sight; all are `lineHeight` pixels high. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  lineHeight: number,
): Window {
  const [view, setView] = useState({ top: 0, height: 480 });
  const follow = useCallback((element: HTMLElement) => {
    const next = { top: element.scrollTop, height: element.clientHeight || 480 };
    setView((now) => (now.top === next.top && now.height === next.height ? now : next));
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => follow(element);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, follow]);
  return {
    top: view.top,
    start: Math.max(0, Math.min(count - 1, Math.floor(view.top / lineHeight)) - beyond),
    end: Math.min(count, Math.ceil((view.top + view.height) / lineHeight) + beyond),
    onScroll: ({ currentTarget }) => follow(currentTarget),
  };
}
