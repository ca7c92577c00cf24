import { useEffect, useState } from 'react';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import type { Work } from '../work/work.ts';
import { rowMark } from './chosen.ts';
import type { ReviewView, ViewQuestion } from './review-jobs.ts';
import type { ReviewLine } from './review-lines.ts';

/** The lines that a review shows, as far as they came from the worker. */
export interface ShownLines {
  /** What they answer: until those of another filter or search are here, the last ones stay. */
  readonly of: ViewQuestion;
  readonly count: number;
  /** The marks of the rows that can be left out. */
  readonly marks: readonly string[];
  /** The line at a place; undefined while it is on its way. */
  at(place: number): ReviewLine | undefined;
  /** The first place of a line like this among those that are here; null when there is none. */
  find(like: (line: ReviewLine) => boolean): number | null;
  /** Asks for the lines of a range of places. */
  want(from: number, to: number): void;
}

/** How many lines come at once. */
const pageSize = 100;

interface Pages {
  readonly of: ViewQuestion;
  readonly view: ReviewView;
  readonly marks: readonly string[];
  readonly loaded: ReadonlyMap<number, readonly ReviewLine[]>;
}

/** The lines of one filter and search of a plan; only those in sight come over, however many there are. */
export function useReviewLines(work: Work, plan: object, question: ViewQuestion): ShownLines | null {
  const [pages, setPages] = useState<Pages | null>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan is other lines, though the question is the same
  useEffect(() => {
    let over = false;
    const load = async (): Promise<void> => {
      const view = await work.ask('viewLines', question);
      const from = range.first * pageSize;
      const to = (range.last + 1) * pageSize;
      const lines = over ? [] : await work.ask('readLines', { view: view.view, from, to });
      if (over) return;
      const loaded = new Map<number, readonly ReviewLine[]>();
      for (let page = range.first; page <= range.last; page += 1)
        loaded.set(page, lines.slice(page * pageSize - from, (page + 1) * pageSize - from));
      setPages({ of: question, view, marks: Array.from(view.rows, rowMark), loaded });
    };
    load().catch(tellWorkTrouble);
    return () => {
      over = true;
    };
  }, [work, plan, question]);

  const view = pages?.view;
  useEffect(() => {
    if (view === undefined) return;
    let over = false;
    const load = async (page: number): Promise<void> => {
      const lines = await work.ask('readLines', {
        view: view.view,
        from: page * pageSize,
        to: (page + 1) * pageSize,
      });
      if (over) return;
      setPages((before) =>
        before?.view === view ? { ...before, loaded: new Map(before.loaded).set(page, lines) } : before,
      );
    };
    for (let page = range.first; page <= range.last; page += 1)
      if (pages?.loaded.has(page) === false) load(page).catch(tellWorkTrouble);
    return () => {
      over = true;
    };
  }, [work, view, range, pages]);

  if (pages === null) return null;
  return {
    of: pages.of,
    count: pages.view.lines,
    marks: pages.marks,
    find(like) {
      for (const [page, lines] of [...pages.loaded].sort(([a], [b]) => a - b)) {
        const at = lines.findIndex(like);
        if (at !== -1) return page * pageSize + at;
      }
      return null;
    },
    at: (place) => pages.loaded.get(Math.floor(place / pageSize))?.[place % pageSize],
    want(from, to) {
      const first = Math.floor(from / pageSize);
      const last = Math.floor(Math.max(from, to - 1) / pageSize);
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    },
  };
}
