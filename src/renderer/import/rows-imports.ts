import { acceptedImport } from '../findings/accepted-import.ts';
import { readingsImport } from '../readings/readings-import.ts';
import { stepsImport } from '../steps/steps-import.ts';
import type { RowsImport, RowsKind } from './rows-import.ts';

/** The imports by kind. Each is given back, from the worker too, only what it made itself. */
export const rowsImports: Readonly<Record<RowsKind, RowsImport<unknown, unknown>>> = {
  readings: readingsImport,
  steps: stepsImport,
  'accepted findings': acceptedImport,
};

/** The kind of a file that is none of partners, null when it is none of these either. */
export const rowsKindOf = (kind: string | undefined): RowsKind | null =>
  kind !== undefined && Object.hasOwn(rowsImports, kind) ? (kind as RowsKind) : null;
