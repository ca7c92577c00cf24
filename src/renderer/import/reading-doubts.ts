import type { Problem } from '#shared/csv/types.ts';

/** Refused cells that one word about the whole file would settle. */
export interface ReadingDoubts {
  /** Numbers that the other decimal mark may be meant for. */
  readonly numbers: number;
  /** Dates whose order nobody knows. */
  readonly dates: number;
}

/** Counts them by the options that their reasons name. */
export function readingDoubts(problems: readonly Problem[]): ReadingDoubts {
  const naming = (option: string): number =>
    problems.filter(({ reason }) => reason.includes(`(--${option} `)).length;
  return { numbers: naming('decimal'), dates: naming('dates') };
}
