import { readCell } from '#shared/csv/resolve.ts';
import type { FileSchema } from '#shared/csv/schema.ts';
import type { FileOptions, PortfolioFile, ReadFile } from '#shared/csv/types.ts';
import { isBlank, type KindName } from '#shared/fields/kind.ts';
import { readAsWords } from '../app/read-as-words.ts';
import type { FileSummary } from './import-jobs.ts';
import { cellOptions } from './mend.ts';

/** How many titles, footers and notices of a file are shown. */
const shownNotices = 100;

/** What the first filled cell of a column is read as: a value, or why it is refused; null for a column without one, and for one that is not read. */
export type ReadExample =
  | { readonly ok: true; readonly kind: KindName; readonly value: unknown; readonly written: string }
  | { readonly ok: false; readonly reason: string }
  | null;

/** What the window shows of a file that was read. */
export function summaryOf(
  file: ReadFile & Pick<PortfolioFile, 'decimal' | 'dates'> & { readonly rows: readonly unknown[] },
  schema: FileSchema,
  options: FileOptions,
): FileSummary {
  const { workbook, encoding, delimiter, header, columns, beginning } = file;
  const { titles, footers, notices } = file;
  return {
    ok: true,
    ...(workbook === undefined ? {} : { workbook }),
    encoding,
    delimiter,
    header,
    columns,
    examples: examplesOf(file, schema, options),
    beginning,
    titles: titles.slice(0, shownNotices),
    footers: footers.slice(0, shownNotices),
    notices: notices.slice(0, shownNotices),
    words: readAsWords(file),
  };
}

function examplesOf(
  file: ReadFile & Pick<PortfolioFile, 'decimal' | 'dates'>,
  schema: FileSchema,
  options: FileOptions,
): readonly ReadExample[] {
  // What only the rest of the file tells, such as its decimal mark, is in the reasons of what was refused.
  const refused = (header: string, text: string): string | undefined =>
    file.problems.findLast(({ column, value }) => column === header && value.trim() === text)?.reason;
  return file.columns.map(({ header, use, example, dates }): ReadExample => {
    const column = use.kind === 'field' ? schema.columns.find(({ id }) => id === use.field) : undefined;
    if (column === undefined || example === '') return null;
    const { value, refusal } = readCell(column, example, cellOptions(file, dates, options));
    const reason = refused(header, example) ?? refusal;
    if (reason !== undefined) return { ok: false, reason };
    return {
      ok: true,
      kind: column.kind.name,
      value,
      written: isBlank(value) ? 'blank' : column.kind.write(value),
    };
  });
}
