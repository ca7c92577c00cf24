import { basename, dirname } from 'node:path';
import { CannotRun, messageOf, systemCode } from './failure.ts';

/** Says why a target could not be written, in words a person can act on. */
export function cannotWrite(path: string, error: unknown): Error {
  if (error instanceof CannotRun) return error;
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotRun(`cannot write ${path}: there is no folder ${dirname(path)}`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new CannotRun(`cannot write ${path}: the disk is full; what was there before is unchanged`);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'ETXTBSY':
      return new CannotRun(
        `cannot write ${path}: is it read-only, or ${basename(path)} open in another program? What was there before is unchanged (${code})`,
      );
    default:
      return new CannotRun(`cannot write ${path}: ${messageOf(error)}; what was there before is unchanged`);
  }
}

/** Runs one step of writing a target and says by `cannotWrite` why it failed. */
export async function attempt<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
