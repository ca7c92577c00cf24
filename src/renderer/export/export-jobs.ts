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

/** What a file is to hold, and what the rules judge by; all partners where no keys are given. */
interface FileQuestion {
  readonly keys: ReadonlySet<string> | null;
  readonly choice: ExportChoice;
  readonly columns: readonly ExportColumn[];
  readonly settings: Settings;
  readonly asOf: string;
}

/** What an export dialog asks about a file before it is written. */
export interface RemarksQuestion extends FileQuestion {
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
  /** The file, a CSV or a workbook, and how many partners it holds. */
  writeFile(
    question: FileQuestion,
    report: Report,
  ): { readonly bytes: Uint8Array<ArrayBuffer>; readonly partners: number };
  lookAtExport(question: RemarksQuestion): ExportRemarks;
  /** The content of the snapshot that merges and reviews look at later, in ASCII: a text would be copied on its way. */
  packSnapshot(keys: ReadonlySet<string> | null): Promise<{ readonly ascii: Uint8Array<ArrayBuffer> }>;
}

/** Makes the jobs of one export. */
export function makeExportJobs(rows: () => readonly StoredPartner[]): ExportJobs {
  const chosen = (keys: ReadonlySet<string> | null): readonly StoredPartner[] =>
    keys === null ? rows() : rows().filter(({ key }) => keys.has(key));
  return {
    writeFile({ keys, choice, columns, settings, asOf }, report) {
      const written = chosen(keys);
      const tell = (done: number): void =>
        report({ stage: 'writing', rows: done, share: written.length === 0 ? null : done / written.length });
      const bytes = exportBytes(written, makeEvaluations(settings, asOf), choice, columns, tell);
      return { bytes, partners: written.length };
    },
    lookAtExport({ keys, choice, columns, settings, asOf, decimalComma }) {
      const looked = chosen(keys);
      const plain = looked.map(({ values, own }) => ({ partner: values, own }));
      const misread = decimalComma && choice.workbook !== true;
      const written = (): readonly PortfolioRow[] =>
        rowsToWrite(looked, makeEvaluations(settings, asOf), choice.computed);
      return {
        cut: cutByExcel(plain, columns),
        taken: misread ? takenForThousands(written(), columns) : null,
      };
    },
    packSnapshot: async (keys) => ({ ascii: new TextEncoder().encode(await packContent(chosen(keys))) }),
  };
}
