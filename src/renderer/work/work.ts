import type { Jobs } from './jobs.ts';

/** What long work is at. */
export type Stage = 'sending' | 'reading' | 'matching' | 'applying' | 'showing' | 'writing';

/** How far long work has come. */
export interface Progress {
  readonly stage: Stage;
  /** Rows so far. */
  readonly rows: number;
  /** Share of the stage, 0 to 1; null while nobody knows. */
  readonly share: number | null;
}

/** Told now and then by work that takes its time. */
export type Report = (progress: Progress) => void;

/** One thing that the worker can do. */
type Job = (argument: never, report: Report) => unknown;
type JobsBy<N extends JobName> = Jobs[N] extends Job ? Jobs[N] : never;

export type JobName = keyof Jobs;
export type Argument<N extends JobName> = Parameters<JobsBy<N>>[0];
export type Answer<N extends JobName> = Awaited<ReturnType<JobsBy<N>>>;

/**
 * A worker of one deed, such as an import: jobs are done one after the other, in the order in which they were asked for,
 * and find what the earlier ones left. `end` stops whatever is under way at once.
 */
export interface Work {
  /** Rejects with `WorkEnded` when the work was ended before, or with the job's own error. */
  ask<N extends JobName>(name: N, argument: Argument<N>, report?: Report): Promise<Answer<N>>;
  end(): void;
}

/** The work was ended before its answer came. */
export class WorkEnded extends Error {
  override readonly name = 'WorkEnded';
}
