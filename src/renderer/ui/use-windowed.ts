import { type RefObject, useLayoutEffect, useState } from 'react';

/** Which of many lines stand in sight, and how tall they all are together. */
export interface Windowed {
  readonly start: number;
  readonly end: number;
  /** How far a line stands from the top, in pixels. */
  topOf(index: number): number;
  readonly height: number;
  /** Scrolls just so far that a line is in sight. */
  reveal(index: number): void;
}

const beyond = 8;

/** Lines of known heights of which only those in sight are drawn, so that thousands scroll as well as ten. */
export function useWindowed(
  scroller: RefObject<HTMLElement | null>,
  /** The top of each line, and at the end the height of all. A new array for other lines. */
  tops: readonly number[],
): Windowed {
  const [view, setView] = useState({ top: 0, height: 480 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight || 480 });
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller]);
  const count = tops.length - 1;
  const height = tops[count] ?? 0;
  const topOf = (index: number): number => tops[index] ?? height;
  return {
    start: Math.max(0, firstAt(tops, Math.min(view.top, height)) - beyond),
    end: Math.min(count, firstAt(tops, view.top + view.height) + 1 + beyond),
    topOf,
    height,
    reveal: (index) => {
      const element = scroller.current;
      if (element === null) return;
      const [top, bottom] = [topOf(index), topOf(index + 1)];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
    },
  };
}

/** The line that stands at a height: the last one whose top is not below it. */
function firstAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
