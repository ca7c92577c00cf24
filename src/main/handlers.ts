import { type BrowserWindow, nativeTheme, shell } from 'electron';
import { appInfo } from './app-info.ts';
import { backupFolder } from './backups/backup-folder.ts';
import { backupPlace, standardBackupFolder } from './data-folder.ts';
import type { DatabaseAtStart } from './database-at-start.ts';
import { deleteAllData } from './delete-all-data.ts';
import { chooseBackupFolder, pickFile, saveFile } from './file-dialogs.ts';
import { log, recentLog } from './log.ts';
import { markers } from './markers.ts';
import { showMenu } from './menu.ts';
import { openLink } from './open-link.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { Parcels } from './parcels.ts';
import { portfolioFile } from './portfolio-file.ts';
import { makePdf, previewPdf, printDocument, stopPreview } from './printing/print.ts';
import { type Handlers, tell } from './requests.ts';
import type { SettingsStore } from './settings.ts';
import type { Closing } from './window/closing.ts';

/** What the handlers work with. */
interface Surroundings {
  readonly dataFolder: string;
  readonly settings: SettingsStore;
  readonly opened: OpenedFiles;
  readonly parcels: Parcels;
  readonly atStart: DatabaseAtStart;
  /** The window that asks. It exists whenever a request has passed the check of its sender. */
  readonly window: () => BrowserWindow;
  readonly closing: () => Closing;
}

/** The answer to each request of the contract. */
export const handlersFor = ({
  dataFolder,
  settings,
  opened,
  parcels,
  atStart,
  window,
  closing,
}: Surroundings): Handlers => {
  const backups = backupFolder(
    () => backupPlace(settings),
    () => new Date(),
  );
  const kept = markers(dataFolder);
  const portfolios = portfolioFile(dataFolder);
  return {
    info: () => appInfo(settings.get().zoom ?? 1),
    pickFile: (kind) => pickFile(window(), settings, kind),
    saveFile: (file) => saveFile(window(), settings, file),
    makePdf,
    previewPdf,
    stopPreview,
    printDocument,
    openLink: (address) => openLink(window(), address),
    paste: () => window().webContents.paste(),
    setMenu: (menu) => showMenu(menu, (id) => tell(window().webContents, 'command', id)),
    setTheme: async (theme) => {
      nativeTheme.themeSource = theme;
      await settings.change({ theme });
    },
    setZoom: async (zoom) => {
      window().webContents.setZoomFactor(zoom);
      await settings.change({ zoom });
      return zoom;
    },
    takeOpenedFiles: () => opened.take(),
    listBackups: (portfolio) => backups.list(portfolio),
    writeBackup: ({ portfolio, bytes }) => backups.write(portfolio, bytes),
    readBackup: (name) => backups.read(name),
    chooseBackupFolder: () => chooseBackupFolder(window(), settings, backupPlace(settings).folder),
    showBackupFolder: async () => (await shell.openPath(backupPlace(settings).folder)) === '',
    standardBackupFolder: async (use) => {
      if (use) await settings.change({ backupFolder: undefined });
      return { folder: standardBackupFolder(), inUse: settings.get().backupFolder === undefined };
    },
    readMarker: (portfolio) => kept.read(portfolio),
    writeMarker: (marker) => kept.write(marker),
    removeMarker: (portfolio) => kept.remove(portfolio),
    databaseAtStart: (deed) => (deed === 'keep' ? atStart.keep() : atStart.letGo()),
    readPortfolios: () => portfolios.read(),
    writePortfolios: (list) => portfolios.write(list),
    noteTrouble: (line) => log(`in the window: ${line}`),
    readLog: () => recentLog(),
    deleteAllData: () => {
      const page = window().webContents.session;
      return deleteAllData({ dataFolder, settings, portfolios, atStart, page });
    },
    answerClosing: (choice) => closing().answer(choice),
    takePiece: parcels.take,
    bringPiece: parcels.bring,
  };
};
