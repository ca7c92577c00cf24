import { join } from 'node:path';
import { type Marker, marker } from '#shared/contract/values.ts';
import { type JsonFile, jsonFile } from './files/json-file.ts';

/** The records, outside the window's database, of what each portfolio should hold. */
export interface Markers {
  /** Null when the portfolio has none. Throws `DamagedFile` rather than say so of a file that cannot be read. */
  read(portfolio: string): Marker | null;
  write(value: Marker): Promise<void>;
  remove(portfolio: string): Promise<void>;
}

/** Keeps a marker file for each portfolio in the data folder. */
export const markers = (dataFolder: string): Markers => {
  const files = new Map<string, JsonFile<Marker>>();
  const fileOf = (portfolio: string): JsonFile<Marker> => {
    const known = files.get(portfolio);
    if (known !== undefined) return known;
    const file = jsonFile(join(dataFolder, 'markers', `${portfolio}.json`), marker);
    files.set(portfolio, file);
    return file;
  };
  return {
    read: (portfolio) => fileOf(portfolio).read(),
    write: (value) => fileOf(value.portfolio).write(value),
    remove: (portfolio) => fileOf(portfolio).remove(),
  };
};
