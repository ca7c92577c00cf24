import { canBeLeft, type ReviewGroup, type ReviewLine, type RowKind, shownLines } from './review-lines.ts';

/** Which lines the review asks for. */
export interface ViewQuestion {
  readonly kind: RowKind | 'all';
  readonly search: string;
  /** New rows whose values are shown one by one. */
  readonly opened: ReadonlySet<number>;
}

/** A filtered list of lines: how many, and the rows among them that can be left out. */
export interface ReviewView {
  /** Its number: another question makes another view. */
  readonly view: number;
  readonly lines: number;
  readonly rows: Uint32Array;
}

/** How many rows there are of each kind. */
export type KindCounts = Readonly<Partial<Record<RowKind, number>>>;

/** The jobs of a review, of whatever file it is. */
export interface ReviewJobs {
  viewLines(question: ViewQuestion): ReviewView;
  /** Lines of a view; none when it is not the last one any more. */
  readLines(range: {
    readonly view: number;
    readonly from: number;
    readonly to: number;
  }): readonly ReviewLine[];
}

/** Makes the jobs, and the way to put another plan into them. */
export function makeReviewJobs(): {
  readonly jobs: ReviewJobs;
  readonly show: (groups: readonly ReviewGroup[]) => KindCounts;
} {
  let groups: readonly ReviewGroup[] = [];
  let viewed: readonly ReviewLine[] = [];
  let views = 0;
  return {
    show(next) {
      groups = next;
      const counts: Partial<Record<RowKind, number>> = {};
      for (const { kind } of groups) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    },
    jobs: {
      viewLines({ kind, search, opened }) {
        viewed = shownLines(groups, kind, search, opened);
        const able = viewed.flatMap((line) => (line.first && canBeLeft(line) ? [line.row] : []));
        views += 1;
        return { view: views, lines: viewed.length, rows: Uint32Array.from(able) };
      },
      readLines: ({ view, from, to }) => (view === views ? viewed.slice(from, to) : []),
    },
  };
}
