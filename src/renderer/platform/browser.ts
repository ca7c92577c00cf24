import type { AppInfo } from '#shared/contract/values.ts';
import { startWork } from '../work/start-work.ts';
import { browserBackups } from './browser-backups.ts';
import { openLinkInTab, pickFile, saveFile, takeOpenedFiles } from './browser-files.ts';
import { browserLog } from './browser-log.ts';
import { browserMarkers } from './browser-markers.ts';
import { browserPortfolios } from './browser-portfolios.ts';
import { printInTab } from './browser-print.ts';
import { browserTurn } from './browser-turn.ts';
import type { Platform } from './platform.ts';

declare const __PARTNERBOOK_VERSION__: string;

const platformOf = (agent: string): AppInfo['platform'] => {
  if (/Windows/.test(agent)) return 'windows';
  if (/Mac OS X|Macintosh/.test(agent)) return 'macos';
  return /Linux|X11/.test(agent) ? 'linux' : 'other';
};

const browserInfo = (): AppInfo => ({
  version: __PARTNERBOOK_VERSION__,
  platform: platformOf(navigator.userAgent),
  locale: navigator.language,
  runtime: [{ name: 'Browser', version: navigator.userAgent }],
  runtimeNote: null,
  zoom: 1,
});

const ignore = (): (() => void) => () => undefined;

/** The browser tab's half of the platform: pickers, downloads, and the tab's own storage for what lies outside the database. */
export const browserPlatform = (): Platform => ({
  kind: 'browser',
  info: async () => browserInfo(),
  pickCsv: () => pickFile('.csv,.tsv,.txt,.xlsx,.xlsm,text/csv'),
  pickBackup: () => pickFile('.json,application/json'),
  pickProgram: () => pickFile('.json,application/json'),
  saveFile: async (file) => saveFile(file),
  makePdf: null,
  preview: null,
  printDocument: printInTab,
  startWork,
  openLink: async (address) => openLinkInTab(address),
  paste: null,
  setMenu: async () => undefined,
  onCommand: ignore,
  setTheme: async () => undefined,
  setZoom: null,
  takeOpenedFiles,
  onFilesOpened: ignore,
  onClosing: (listener) => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (listener() === 'stay') event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  },
  ...browserLog(window.localStorage),
  // The address is the app's alone, so that all its storage is.
  deleteAllData: async () => window.localStorage.clear(),
  backups: browserBackups(window.localStorage),
  marker: browserMarkers(window.localStorage),
  databaseAtStart: async () => null,
  portfolios: browserPortfolios(window.localStorage),
  turn: browserTurn(navigator.locks),
});
