import type { InputId, Partner } from '../fields/fields.ts';
import type { Acceptance } from '../rules/evaluation.ts';

/** One thing that could not be read: a refused cell, or a whole row held back for another reason. */
export interface Problem {
  /** The record's number in the file, the first being 1; blank and title rows count, a `sep=` line does not. */
  readonly row: number;
  /** The header as the file writes it; null for a whole row. */
  readonly column: string | null;
  /** The text as read. */
  readonly value: string;
  /** What is wrong and what would be accepted. */
  readonly reason: string;
}

/** The decimal mark of a file's numbers. */
export type DecimalMark = '.' | ',';

/** How `1/2/2026` is to be read; `auto` decides by column (portfolio-csv.md, Dates). */
export type DateOrder = 'iso' | 'dmy' | 'mdy' | 'auto';

/** What the user says about a file; everything left out is found out or has the specification's default. */
export interface FileOptions {
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined;
  /** One character, or `tab`. */
  readonly delimiter?: string | undefined;
  /** The number of the record that is the header, the first being 1; it is looked for unless said otherwise. */
  readonly headerRow?: number | undefined;
  /** `.` unless said otherwise. */
  readonly decimal?: DecimalMark | undefined;
  /** `auto` unless said otherwise. */
  readonly dates?: DateOrder | undefined;
  /** Header to field (its id or its header); '' leaves the column out. Beats every other match. */
  readonly map?: ReadonlyMap<string, string> | undefined;
  /** Let the cells of every row be asked for later, for which the text is kept. */
  readonly keepCells?: boolean | undefined;
  /** Keep columns that match no field as the portfolio's own; `true` for all, or the headers to keep. */
  readonly ownColumns?: boolean | readonly string[] | undefined;
  /** Read `n/a`, a lone dash and the like in typed cells as blank. */
  readonly blankWords?: boolean | undefined;
  /** Import a row without its refused cells instead of holding it back. */
  readonly keepBadRows?: boolean | undefined;
  /** The program's currency, an ISO 4217 code; `USD` unless said otherwise. */
  readonly currency?: string | undefined;
  /** The sheet of an Excel workbook to read, by its name; found out when left out. */
  readonly sheet?: string | undefined;
  /** Hosts that many companies share; the list of `merge/shared-hosts.ts` unless said otherwise. */
  readonly sharedHosts?: readonly string[] | undefined;
}

/** What became of one column of a file. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: string }
  /** Kept as an own column of the portfolio under this name. */
  | { readonly kind: 'own'; readonly name: string }
  /** One of our computed fields: never read. */
  | { readonly kind: 'computed'; readonly field: string }
  | { readonly kind: 'unused'; readonly why: string };

/** One column of a file. */
export interface FileColumn {
  /** 1 for the leftmost. */
  readonly index: number;
  /** As the file writes it, trimmed; '' when the column has none. */
  readonly header: string;
  readonly use: ColumnUse;
  /** How many cells below the header are filled. */
  readonly values: number;
  /** The first filled cell below the header, '' when there is none. */
  readonly example: string;
  /** The order in which a day of the column that has two is read, where it was found out. */
  readonly dates?: 'dmy' | 'mdy';
}

/** A row that was not imported, as it stands in the file. */
export interface HeldRow {
  readonly row: number;
  /** Its cells as read; a single one with the whole text when `verbatim`. */
  readonly cells: readonly string[];
  /** True when its quotes are broken, so that the text could not be cut into cells. */
  readonly verbatim: boolean;
  /** All that is wrong with it. */
  readonly reason: string;
  /** Who it is about, as far as its cells could be read; null when they could not. A refused or absent cell is blank here. */
  readonly identity: Identity | null;
  /** True when its Partner ID was refused, so that it may stand for several. */
  readonly idRefused?: boolean;
}

/** A record as its line shows it, at most 200 characters of it. */
export interface TextRow {
  readonly row: number;
  readonly text: string;
}

/** Where a file's header stands and what it holds. */
export interface FileHeader {
  readonly row: number;
  readonly names: readonly string[];
}

/** The sheets of a workbook, and which of them was read. */
export interface FromWorkbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string;
  /** Areas below the header that are drawn as one cell over several rows, such as `B3:B5`: only the first row has their value. */
  readonly merged?: readonly string[];
}

