import { portfolioSchema } from '#shared/csv/schema.ts';
import type {
  FileColumn,
  FileOptions,
  PortfolioFile,
  ReadPortfolio,
  RefusedFile,
  TextRow,
} from '#shared/csv/types.ts';
import { newKey } from '../storage/changes/partners.ts';
import type { StoredSnapshot } from '../storage/log-records.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { type PackedPartners, packPartners, unpackPartners } from '../work/packed-rows.ts';
import type { Report } from '../work/work.ts';
import { chosenPlan, filledColumns, isLeftOut, type Side } from './chosen.ts';
import { type makeFileJobs, needed } from './file-jobs.ts';
import { type ReadExample, summaryOf } from './file-summary.ts';
import { heldRowsCsv } from './held-rows.ts';
import { type Mends, mendedCells } from './mend.ts';
import { basesFor, type MergeBase, proposedBase } from './merge-bases.ts';
import type { Place } from './places.ts';
import type { ImportPlan, PlannedChange } from './plan.ts';
import { planMerge, planRead, readForImport } from './read-import.ts';
import { type ReadingDoubts, readingDoubts } from './reading-doubts.ts';
import type { KindCounts, makeReviewJobs } from './review-jobs.ts';
import { reviewGroups } from './review-lines.ts';
import { settle } from './settle.ts';
import type { MergePlan, PlannedConflict } from './three-way.ts';

/** What the window shows of a file that was read. The rows stay in the worker. */
export interface FileSummary
  extends Pick<
    PortfolioFile,
    'ok' | 'workbook' | 'encoding' | 'delimiter' | 'header' | 'columns' | 'beginning'
  > {
  /** For each column what its example is read as. */
  readonly examples: readonly ReadExample[];
  readonly titles: readonly TextRow[];
  readonly footers: readonly TextRow[];
  readonly notices: readonly string[];
  /** How it was read, in a few words. */
  readonly words: readonly string[];
}

export type FileReading = FileSummary | RefusedFile;

/** A base as a choice offers it. */
export type OfferedBase = Pick<MergeBase, 'key' | 'name' | 'at' | 'share'>;

/** The exports that a file may come from, and which of them is proposed. */
export interface FoundBases {
  readonly bases: readonly OfferedBase[];
  readonly proposed: string | null;
}

/** What the user said about the rows and how they are compared. */
export interface PlanQuestion {
  readonly options: FileOptions;
  readonly mends: Mends;
  readonly blanksClear: boolean;
  readonly decided: ReadonlyMap<number, string | null>;
  /** The base of a merge, null for an ordinary import. */
  readonly base: string | null;
}

/** What the review shows of a plan beside its lines. */
export interface PlannedImport {
  readonly counts: KindCounts;
  readonly held: number;
  readonly unusedColumns: readonly FileColumn[];
  readonly footers: number;
  readonly blanks: number;
  readonly doubts: ReadingDoubts;
  readonly conflicts: readonly Pick<PlannedConflict, 'mark' | 'row'>[];
}

/** What the user leaves out, takes from the file and ticks to be deleted. */
export interface RowChoices {
  readonly left: ReadonlySet<string>;
  readonly resolved: ReadonlyMap<string, Side>;
  readonly deleted: ReadonlySet<string>;
}

/** What an import will write, counted. */
export interface ChosenImport {
  readonly added: number;
  readonly changed: number;
  readonly held: number;
  /** The partners to delete, by key. */
  readonly deleted: readonly string[];
  /** The own columns that values come for, in the order of the file. */
  readonly ownColumns: readonly string[];
}

/** New partners, and under which key and at which place each of them comes. */
interface AddedPiece {
  readonly partners: PackedPartners;
  readonly places: readonly Place[];
}

/** A partner that changes: only what an import writes of it. */
export type ChosenChange = Pick<PlannedChange, 'key' | 'cells'>;

/** Places from and up to, but without `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The jobs of an import, in the order of its steps; each works on what the last of the earlier ones left. */
export interface ImportJobs {
  readFile(options: FileOptions, report: Report): FileReading;
  findBases(snapshots: readonly StoredSnapshot[], report: Report): Promise<FoundBases>;
  planRows(question: PlanQuestion, report: Report): PlannedImport;
  chooseRows(choices: RowChoices): ChosenImport;
  /**
   * Pieces of what was chosen last; `first` is the place of the first new partner. The worker keeps the new ones as they
   * are to be stored.
   */
  readAdded(range: Range & { readonly first: number }): AddedPiece;
  readChanged(range: Range): readonly ChosenChange[];
  /** The rows held back as a CSV to mend, and how many they are. */
  writeHeld(nothing: null): { readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number };
}

