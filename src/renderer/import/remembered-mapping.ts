import { z } from 'zod';
import type { Preferences } from '../storage/preferences.ts';
import { mappingKey, type ReadingChoices } from './choices.ts';
import type { FileReading } from './import-jobs.ts';

const mappingSchema = z.strictObject({
  map: z.array(z.tuple([z.string(), z.string()])),
  own: z.array(z.string()).nullable(),
});

/** What was chosen before for the columns of files with the same headers; null when nothing was. */
export function rememberedMapping(
  reading: FileReading,
  preferences: Pick<Preferences, 'get'>,
): Pick<ReadingChoices, 'map' | 'own'> | null {
  const stored = mappingSchema.safeParse(preferences.get(mappingKey(headersOf(reading))));
  return stored.success ? { map: new Map(stored.data.map), own: stored.data.own } : null;
}

/** Keeps what was chosen for the columns, for the next file with the same headers. */
export function rememberMapping(
  reading: FileReading,
  { map, own }: Pick<ReadingChoices, 'map' | 'own'>,
  preferences: Pick<Preferences, 'set'>,
): void {
  if (map.size === 0 && own === null) return;
  preferences.set(mappingKey(headersOf(reading)), { map: [...map], own });
}

const headersOf = (reading: FileReading): readonly string[] =>
  reading.ok ? reading.columns.map(({ header }) => header) : (reading.header?.names ?? []);
