import { guard } from '#shared/csv/guard.ts';
import { writeClipboard } from '../grid/range/tsv.ts';

/**
 * A picture's table as the clipboard's text: texts that a spreadsheet would run as a formula are guarded as in a file, figures
 * stand as they are.
 */
export function tableText(
  columns: readonly { readonly name: string; readonly numeric?: boolean }[],
  lines: readonly { readonly texts: readonly string[] }[],
): string {
  const rows = lines.map(({ texts }) =>
    texts.map((text, at) => (columns[at]?.numeric === true ? text : guard(text))),
  );
  return writeClipboard([columns.map(({ name }) => name), ...rows]);
}
