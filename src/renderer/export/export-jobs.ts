import { type TakenForThousands, takenForThousands } from '#shared/csv/taken-for-thousands.ts';
import {
  type CutByExcel,
  cutByExcel,
  type ExportColumn,
  type PortfolioRow,
} from '#shared/csv/write-portfolio.ts';
import type { Settings } from '#shared/rules/program.ts';
import { makeEvaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';
import type { Report } from '../work/work.ts';
import { exportBytes, rowsToWrite } from './export-bytes.ts';
import type { ExportChoice } from './export-choice.ts';

/** What a file is to hold, and what the rules judge by. */
interface FileQuestion {
  readonly choice: ExportChoice;
  readonly columns: readonly ExportColumn[];
  readonly settings: Settings;
  readonly asOf: string;
}

/** Which partners and columns an export dialog asks about; all partners where no keys are given. */
export interface RemarksQuestion extends FileQuestion {
  readonly keys: ReadonlySet<string> | null;
  /** The user's spreadsheet writes decimals with a comma. */
  readonly decimalComma: boolean;
}

/** What should be known before a file is written. */
export interface ExportRemarks {
  readonly cut: CutByExcel;
  /** What a spreadsheet with decimal commas would misread of a CSV; null where there is no such spreadsheet or CSV. */
  readonly taken: TakenForThousands | null;
}

/** The jobs of an export, of the partners that were handed over before. */
export interface ExportJobs {
  /** The file: a CSV or a workbook. */
  writeFile(question: FileQuestion, report: Report): { readonly bytes: Uint8Array<ArrayBuffer> };
  lookAtExport(question: RemarksQuestion): ExportRemarks;
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
    lookAtExport({ keys, choice, columns, settings, asOf, decimalComma }) {
      const chosen = keys === null ? rows() : rows().filter(({ key }) => keys.has(key));
      const plain = chosen.map(({ values, own }) => ({ partner: values, own }));
      const misread = decimalComma && choice.workbook !== true;
      const written = (): readonly PortfolioRow[] =>
        rowsToWrite(chosen, makeEvaluations(settings, asOf), choice.computed);
      return {
        cut: cutByExcel(plain, columns),
        taken: misread ? takenForThousands(written(), columns) : null,
      };
    },
    packSnapshot: () =>
      packContent({ partners: rows().map(({ key, values, own }) => ({ key, values, own })) }),
  };
}
