import { guard } from '#shared/csv/guard.ts';
import { isBlank } from '#shared/fields/kind.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { optionWord } from '../cells/words.ts';
import type { Column } from '../columns/column.ts';
import { holdsWords } from '../columns/searched.ts';
import { editText } from '../typed/edit-text.ts';
import { mostCopiedAsTable } from './clipboard-limits.ts';
import { copyBlock, type Selection } from './selection.ts';
import type { Table } from './table.ts';
import { writeClipboard, writeClipboardHtml } from './tsv.ts';

/** A copied block, as text and as a table for mails and documents. */
export interface CopiedBlock {
  readonly text: string;
  /** Null where it would be too large: then the text alone is copied. */
  readonly html: string | null;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The selected cells for the clipboard: values in full precision as this person's spreadsheet reads them (their
 * decimal mark, no grouping, dates as 2026-03-29), texts that a spreadsheet would run as a formula guarded as in a
 * file. Null when ranges stand so that they make no block. `headers` puts the names of the columns on top.
 */
export function copyCells(
  selection: Selection,
  table: Table,
  formats: Formats,
  headers = false,
): CopiedBlock | null {
  const block = copyBlock(selection);
  if (block === null) return null;
  const columns = block.columns.flatMap((index) => table.columns[index] ?? []);
  const cells = block.rows.flatMap((index) => {
    const row = table.rows[index];
    return row === undefined
      ? []
      : [columns.map((column) => clipText(column, table.valueAt(row, column), formats))];
  });
  const names = columns.map(({ header }) => header);
  return {
    text: writeClipboard(headers ? [names, ...cells] : cells),
    html:
      cells.length * columns.length > mostCopiedAsTable
        ? null
        : writeClipboardHtml(headers ? names : null, cells, columns.map(holdsWords)),
    rows: cells.length,
    columns: columns.length,
  };
}

/** One value as the clipboard's text. */
export function clipText(column: Column, value: unknown, formats: Formats): string {
  if (isBlank(value)) return '';
  if (column.kind.name === 'date') return String(value);
  if (column.kind.name === 'findings') return column.kind.write(value);
  if (column.computed && Array.isArray(value))
    return value.map((option) => optionWord(column.id, String(option))).join('; ');
  const text = editText(column, value, formats);
  return holdsWords(column) ? guard(text) : text;
}
