import type { ReadFile } from '#shared/csv/types.ts';
import { readAsWords } from '../app/read-as-words.ts';
import type { FileSummary } from './import-jobs.ts';

/** How many titles, footers and notices of a file are shown. */
const shownNotices = 100;

/** What the window shows of a file that was read. */
export function summaryOf(file: ReadFile & { readonly rows: readonly unknown[] }): FileSummary {
  const { workbook, encoding, delimiter, header, columns, beginning, sample } = file;
  const { titles, footers, notices } = file;
  return {
    ok: true,
    ...(workbook === undefined ? {} : { workbook }),
    encoding,
    delimiter,
    header,
    columns,
    beginning,
    sample,
    titles: titles.slice(0, shownNotices),
    footers: footers.slice(0, shownNotices),
    notices: notices.slice(0, shownNotices),
    words: readAsWords(file),
  };
}
