import { download } from './browser-files.ts';
import type { Backups } from './platform.ts';

const keyOf = (portfolio: string): string => `partnerbook:backup:${portfolio}`;

/** Backups in a browser tab are downloads; only the time of the last one is known afterwards. */
export const browserBackups = (storage: Storage): Backups => ({
  list: async (portfolio) => ({
    folder: null,
    backups: [],
    lastWrittenAt: storage.getItem(keyOf(portfolio)),
    trouble: null,
  }),
  write: async (portfolio, bytes) => {
    const writtenAt = new Date().toISOString();
    const name = `Partnerbook ${portfolio} ${writtenAt.replaceAll(':', '-').replace('.', '-')}.json`;
    download(name, bytes, 'application/json');
    storage.setItem(keyOf(portfolio), writtenAt);
    return { state: 'written', backup: { name, portfolio, writtenAt, size: bytes.byteLength } };
  },
  read: async (name) => ({
    state: 'failed',
    name,
    reason: 'A browser tab cannot read its downloads by itself. Choose the file to restore it.',
  }),
  chooseFolder: null,
  showFolder: null,
  standardFolder: null,
});
