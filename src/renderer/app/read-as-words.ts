import type { PortfolioFile } from '#shared/csv/types.ts';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};
const dateOrders = {
  iso: 'dates year first',
  dmy: 'dates day first',
  mdy: 'dates month first',
  auto: null,
} as const;

type Described = Pick<
  PortfolioFile,
  'workbook' | 'encoding' | 'delimiter' | 'decimal' | 'dates' | 'columns' | 'held'
> & { readonly rows: readonly unknown[] };

/** How a file was read, in the few words that let a person see a wrong guess. */
export function readAsWords(file: Described): readonly string[] {
  const rows = file.rows.length + file.held.length;
  const columns = file.columns.length;
  const dates = dateOrders[file.dates];
  return [
    `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
    ...(file.workbook === undefined
      ? [
          file.encoding,
          delimiters[file.delimiter] ?? `“${file.delimiter}” between cells`,
          file.decimal === ',' ? 'decimal comma' : 'decimal point',
        ]
      : [`sheet “${file.workbook.sheet}”`, ...(file.decimal === ',' ? ['decimal comma in texts'] : [])]),
    ...(dates === null ? [] : [dates]),
  ];
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
