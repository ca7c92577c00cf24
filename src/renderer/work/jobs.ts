import { type ExportJobs, makeExportJobs } from '../export/export-jobs.ts';
import { type BesideJobs, makeBesideJobs } from '../import/beside-jobs.ts';
import { type FileJobs, makeFileJobs } from '../import/file-jobs.ts';
import { type ImportJobs, makeImportJobs } from '../import/import-jobs.ts';
import { makeReviewJobs, type ReviewJobs } from '../import/review-jobs.ts';
import { type PackJobs, packJobs } from '../pack/pack-jobs.ts';
import type { DatabaseParts } from '../storage/connection.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { makeWriteJobs, type WriteJobs } from '../storage/write-jobs.ts';
import { makeRowsJobs, type RowsJobs } from './rows-jobs.ts';

/** Everything that a worker does, by name: one function a job, from its argument to its answer. */
export interface Jobs
  extends RowsJobs,
    FileJobs,
    ReviewJobs,
    ImportJobs,
    BesideJobs,
    ExportJobs,
    WriteJobs,
    PackJobs {}

/** The jobs of one worker, with what they share. Pure but for that: tests run them on their own thread. */
export function makeJobs(database?: DatabaseParts): Jobs {
  const made = new Map<string, StoredPartner>();
  const { jobs, rows } = makeRowsJobs();
  const file = makeFileJobs();
  const review = makeReviewJobs();
  const parts = { rows, given: file.given, show: review.show };
  return {
    ...jobs,
    ...file.jobs,
    ...review.jobs,
    ...makeImportJobs(parts, made),
    ...makeBesideJobs(parts),
    ...makeExportJobs(rows),
    ...packJobs,
    ...makeWriteJobs((key) => made.get(key), database),
  };
}
