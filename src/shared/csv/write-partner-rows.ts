import { writeRatio } from '../fields/write-number.ts';
import type { Acceptance } from '../rules/evaluation.ts';
import { acceptedSchema, type FileSchema, readingsSchema, stepsSchema } from './schema.ts';
import type { Identity, ReadReading, ReadStep } from './types.ts';
import { type TableCell, type WriteOptions, writeTable } from './write-table.ts';

/** A record with the partner it is about. */
export interface AboutPartner {
  readonly partner: Pick<Identity, 'id' | 'name'>;
}

export type ReadingToWrite = AboutPartner & Omit<ReadReading, 'row' | 'partner'>;
export type StepToWrite = AboutPartner & Omit<ReadStep, 'row' | 'partner'>;
export type AcceptanceToWrite = AboutPartner & Acceptance;

const headers = (schema: FileSchema): readonly string[] => schema.columns.map(({ header }) => header);

const plain = (text: string | null): TableCell => (text === null ? null : { plain: text });

function* rowsOf<R>(
  records: Iterable<R>,
  cells: (record: R) => readonly TableCell[],
): Generator<readonly TableCell[], void, undefined> {
  for (const record of records) yield cells(record);
}

/** Writes readings as `readReadings` reads them back, in the order given. */
export function writeReadings(
  readings: Iterable<ReadingToWrite>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  const cells = (reading: ReadingToWrite): readonly TableCell[] => [
    reading.partner.id,
    reading.partner.name,
    plain(reading.date),
    reading.invitedCustomers,
    reading.adoptedCustomers,
    plain(reading.improvement === null ? null : writeRatio(reading.improvement)),
    reading.note,
  ];
  return writeTable(headers(readingsSchema), rowsOf(readings, cells), options);
}

/** Writes steps as `readSteps` reads them back, in the order given. */
export function writeSteps(
  steps: Iterable<StepToWrite>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  const cells = (step: StepToWrite): readonly TableCell[] => [
    step.partner.id,
    step.partner.name,
    step.step,
    step.owner,
    plain(step.due),
    plain(step.doneOn),
  ];
  return writeTable(headers(stepsSchema), rowsOf(steps, cells), options);
}

/** Writes accepted findings as `readAccepted` reads them back, in the order given. */
export function writeAccepted(
  acceptances: Iterable<AcceptanceToWrite>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  const cells = (accepted: AcceptanceToWrite): readonly TableCell[] => [
    accepted.partner.id,
    accepted.partner.name,
    plain(accepted.finding),
    accepted.reason,
    plain(accepted.until),
  ];
  return writeTable(headers(acceptedSchema), rowsOf(acceptances, cells), options);
}
