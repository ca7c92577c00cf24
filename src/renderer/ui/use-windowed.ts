import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { useScrolled } from './use-scrolled.ts';

/** So many pixels above and below what is in sight are drawn too. */
const beyond = 320;

/** The lines of a long list that are in sight, and where each stands. */
export interface Windowed<E extends HTMLElement> {
  readonly scroller: RefObject<E | null>;
  readonly onScroll: () => void;
  /** The first line to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The upper edge of a line, in pixels. */
  readonly top: (line: number) => number;
  /** The height of all lines together, in pixels. */
  readonly total: number;
  /** Scrolls as little as is needed for the whole line to be seen. */
  readonly show: (line: number) => void;
}

/** The upper edge of each line, and of what comes after the last. */
export function edgesOf(heights: readonly number[]): Float64Array {
  const edges = new Float64Array(heights.length + 1);
  for (const [at, height] of heights.entries()) edges[at + 1] = (edges[at] ?? 0) + height;
  return edges;
}

/** The line that covers a place, in pixels from the top; the last line for a place beyond all. */
export function lineAt(edges: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Follows a scrolling element so that only the lines in sight need to be in the document. `heights` has the height of each line in pixels. */
export function useWindowed<E extends HTMLElement>(heights: readonly number[]): Windowed<E> {
  const scroller = useRef<E>(null);
  const [view, measure] = useScrolled(scroller, 600);
  const edges = useMemo(() => edgesOf(heights), [heights]);
  const show = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (element === null) return;
      const [top, bottom] = [edges[line] ?? 0, edges[line + 1] ?? 0];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
      measure();
    },
    [edges, measure],
  );
  return {
    scroller,
    onScroll: measure,
    from: heights.length === 0 ? 0 : lineAt(edges, Math.max(0, view.top - beyond)),
    to: heights.length === 0 ? 0 : lineAt(edges, view.top + view.height + beyond) + 1,
    top: (line) => edges[line] ?? 0,
    total: edges.at(-1) ?? 0,
    show,
  };
}
