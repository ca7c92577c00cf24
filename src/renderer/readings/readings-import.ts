import { readReadings } from '#shared/csv/read-readings.ts';
import type { ReadReading } from '#shared/csv/types.ts';
import type { RowsImport } from '../import/rows-import.ts';
import { importReadings } from '../storage/changes/readings.ts';
import type { StoredReading } from '../storage/portfolio.ts';
import { planReadings } from './plan-readings.ts';
import { figureWords, whatDiffers } from './reading-words.ts';

/** How the window imports a file of readings. */
export const readingsImport: RowsImport<ReadReading, StoredReading> = {
  one: 'reading',
  many: 'readings',
  about: 'Date',
  note: 'Imported readings are history: they change no partner.',
  read: readReadings,
  plan: planReadings,
  words: (before, after, formats) => {
    const [was, is] = before === null ? [null, after] : whatDiffers(before, after);
    return {
      about: formats.date(after.date),
      from: was === null ? null : figureWords(was, formats),
      to: figureWords(is, formats),
    };
  },
  change: (records, _portfolio, fileName, counts) => importReadings(records, fileName, counts),
};
