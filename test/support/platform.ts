import type {
  BackupEntry,
  DocumentToPrint,
  FileToSave,
  IncomingFile,
  Menu,
  PickOutcome,
  PortfolioList,
} from '#shared/contract/values.ts';
import type { Platform } from '../../src/renderer/platform/platform.ts';
import { sameThreadWork } from './work.ts';

/** A platform for tests: what it was asked is on record, what it answers can be set. */
export interface TestPlatform extends Platform {
  readonly saved: FileToSave[];
  readonly printed: DocumentToPrint[];
  readonly menus: Menu[];
  readonly written: { readonly entry: BackupEntry; readonly bytes: Uint8Array<ArrayBuffer> }[];
  portfolioList: PortfolioList | null;
  /** What the next file dialog brings. */
  pick: PickOutcome;
  opened: readonly IncomingFile[];
  turnIs: 'ours' | 'elsewhere';
  /** The system opens these with the app while it runs. */
  open(...files: readonly IncomingFile[]): void;
  /** The window is about to close. */
  close(): Promise<'close' | 'stay'>;
  /** Another window takes the turn. */
  loseTurn(): void;
}

/** Makes a desktop platform without a desktop. */
export function testPlatform(): TestPlatform {
  const lost = new Set<() => void>();
  const filesOpened = new Set<() => void>();
  let closing: Parameters<Platform['onClosing']>[0] = () => 'close';
  const nothing = (): (() => void) => () => undefined;
  const platform: TestPlatform = {
    kind: 'desktop',
    saved: [],
    printed: [],
    menus: [],
    written: [],
    portfolioList: null,
    pick: { state: 'cancelled' },
    opened: [],
    turnIs: 'ours',
    open(...files) {
      platform.opened = [...platform.opened, ...files];
      for (const listener of filesOpened) listener();
    },
    close: async () => closing(),
    loseTurn() {
      for (const listener of lost) listener();
    },
    info: async () => ({
      version: '1.2.3',
      platform: 'linux',
      locale: 'en-GB',
      runtime: [{ name: 'Electron', version: '45.4.1' }],
      runtimeNote: null,
      zoom: 1,
    }),
    pickCsv: async () => platform.pick,
    pickBackup: async () => platform.pick,
    pickProgram: async () => platform.pick,
    async saveFile(file) {
      platform.saved.push(file);
      return { state: 'saved', name: file.suggestedName };
    },
    async makePdf(document) {
      platform.printed.push(document);
      return { state: 'made', bytes: new TextEncoder().encode('%PDF-1.4') };
    },
    preview: null,
    async printDocument(document) {
      platform.printed.push(document);
      return { state: 'printed' };
    },
    startWork: sameThreadWork,
    openLink: async () => true,
    paste: null,
    async setMenu(menu) {
      platform.menus.push(menu);
    },
    onCommand: nothing,
    setTheme: async () => undefined,
    setZoom: async (factor) => factor,
    async takeOpenedFiles() {
      const files = platform.opened;
      platform.opened = [];
      return files;
    },
    onFilesOpened(listener) {
      filesOpened.add(listener);
      return () => filesOpened.delete(listener);
    },
    onClosing(listener) {
      closing = listener;
      return () => {
        if (closing === listener) closing = () => 'close';
      };
    },
    noteTrouble: async () => undefined,
    readLog: async () => '',
    backups: {
      list: async () => ({
        folder: '/home/ines/Backups',
        backups: platform.written.map(({ entry }) => entry).reverse(),
        lastWrittenAt: platform.written.at(-1)?.entry.writtenAt ?? null,
        trouble: null,
      }),
      async write(portfolio, bytes) {
        const number = platform.written.length + 1;
        const entry: BackupEntry = {
          name: `backup-${number}.json`,
          portfolio,
          writtenAt: `2026-06-30T12:0${number}:00.000Z`,
          size: bytes.byteLength,
        };
        platform.written.push({ entry, bytes });
        return { state: 'written', backup: entry };
      },
      async read(name) {
        const found = platform.written.find(({ entry }) => entry.name === name);
        return found === undefined
          ? { state: 'failed', name, reason: 'It is not there any more.' }
          : { state: 'opened', name, bytes: found.bytes };
      },
      chooseFolder: async () => ({ state: 'cancelled' }),
      showFolder: async () => true,
      standardFolder: async () => ({ folder: '/home/ines/Backups', inUse: true }),
    },
    marker: { read: async () => null, write: async () => undefined, remove: async () => undefined },
    async deleteAllData() {
      platform.portfolioList = null;
      localStorage.clear();
    },
    databaseAtStart: async () => null,
    portfolios: {
      read: async () => platform.portfolioList,
      async write(list) {
        platform.portfolioList = list;
      },
    },
    turn: {
      take: async () => platform.turnIs,
      takeOver: async () => undefined,
      onLost(listener) {
        lost.add(listener);
        return () => lost.delete(listener);
      },
    },
  };
  return platform;
}
