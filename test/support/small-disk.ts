import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for a test: so small that it can be full, or readable only. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes the last byte, also of what was given back since. */
  fill(): void;
  /** Gives back what was taken. */
  free(): void;
  /** From now on nothing can be written to it. */
  makeReadOnly(): void;
  remove(): void;
}

/** Mounts a disk of so many kibibytes in memory. Null where that is not allowed: for anybody but root, and in some containers. */
export function smallDisk(kibibytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-disk-'));
  const run = (command: string, ...args: readonly string[]): void => {
    execFileSync(command, [...args], { stdio: 'ignore' });
  };
  let fillers = 0;
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder);
  } catch {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      fillers += 1;
      try {
        writeFileSync(join(folder, `filler ${fillers}`), Buffer.alloc(bavail * bsize + bsize));
      } catch (error) {
        // It is meant not to fit: what fits is written.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    },
    free: () => {
      for (; fillers > 0; fillers -= 1) rmSync(join(folder, `filler ${fillers}`), { force: true });
    },
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    remove: () => {
      run('umount', '--lazy', folder);
      rmdirSync(folder);
    },
  };
}
