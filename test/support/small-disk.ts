import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for a test: so small that it can be full, or readable only. */
export interface SmallDisk {
  readonly folder: string;
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
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder);
  } catch {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    remove: () => {
      run('umount', '--lazy', folder);
      rmdirSync(folder);
    },
  };
}
