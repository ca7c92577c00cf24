import type { EventName, RequestName } from '#shared/contract/names.ts';
import { type Argument, type Bridge, events, type Result, requests, type Told } from '#shared/contract.ts';
import { startWork } from '../work/start-work.ts';
import { fetchRest, sendAhead } from './parcels.ts';
import type { Platform } from './platform.ts';

/** Asks the main process and parses what it answers. */
const asker =
  (bridge: Bridge) =>
  async <N extends RequestName>(name: N, argument: Argument<N>): Promise<Result<N>> =>
    requests[name].result.parse(
      await fetchRest(
        bridge,
        await (bridge[name] as Ask)(await sendAhead(bridge, argument)).catch(withoutChannel),
      ),
    ) as Result<N>;

type Ask = (argument: unknown) => Promise<unknown>;

/** Electron puts the channel's name before the words of an error that the main process threw. */
const withoutChannel = (error: unknown): never => {
  if (!(error instanceof Error)) throw error;
  const words = error.message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, '');
  throw new Error(words, { cause: error });
};

/** How often a window that saves and backs up before it closes says that it is at work, in milliseconds. */
const sayAtWork = 3000;

/** The desktop's half of the platform: every call is a request of the contract. */
export const desktopPlatform = (bridge: Bridge): Platform => {
  const ask = asker(bridge);
  const heard =
    <N extends EventName>(name: N, listener: (told: Told<N>) => void) =>
    (told: unknown): void =>
      listener(events[name].parse(told) as Told<N>);
  return {
    kind: 'desktop',
    info: () => ask('info', undefined),
    pickCsv: () => ask('pickFile', 'csv'),
    pickBackup: () => ask('pickFile', 'backup'),
    pickProgram: () => ask('pickFile', 'program'),
    saveFile: (file) => ask('saveFile', file),
    makePdf: (document) => ask('makePdf', document),
    preview: {
      make: (document) => ask('previewPdf', document),
      stop: () => ask('stopPreview', undefined),
    },
    printDocument: (document) => ask('printDocument', document),
    startWork,
    openLink: (address) => ask('openLink', address),
    paste: () => ask('paste', undefined),
    setMenu: (menu) => ask('setMenu', menu),
    onCommand: (listener) => bridge.onCommand(heard('command', listener)),
    setTheme: (theme) => ask('setTheme', theme),
    setZoom: (factor) => ask('setZoom', factor),
    takeOpenedFiles: () => ask('takeOpenedFiles', undefined),
    onFilesOpened: (listener) => bridge.onFilesOpened(() => listener()),
    onClosing: (listener) =>
      bridge.onClosing(async () => {
        // A slow disk is no reason to be closed in the middle of a save.
        const atWork = setInterval(() => void ask('answerClosing', 'wait'), sayAtWork);
        // A backup that fails must not keep the window open for ever: its listener says so where it wants that.
        const choice = await Promise.resolve(listener()).catch(() => 'close' as const);
        clearInterval(atWork);
        await ask('answerClosing', choice);
      }),
    noteTrouble: (line) => ask('noteTrouble', line),
    readLog: () => ask('readLog', undefined),
    deleteAllData: () => ask('deleteAllData', 'delete all data'),
    backups: {
      list: (portfolio) => ask('listBackups', portfolio),
      write: (portfolio, bytes) => ask('writeBackup', { portfolio, bytes }),
      read: (name) => ask('readBackup', name),
      chooseFolder: () => ask('chooseBackupFolder', undefined),
      showFolder: () => ask('showBackupFolder', undefined),
      standardFolder: (use) => ask('standardBackupFolder', use),
    },
    marker: {
      read: (portfolio) => ask('readMarker', portfolio),
      write: (marker) => ask('writeMarker', marker),
      remove: (portfolio) => ask('removeMarker', portfolio),
    },
    databaseAtStart: (deed) => ask('databaseAtStart', deed),
    portfolios: {
      read: () => ask('readPortfolios', undefined),
      write: (list) => ask('writePortfolios', list),
    },
    turn: {
      take: async () => 'ours',
      takeOver: async () => undefined,
      onLost: () => () => undefined,
    },
  };
};
