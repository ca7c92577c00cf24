import type { PickKind, SaveKind } from '#shared/contract/values.ts';

interface DialogFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

const anything: DialogFilter = { name: 'All files', extensions: ['*'] };

const pickFilters: Readonly<Record<PickKind, DialogFilter>> = {
  csv: { name: 'CSV files and Excel workbooks', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
  backup: { name: 'Partnerbook backups', extensions: ['json'] },
  program: { name: 'Program files', extensions: ['json'] },
};

const saveFilters: Readonly<Record<SaveKind, DialogFilter>> = {
  csv: { name: 'CSV file', extensions: ['csv'] },
  xlsx: { name: 'Excel workbook', extensions: ['xlsx'] },
  backup: { name: 'Partnerbook backup', extensions: ['json'] },
  program: { name: 'Program file', extensions: ['json'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
  html: { name: 'Web page', extensions: ['html'] },
  pdf: { name: 'PDF document', extensions: ['pdf'] },
  ics: { name: 'Calendar', extensions: ['ics'] },
};

const mutable = ({ name, extensions }: DialogFilter): { name: string; extensions: string[] } => ({
  name,
  extensions: [...extensions],
});

/** What an open dialog offers for a kind of file. */
export const filtersToPick = (kind: PickKind): { name: string; extensions: string[] }[] => [
  mutable(pickFilters[kind]),
  mutable(anything),
];

/** What a save dialog offers for a kind of file. */
export const filtersToSave = (kind: SaveKind): { name: string; extensions: string[] }[] => [
  mutable(saveFilters[kind]),
];

/** The path with the kind's ending, where the user typed none: not every system's dialog adds it. */
export const withEnding = (path: string, kind: SaveKind): string => {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return /.\.[^.\s]{1,8}$/.test(name) ? path : `${path}.${saveFilters[kind].extensions[0]}`;
};
