import { readReadings } from '#shared/csv/read-readings.ts';
import type { ReadReading } from '#shared/csv/types.ts';
import type { RowsImport } from '../import/rows-import.ts';
import { importReadings } from '../storage/changes/readings.ts';
import { type PlannedReading, planReadings } from './plan-readings.ts';
import { figureWords } from './reading-words.ts';

/** How the window imports a file of readings. */
export const readingsImport: RowsImport<ReadReading, PlannedReading> = {
  one: 'reading',
  many: 'readings',
  about: 'Date',
  note: 'Imported readings are history: they change no partner.',
  read: readReadings,
  plan: planReadings,
  words: ({ before, after }, formats) => ({
    about: after === null ? '' : formats.date(after.date),
    from: before === null ? null : figureWords(before, formats),
    to: after === null ? '' : figureWords(after, formats),
  }),
  change: (chosen, fileName, counts) =>
    importReadings(
      chosen.flatMap(({ after }) => after ?? []),
      fileName,
      counts,
    ),
};