/** What the jobs of an import find: the rows and the file that were handed over, and the review that shows their plan. */
export interface ImportParts {
  readonly rows: () => readonly StoredPartner[];
  readonly given: ReturnType<typeof makeFileJobs>['given'];
  readonly show: ReturnType<typeof makeReviewJobs>['show'];
}

/** Makes the jobs of one import; `made` gets the new partners. */
export function makeImportJobs(
  { rows, given, show }: ImportParts,
  made: Map<string, StoredPartner>,
): ImportJobs {
  let read: ReadPortfolio | null = null;
  let bases: readonly MergeBase[] = [];
  let merged: MergePlan | null = null;
  let chosen: ImportPlan | null = null;

  const portfolio = {
    rows,
    settings: () => given().settings,
    ownColumns: () => given().ownColumns,
  };

  return {
    readFile(options, report) {
      const tell = (count: number, share: number): void => report({ stage: 'reading', rows: count, share });
      read = readForImport(given().bytes, portfolio, options, tell);
      return read.ok ? summaryOf(read, portfolioSchema, options) : read;
    },
    async findBases(snapshots, report) {
      if (read === null || !read.ok) return { bases: [], proposed: null };
      report({ stage: 'matching', rows: 0, share: null });
      bases = await basesFor(read, snapshots);
      return {
        bases: bases.map(({ key, name, at, share }) => ({ key, name, at, share })),
        proposed: proposedBase(read, bases),
      };
    },
    planRows({ options, mends, blanksClear, decided, base: key }, report) {
      if (read === null || !read.ok) throw new Error('there is no file that was read');
      const tell = (done: number, all: number): void =>
        report({ stage: 'matching', rows: done, share: all === 0 ? null : done / all });
      const base = bases.find((each) => each.key === key);
      const { fileName } = given();
      const planOptions = { ...options, mends, blanksClear, decided };
      merged =
        base === undefined
          ? { plan: planRead(fileName, read, portfolio, planOptions, tell), conflicts: [], deletions: [] }
          : planMerge(fileName, read, portfolio, base, planOptions);
      const counts = show(reviewGroups(merged, mendedCells(read, mends)));
      const { plan } = merged;
      return {
        counts,
        held: plan.held.length,
        unusedColumns: plan.unusedColumns,
        footers: plan.file.footers.length,
        blanks: plan.blanks,
        doubts: readingDoubts(plan.problems),
        conflicts: merged.conflicts.map(({ mark, row }) => ({ mark, row })),
      };
    },
    chooseRows({ left, resolved, deleted }) {
      const { plan, conflicts, deletions } = needed(merged, 'a plan');
      const settled = settle(chosenPlan(plan, left), conflicts, (each) =>
        isLeftOut(each, left) ? 'mine' : resolved.get(each.mark),
      );
      chosen = settled.plan;
      return {
        added: chosen.added.length,
        changed: chosen.changed.length,
        held: chosen.held.length,
        deleted: [...deletions.flatMap(({ key }) => (deleted.has(key) ? [key] : [])), ...settled.deleted],
        ownColumns: filledColumns(chosen),
      };
    },
    readAdded({ from, to, first }) {
      const added = needed(chosen, 'a choice').added.slice(from, to);
      const places = added.map(({ place }, at) => place ?? { key: newKey(), position: first + from + at });
      const partners = packPartners(added);
      if (from === 0) made.clear();
      // As the window will unpack them, so that both write the same.
      for (const [at, { partner, own }] of unpackPartners(partners).entries()) {
        const place = places[at] as Place;
        made.set(place.key, { ...place, values: partner, own, accepted: [] });
      }
      return { partners, places };
    },
    readChanged: ({ from, to }) =>
      needed(chosen, 'a choice')
        .changed.slice(from, to)
        .map(({ key, cells }) => ({ key, cells })),
    writeHeld() {
      const { plan } = needed(merged, 'a plan');
      return { bytes: heldRowsCsv(plan), rows: plan.held.length };
    },
  };
}
