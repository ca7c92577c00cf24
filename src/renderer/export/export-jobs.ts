import type { ExportColumn } from '#shared/csv/write-portfolio.ts';
import type { Settings } from '#shared/rules/program.ts';
import { makeEvaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';
import type { Report } from '../work/work.ts';
import { exportBytes } from './export-bytes.ts';
import type { ExportChoice } from './export-choice.ts';

/** What a file is to hold, and what the rules judge by. */
interface FileQuestion {
  readonly choice: ExportChoice;
  readonly columns: readonly ExportColumn[];
  readonly settings: Settings;
  readonly asOf: string;
}

/** The jobs of an export, of the partners that were handed over before. */
export interface ExportJobs {
  /** The file: a CSV or a workbook. */
  writeFile(question: FileQuestion, report: Report): { readonly bytes: Uint8Array<ArrayBuffer> };
  /** The content of the snapshot that merges and reviews look at later. */
  packSnapshot(nothing: null): Promise<string>;
}

/** Makes the jobs of one export. */
export function makeExportJobs(rows: () => readonly StoredPartner[]): ExportJobs {
  return {
    writeFile({ choice, columns, settings, asOf }, report) {
      const all = rows().length;
      const tell = (done: number): void =>
        report({ stage: 'writing', rows: done, share: all === 0 ? null : done / all });
      return { bytes: exportBytes(rows(), makeEvaluations(settings, asOf), choice, columns, tell) };
    },
    packSnapshot: () =>
      packContent({ partners: rows().map(({ key, values, own }) => ({ key, values, own })) }),
  };
}
