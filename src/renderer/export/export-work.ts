import type { Platform } from '../platform/platform.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { nextPaint } from '../work/pace.ts';
import { sendRows } from '../work/rows-jobs.ts';
import type { Report, Work } from '../work/work.ts';

/** A worker that the partners are on their way to: it looks through them, and writes them, as often as it is asked. */
export interface ExportWork {
  readonly work: Work;
  /** Resolves once it holds all of them. */
  readonly ready: Promise<void>;
}

/**
 * Starts a worker and hands partners to it, once for all that an export asks about them. They go once the dialog that
 * asks is painted, which would have to share the processor with them.
 */
export function startExportWork(
  platform: Pick<Platform, 'startWork'>,
  rows: readonly StoredPartner[],
  report: Report = () => undefined,
): ExportWork {
  const work = platform.startWork();
  const ready = nextPaint().then(() => sendRows(work, rows, report));
  // Whoever waits for it is told.
  ready.catch(() => undefined);
  return { work, ready };
}
