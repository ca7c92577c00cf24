import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type IncomingFile, largestFile } from '#shared/contract/values.ts';
import { hasCode, reasonOf } from './reason.ts';

/** A file's name as the window may show it: what no name should hold is replaced. */
const shownName = (path: string): string =>
  basename(path)
    .replace(/[/\\\p{Cc}]/gu, '\uFFFD')
    .slice(0, 255) || '\uFFFD';

/** Reads a file that the user, the system or the command line named. What cannot be read is a value with its reason. */
export const readIncoming = async (path: string): Promise<IncomingFile> => {
  const name = shownName(path);
  const failed = (reason: string): IncomingFile => ({ state: 'failed', name, reason });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failed('It is a folder.');
    if (!found.isFile()) return failed('It is not a file.');
    if (found.size > largestFile) return failed('It is larger than 256 MiB.');
    const bytes = await readFile(path);
    return { state: 'opened', name, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  } catch (error) {
    return failed(hasCode(error, 'ENOENT', 'ENOTDIR') ? 'There is no such file.' : reasonOf(error));
  }
};
