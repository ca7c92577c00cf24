import type { DateOrder, DecimalMark, FileOptions } from '#shared/csv/types.ts';

/** How the user wants a file read; `''` leaves the finding out to the reader. */
export interface ReadingChoices {
  /** The sheet of a workbook. */
  readonly sheet: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** The number of the record that is the header; null leaves the finding out to the reader. */
  readonly headerRow: number | null;
  readonly decimal: DecimalMark;
  readonly dates: DateOrder;
  /** Words such as n/a and a lone dash count as blank. */
  readonly blankWords: boolean;
  /** Rows with refused cells come in, those cells left as they are. */
  readonly keepBadRows: boolean;
  /** Header to field id, '' for left out: only what the user changed. */
  readonly map: ReadonlyMap<string, string>;
  /** Headers to keep as own columns; null for those that the portfolio has. */
  readonly own: readonly string[] | null;
  /** Headers that are left out only because another column was given their field, with that one's. */
  readonly displaced: ReadonlyMap<string, string>;
}

/** What a file is read with until the user says otherwise. */
export const standardChoices: ReadingChoices = {
  sheet: '',
  encoding: '',
  delimiter: '',
  headerRow: null,
  decimal: '.',
  dates: 'auto',
  blankWords: false,
  keepBadRows: false,
  map: new Map(),
  own: null,
  displaced: new Map(),
};

/** The choices as the reader takes them. */
export function fileOptions(choices: ReadingChoices): FileOptions {
  const { sheet, encoding, delimiter, headerRow, map, own, displaced: _displaced, ...rest } = choices;
  return {
    ...rest,
    map,
    sheet: sheet === '' ? undefined : sheet,
    encoding: encoding === '' ? undefined : encoding,
    delimiter: delimiter === '' ? undefined : delimiter,
    headerRow: headerRow ?? undefined,
    ownColumns: own ?? undefined,
  };
}

/** Where the mapping of files with the same headers is remembered. */
export const mappingKey = (headers: readonly string[]): string =>
  `import mapping ${[...headers].sort().join('\u001f').slice(0, 4000)}`;
