import { type ExportJobs, makeExportJobs } from '../export/export-jobs.ts';
import { type ImportJobs, makeImportJobs } from '../import/import-jobs.ts';
import { makeRowsJobs, type RowsJobs } from './rows-jobs.ts';

/** Everything that a worker does, by name: one function a job, from its argument to its answer. */
export interface Jobs extends RowsJobs, ImportJobs, ExportJobs {}

/** The jobs of one worker, with what they share. Pure but for that: tests run them on their own thread. */
export function makeJobs(): Jobs {
  const { jobs, rows } = makeRowsJobs();
  return { ...jobs, ...makeImportJobs(rows), ...makeExportJobs(rows) };
}
