/** The command could not run: the message is one clear line for standard error, nothing was written, exit 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** Whoever read our standard output has stopped reading (`| head`): the work ends quietly. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** The code of a failed system call, such as ENOENT, or undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The words of any thrown value, on one line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim();
}
