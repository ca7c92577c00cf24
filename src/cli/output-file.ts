import { randomBytes } from 'node:crypto';
import { closeSync, constants, type Stats, unlinkSync } from 'node:fs';
import { access, copyFile, type FileHandle, link, open, realpath, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './failure.ts';
import { chunked, nothingPlaced, type OpenOutput } from './open-output.ts';
import { attempt } from './output-failure.ts';

/** A pipe or a device has no old content to keep and must not be replaced by a file: it is written as it is. */
export async function openDevice(path: string): Promise<OpenOutput> {
  const handle = await attempt(path, () => open(path, 'w'));
  const output = chunked((text) => attempt(path, () => writeAll(handle, text)));
  return {
    write: output.write,
    finish: async () => {
      await output.flush();
      await handle.close();
    },
    place: async () => nothingPlaced,
    discard: () => closeQuietly(handle),
  };
}

/** A file is written under a temporary name beside its target, in the same folder, so that the rename is one step. */
export async function openFile(path: string, old: Stats | undefined): Promise<OpenOutput> {
  // A link is followed, so that the file it leads to is replaced and the link stays.
  const real = old === undefined ? path : await attempt(path, () => realpath(path));
  // A rename would replace a file its owner has made read-only.
  if (old !== undefined) await attempt(path, () => access(real, constants.W_OK));
  const temporary = temporaryName(real);
  // Before the file is made: a signal may come between its making and the next line.
  remember(temporary);
  let handle: FileHandle;
  try {
    handle = await attempt(path, () => open(temporary, 'wx', old?.mode ?? 0o666));
  } catch (error) {
    forget(temporary);
    throw error;
  }
  leftovers.set(temporary, handle);
  const output = chunked((text) => attempt(path, () => writeAll(handle, text)));
  return {
    write: output.write,
    finish: async () => {
      await output.flush();
      await attempt(path, async () => {
        if (old !== undefined) await handle.chmod(old.mode & 0o7777);
        await handle.sync();
        await handle.close();
      });
    },
    place: async (keepOld) => {
      const kept = keepOld && old !== undefined ? await attempt(path, () => keep(real)) : undefined;
      try {
        await attempt(path, () => rename(temporary, real));
      } catch (error) {
        if (kept !== undefined) await removeQuietly(kept);
        throw error;
      }
      forget(temporary);
      await syncFolder(dirname(real));
      return {
        undo: () => (kept === undefined ? unlink(real) : rename(kept, real)),
        settle: async () => {
          if (kept !== undefined) await unlink(kept);
        },
      };
    },
    discard: async () => {
      await closeQuietly(handle);
      if (forget(temporary)) await removeQuietly(temporary);
    },
  };
}

/** Short, so that it fits beside a target whose own name is as long as the file system allows. */
function temporaryName(real: string): string {
  return join(dirname(real), `.partnerbook-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** A second name for the old file, so that it can be put back should a later target of the same run fail. */
async function keep(real: string): Promise<string> {
  const kept = temporaryName(real);
  try {
    await link(real, kept);
  } catch {
    // Some file systems know no second names: a copy serves as well, only slower.
    await copyFile(real, kept, constants.COPYFILE_EXCL);
  }
  return kept;
}

async function writeAll(handle: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
  }
}

/** Makes the new name itself durable. Windows cannot open a folder and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // A folder that may be written but not read, and some network file systems, refuse this; the file is flushed already.
    if (!['EACCES', 'EINVAL', 'ENOTSUP', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

async function closeQuietly(handle: FileHandle): Promise<void> {
  try {
    await handle.close();
  } catch {
    // Closed already, or its disk is gone: the error that brought us here is the one to report.
  }
}

async function removeQuietly(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {
    // Never made, or its disk is gone: the error that brought us here is the one to report.
  }
}

/** The temporary files that stand, each with its handle once it is open. */
const leftovers = new Map<string, FileHandle | null>();

const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** While a temporary file stands, a signal removes it before the process ends; without one, signals end it at once. */
function remember(temporary: string): void {
  if (leftovers.size === 0) for (const signal of signals) process.on(signal, removeLeftovers);
  leftovers.set(temporary, null);
}

/** True when the temporary file was still standing. */
function forget(temporary: string): boolean {
  const stood = leftovers.delete(temporary);
  if (leftovers.size === 0) for (const signal of signals) process.off(signal, removeLeftovers);
  return stood;
}

const signals = Object.keys(endings) as readonly (keyof typeof endings)[];

/** Synchronous, since the process is about to go. */
function removeLeftovers(signal: keyof typeof endings): void {
  for (const [path, handle] of leftovers) {
    try {
      if (handle !== null) closeSync(handle.fd);
    } catch {
      // Closed already: only its name is left to remove.
    }
    try {
      unlinkSync(path);
    } catch {
      // The process ends by a signal: there is nobody left to tell.
    }
  }
  process.exit(endings[signal]);
}
