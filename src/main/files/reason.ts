const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EACCES: 'You have no permission there, or the file is open in another program.',
  EPERM: 'You have no permission there, or the file is open in another program.',
  EBUSY: 'The file is open in another program.',
  EROFS: 'That disk can only be read.',
  ENOENT: 'It is no longer there.',
  ENOTDIR: 'Its folder is no longer there.',
  EISDIR: 'It is a folder.',
  ENAMETOOLONG: 'The name is too long.',
  EIO: 'The disk reported an error.',
  EMFILE: 'Too many files are open.',
};

/** Why a file could not be read or written, as a sentence for the user. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? error.message;
};

/** Whether an error of the file system has this code. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