/** What every file of ours that could be read says about itself. */
export interface ReadFile {
  readonly ok: true;
  /** Set when the file is an Excel workbook; its encoding and delimiter say nothing then. */
  readonly workbook?: FromWorkbook;
  /** One for each refused cell, or one for a row held back for another reason; in the order of the file. */
  readonly problems: readonly Problem[];
  readonly held: readonly HeldRow[];
  /** Sentences that tell what was guessed, left out or worth knowing. */
  readonly notices: readonly string[];
  /** The encoding used: `UTF-8`, `UTF-16LE`, `windows-1252` ... */
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: DecimalMark;
  readonly dates: DateOrder;
  readonly header: FileHeader;
  readonly columns: readonly FileColumn[];
  /** Records above the header, with their text. */
  readonly titles: readonly TextRow[];
  /** Rows of a report's footer that were not imported. */
  readonly footers: readonly TextRow[];
  /** The records among which the header was looked for: for a dialog in which another is chosen. */
  readonly beginning: readonly TextRow[];
  /** A few words of the file that show whether the encoding is right; '' when all of it is ASCII. */
  readonly sample: string;
}

/** One row of a portfolio file, read. */
export interface ReadRow {
  readonly row: number;
  readonly partner: Partner;
  /** The own columns, by name; blank cells are not in it. */
  readonly own: Readonly<Record<string, string>>;
  /** The fields whose cells the row really had, blank ones included; an absent column, the cells a short row lacks and a refused cell are not in it. */
  readonly present: ReadonlySet<InputId>;
  /** The own columns whose cells the row really had. */
  readonly presentOwn: ReadonlySet<string>;
}

/** A row with refused cells, held back or not: as it stands in the file, and as far as it could be read. */
export interface DoubtfulRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly read: ReadRow;
}

/** A portfolio file, read. */
export interface PortfolioFile extends ReadFile {
  readonly rows: readonly ReadRow[];
  readonly doubtful: readonly DoubtfulRow[];
  /** The names of the own columns that were kept, in the order of the file. */
  readonly ownColumns: readonly string[];
  /** The cells of a row as they were read, by the row's number; there when it was asked for. */
  readonly cellsOf?: (row: number) => readonly string[];
}

/** A file that could not be read at all; nothing of it is imported. */
export interface RefusedFile {
  readonly ok: false;
  /** What is wrong and what to do, in one or two sentences. */
  readonly reason: string;
  /** The header that was read, when it was the header that failed: for a dialog that maps columns by hand. */
  readonly header?: FileHeader;
  /** The first filled cell below each of its names; '' where the first records have none. */
  readonly examples?: readonly string[];
  /** Set when the file is an Excel workbook that could be opened. */
  readonly workbook?: FromWorkbook;
  /** As in a file that was read, when its text could be cut into records. */
  readonly beginning?: readonly TextRow[];
  /** What it is instead of the kind that was asked for: `readings`, `steps`, `accepted findings`, `portfolio`. */
  readonly kind?: string;
}

/** Called now and then while a file is read: how many rows so far, and what share of the work, 0 to 1. */
export type ReadWatch = (rows: number, share: number) => void;

export type ReadPortfolio = PortfolioFile | RefusedFile;

/** One measurement of a readings file (rules.md section 13). `partner` is its place in the list of partners the file was read against. */
export interface ReadReading {
  readonly row: number;
  readonly partner: number;
  readonly date: string;
  readonly invitedCustomers: number | null;
  readonly adoptedCustomers: number | null;
  readonly improvement: number | null;
  readonly note: string | null;
}

/** One step that somebody owes, of a steps file. */
export interface ReadStep {
  readonly row: number;
  readonly partner: number;
  readonly step: string;
  readonly owner: 'Us' | 'Partner' | null;
  readonly due: string | null;
  readonly doneOn: string | null;
}

/** One accepted finding of an accepted findings file. */
export interface ReadAcceptance {
  readonly row: number;
  readonly partner: number;
  readonly acceptance: Acceptance;
}

/** A file of rows about known partners, read. */
export interface PartnerRowsFile<R> extends ReadFile {
  readonly rows: readonly R[];
}

export type ReadReadings = PartnerRowsFile<ReadReading> | RefusedFile;
export type ReadSteps = PartnerRowsFile<ReadStep> | RefusedFile;
export type ReadAccepted = PartnerRowsFile<ReadAcceptance> | RefusedFile;

/** What tells partners apart: enough of a partner to match rows with. */
export type Identity = Pick<Partner, 'id' | 'name' | 'website'>;
