import { portfolioSchema, schemas } from '#shared/csv/schema.ts';
import type { FileOptions, PartnerRowsFile } from '#shared/csv/types.ts';
import { writeHeldRows } from '#shared/csv/write-problems.ts';
import type { StoredReading, StoredStep } from '../storage/portfolio.ts';
import { startPace } from '../work/pace.ts';
import { pieceSize } from '../work/rows-jobs.ts';
import type { Report, Work } from '../work/work.ts';
import { rowMark } from './chosen.ts';
import { needed } from './file-jobs.ts';
import { summaryOf } from './file-summary.ts';
import type { FileReading, ImportParts } from './import-jobs.ts';
import { type ReadingDoubts, readingDoubts } from './reading-doubts.ts';
import type { KindCounts } from './review-jobs.ts';
import { recordGroups } from './review-lines.ts';
import type { Beside, PlannedRow, RowCounts, RowsKind } from './rows-import.ts';
import { rowsImports } from './rows-imports.ts';

/** Readings and steps that are there. */
interface BesidePiece {
  readonly readings: readonly StoredReading[];
  readonly steps: readonly StoredStep[];
}

/** How a file beside the portfolio is to be read. */
interface BesideQuestion {
  readonly kind: RowsKind;
  readonly options: FileOptions;
}

/** What the review shows of a plan beside its lines. */
export interface PlannedBeside {
  readonly counts: KindCounts;
  readonly held: number;
  readonly doubts: ReadingDoubts;
}

/** The jobs of an import of readings, steps or accepted findings, in the order of its steps. */
export interface BesideJobs {
  takeBeside(piece: BesidePiece): void;
  readBeside(question: BesideQuestion, report: Report): FileReading;
  planBeside(nothing: null, report: Report): PlannedBeside;
  /** Leaves out the rows with these marks, and counts the others. */
  chooseBeside(left: ReadonlySet<string>): RowCounts;
  /** Pieces of the records that were chosen last. */
  readRecords(range: { readonly from: number; readonly to: number }): readonly unknown[];
  /** The rows held back as a CSV to mend, and how many they are. */
  writeHeldBeside(nothing: null): { readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number };
}

/** Makes the jobs of one import beside the portfolio. */
export function makeBesideJobs({ rows, given, show }: ImportParts): BesideJobs {
  const readings = byPartner<StoredReading>();
  const steps = byPartner<StoredStep>();
  const beside: Beside = { rows, readings: readings.of, steps: steps.of };
  let kind: RowsKind = 'readings';
  let read: PartnerRowsFile<unknown> | null = null;
  let plan: readonly PlannedRow[] = [];
  let records: readonly unknown[] = [];

  return {
    takeBeside(piece) {
      readings.add(piece.readings);
      steps.add(piece.steps);
    },
    readBeside({ kind: asked, options }, report) {
      kind = asked;
      const tell = (count: number, share: number): void => report({ stage: 'reading', rows: count, share });
      const identities = rows().map(({ values }) => values);
      const file = rowsImports[kind].read(given().bytes, identities, options, tell);
      read = file.ok ? file : null;
      const schema = schemas.find(({ name }) => name === kind) ?? portfolioSchema;
      return file.ok ? summaryOf(file, schema, options) : file;
    },
    planBeside(_nothing, report) {
      const file = needed(read, 'a file that was read');
      report({ stage: 'matching', rows: 0, share: null });
      plan = rowsImports[kind].plan(file, beside);
      return {
        counts: show(recordGroups(plan)),
        held: file.held.length,
        doubts: readingDoubts(file.problems),
      };
    },
    chooseBeside(left) {
      const able = plan.filter(
        ({ kind: is, row }) => (is === 'new' || is === 'changed') && !left.has(rowMark(row)),
      );
      const added = able.filter(({ kind: is }) => is === 'new').length;
      records = able.map(({ after }) => after);
      return { added, changed: able.length - added, held: needed(read, 'a file that was read').held.length };
    },
    readRecords: ({ from, to }) => records.slice(from, to),
    writeHeldBeside() {
      const file = needed(read, 'a file that was read');
      const text = [...writeHeldRows(file, { bom: true })].join('');
      return { bytes: new TextEncoder().encode(text), rows: file.held.length };
    },
  };
}

/** Hands the readings and steps that are there to a worker, piece by piece, while the window goes on. */
export async function sendBeside(work: Work, all: BesidePiece): Promise<void> {
  const pace = startPace();
  const most = Math.max(all.readings.length, all.steps.length);
  for (let from = 0; from < most; from += pieceSize) {
    const to = from + pieceSize;
    await work.ask('takeBeside', {
      readings: all.readings.slice(from, to),
      steps: all.steps.slice(from, to),
    });
    await pace();
  }
}

/** Records that hang on partners, found by the partner's key. */
function byPartner<T extends { readonly partnerKey: string }>() {
  const all: T[] = [];
  const lists = new Map<string, T[]>();
  const none: readonly T[] = [];
  return {
    add(records: readonly T[]): void {
      for (const record of records) {
        all.push(record);
        const list = lists.get(record.partnerKey);
        if (list === undefined) lists.set(record.partnerKey, [record]);
        else list.push(record);
      }
    },
    of: (key?: string): readonly T[] => (key === undefined ? all : (lists.get(key) ?? none)),
  };
}
