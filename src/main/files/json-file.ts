import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { hasCode } from './reason.ts';
import { underWay } from './under-way.ts';
import { writeSafely } from './write-safely.ts';

/** A file of ours holds something else than what we wrote. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/** One small value kept in a file of its own. */
export interface JsonFile<T> {
  /** The value, or null while there is no file. Throws `DamagedFile` when the file holds something else. */
  read(): T | null;
  /** Writes the value. Writes follow one another in the order they were asked for. */
  write(value: T): Promise<void>;
  /** Removes the file, after the writes that were asked for before. */
  remove(): Promise<void>;
}

/** A JSON file that is parsed by its schema at reading and replaced as a whole at writing. */
export const jsonFile = <T>(path: string, schema: z.ZodType<T>): JsonFile<T> => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (deed: () => Promise<void>): Promise<void> => {
    const next = underWay(last.then(deed, deed));
    // The next one waits for this one whether it succeeds or not; its caller hears of a failure.
    last = next.catch(() => undefined);
    return next;
  };
  return {
    read: () => {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return null;
        throw error;
      }
      try {
        return schema.parse(JSON.parse(text));
      } catch (error) {
        throw new DamagedFile(`${path} holds something else than expected.`, { cause: error });
      }
    },
    write: (value) =>
      inTurn(async () => {
        await mkdir(dirname(path), { recursive: true });
        await writeSafely(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
      }),
    remove: () => inTurn(() => rm(path, { force: true })),
  };
};
