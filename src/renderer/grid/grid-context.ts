import type { CellSource } from './cells/shown.ts';
import type { Column } from './columns/column.ts';
import type { GridRow } from './columns/row.ts';
import type { HeaderMarks, Store } from './grid-store.ts';
import type { CellDeeds } from './range/cell-deeds.ts';
import type { PastePlan } from './range/paste-plan.ts';
import type { Ranges, SelectionView } from './range/ranges.ts';
import type { CellPlan } from './range/table.ts';
import type { OwnerOf } from './range/unique-ids.ts';

/** A cell by what never changes: its row's key and its column's id. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** Which way the active cell goes after an edit. */
export type Step = 'down' | 'up' | 'right' | 'left';

/** The deeds of the grid that change data or open something; the screen carries them out. */
export interface GridDeeds {
  /** Stores a value that was read. The promise of storing is the screen's own business. */
  edit(row: GridRow, column: Column, value: unknown): void;
  /** Why a value that can be read must not be stored, such as a Partner ID in use; null when it may. */
  refuse(row: GridRow, column: Column, value: unknown): string | null;
  /** Makes a partner of a name typed into the last row; `step` is where the keyboard wants to go next. */
  addPartner(name: string, step: Step | null): void;
  /** Opens the reasons of a computed cell beside it. */
  why(place: CellPlace, cell: Element): void;
  /** Opens a partner in the panel beside the grid. */
  openPartner(row: string): void;
  /** Sorts by a column: up, then down, then not; `add` keeps the other keys. */
  sort(column: string, add: boolean): void;
  /** Opens the menu of a column beside its header. */
  headerMenu(column: string, header: Element): void;
  /** Opens the menu of a cell at the pointer. */
  cellMenu(place: CellPlace, point: { readonly x: number; readonly y: number }): void;
  /** Opens the menu of whole rows at the pointer. */
  rowMenu(row: string, point: { readonly x: number; readonly y: number }): void;
  openLink(address: string): void;
  /** Columns from left to right after a drag. */
  reorder(columns: readonly string[]): void;
  resize(column: string, width: number): void;
  /** Which row stands first after scrolling, by its place from 0. */
  scrolled(row: number): void;
  /** Other cells are selected; null while none is. */
  selected(view: SelectionView | null): void;
  /** Who has a Partner ID. */
  readonly ownerOf: OwnerOf;
  /** Carries out a plan on several cells as one change, and says what it left out. */
  cells(plan: CellPlan, deed: 'clear' | 'fill' | 'cut'): void;
  /** Carries out a paste, after a question where cells are refused; `done` is called once it is carried out. */
  paste(plan: PastePlan, done: () => void): void;
  /** Tells something that was done and needs no answer. */
  notice(sentence: string): void;
  /** Says a sentence to a screen reader. */
  say(sentence: string, urgency?: 'polite' | 'alert'): void;
}

/** An editor that is open, for whatever would close it. */
export interface OpenEditor {
  /** Stores what was typed. False when it cannot be read: then the editor stays, with the reason beside it. */
  settle(): boolean;
}

/** What cells, headers and editors reach through AG Grid's context. One object for the grid's life; its fields change. */
export interface GridContext {
  source: CellSource;
  deeds: GridDeeds;
  /** The folded word of the search, empty while there is none. */
  search: string;
  /** Rows that were changed and no longer match the filters. */
  stale: ReadonlySet<string>;
  /** The key of the partner that is open in the panel. */
  openRow: string | null;
  editor: OpenEditor | null;
  /** The cell that was active last, wherever the keyboard is now. */
  last: CellPlace | null;
  readonly marks: Store<HeaderMarks>;
  readonly ranges: Ranges;
  readonly cellDeeds: CellDeeds;
  /** While an editor takes Ctrl+Enter: what it stores goes into all selected cells. */
  fillsAll: boolean;
  /** How many rows a page of the keyboard has. */
  pageSize(): number;
  columnOf(id: string): Column;
  /** Moves the active cell after an edit, as Excel does. False when there is no cell there. */
  step(from: CellPlace, step: Step): boolean;
}
