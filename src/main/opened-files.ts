import type { IncomingFile } from '#shared/contract/values.ts';
import { readIncoming } from './files/read-incoming.ts';

/** More files at once than a person opens: the rest is ignored. */
const most = 100;

/** The files that wait for the window: each is handed over once. */
export interface OpenedFiles {
  add(paths: readonly string[]): void;
  take(): Promise<readonly IncomingFile[]>;
}

/** Collects files named by the command line, a second start or the system, and says when some came. */
export const openedFiles = (came: () => void): OpenedFiles => {
  let waiting: readonly string[] = [];
  return {
    add: (paths) => {
      if (paths.length === 0) return;
      waiting = [...new Set([...waiting, ...paths])].slice(0, most);
      came();
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return Promise.all(taken.map(readIncoming));
    },
  };
};
