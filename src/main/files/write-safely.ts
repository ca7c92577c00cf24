import { randomBytes } from 'node:crypto';
import { access, chmod, constants, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './reason.ts';

/** What an unfinished file is called: it lies beside its goal, so that the rename stays on one disk. */
const unfinishedName = /^\.partnerbook-[0-9a-f]{16}\.tmp$/;

/** The file that a path leads to through links, or the path itself while there is no file. */
const goalOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return path;
    throw error;
  }
};

/** Whether there is anything under a path. */
export const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
};

/** Windows refuses to replace a file for the moment in which a scanner or indexer holds it. */
const renamePatiently = async (from: string, to: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && hasCode(error, 'EPERM', 'EACCES', 'EBUSY');
      if (!passing || tries === 5) throw error;
      await wait(tries * 50);
    }
  }
};

/** Makes a rename itself durable. Windows has no such call and needs none. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file so that at every moment either the older content or the new one is there in full: beside it under
 * another name, flushed to the disk, renamed. Keeps the older file's permissions and follows links.
 * Rejects with the file system's error, and then nothing is left behind.
 */
export const writeSafely = async (path: string, bytes: Uint8Array): Promise<void> => {
  const goal = await goalOf(path);
  const older = await stat(goal).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  // A rename would replace a file that its owner has made read-only.
  if (older !== null) await access(goal, constants.W_OK);
  const folder = dirname(goal);
  const unfinished = join(folder, `.partnerbook-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (older !== null) await chmod(unfinished, older.mode & 0o777);
    await renamePatiently(unfinished, goal);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await flushFolder(folder);
};

/** Removes what writes that were killed left in a folder. Must not run while one is under way there. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  const left = (await readdir(folder)).filter((name) => unfinishedName.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
};
