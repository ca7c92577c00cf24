import { matchHeaders } from '#shared/csv/match-header.ts';
import { portfolioSchema } from '#shared/csv/schema.ts';
import type { FileColumn } from '#shared/csv/types.ts';
import type { ReadingChoices } from './choices.ts';
import type { FileReading } from './import-jobs.ts';

/** Names columns so that a mapping tells them apart: of several with one header each by its number, `Owner (2)`. */
export function columnNames(columns: readonly Pick<FileColumn, 'header'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const number = (seen.get(header) ?? 0) + 1;
    seen.set(header, number);
    return columns.filter((other) => other.header === header).length > 1 ? `${header} (${number})` : header;
  });
}

/** The columns as they are read; those of a file whose header could not be taken, as they would be. */
export function columnsOf(reading: FileReading, choices: ReadingChoices): readonly FileColumn[] {
  if (reading.ok) return reading.columns;
  const headers = reading.header?.names ?? [];
  const names = columnNames(headers.map((header) => ({ header })));
  const matches = matchHeaders(headers, portfolioSchema);
  return headers.map((header, at) => {
    const match = matches[at];
    const field = choices.map.get(names[at] ?? '') ?? (match?.kind === 'field' ? match.field : undefined);
    return {
      index: at + 1,
      header,
      use:
        field === undefined || field === ''
          ? { kind: 'unused', why: 'nothing was read' }
          : { kind: 'field', field },
      values: 0,
      example: reading.examples?.[at] ?? '',
    };
  });
}
