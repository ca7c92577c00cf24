import type { RefObject } from 'react';
import { useScrolled } from './use-scrolled.ts';

/** Lines above and below those in sight that are drawn too, so that a step of the keyboard finds the next one. */
const beyond = 6;

/** The lines of a long list that are in the document. */
export interface Window {
  /** The first line that is drawn, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** How far it is scrolled, in pixels: to ask the element would have the page laid out at once. */
  readonly top: number;
  readonly onScroll: () => void;
}

/** Which lines of a long list are in sight; all are `lineHeight` pixels high (`useWindowed` is for lines of several heights). */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  lineHeight: number,
): Window {
  const [{ top, height }, onScroll] = useScrolled(scroller, 480);
  return {
    top,
    start: Math.max(0, Math.min(count - 1, Math.floor(top / lineHeight)) - beyond),
    end: Math.min(count, Math.ceil((top + height) / lineHeight) + beyond),
    onScroll,
  };
}
