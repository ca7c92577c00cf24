import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import { z } from 'zod';
import { filesNamed } from './command-line.ts';
import { CannotKeepData, settleDataFolder } from './data-folder.ts';
import { databaseAtStart } from './database-at-start.ts';
import { allWritten, isWriting } from './files/under-way.ts';
import { removeUnfinished } from './files/write-safely.ts';
import { handlersFor } from './handlers.ts';
import { keepLogIn, log } from './log.ts';
import { openedFiles } from './opened-files.ts';
import { pageAddress } from './page/address.ts';
import { guardContents } from './page/guard-contents.ts';
import { guardSession } from './page/guard-session.ts';
import { pageFiles } from './page/page-files.ts';
import { registerScheme, servePage } from './page/serve-page.ts';
import { makeParcels } from './parcels.ts';
import { endPrinting } from './printing/print-window.ts';
import { answerRequests, tell } from './requests.ts';
import { settingsStore } from './settings.ts';
import { askBeforeClosing, type Closing } from './window/closing.ts';
import { offerReload } from './window/crashes.ts';
import { openWindow } from './window/open-window.ts';

const built = resolve(__dirname, '..');
const appFolder = resolve(built, '..');

/** The page comes from the development server when there is one, and never in a packed app. */
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const page = developmentServer === undefined ? pageAddress : `${new URL(developmentServer).origin}/`;

/** What a second start hands to the first: its files, resolved against its own working folder. */
const handedOver = z.strictObject({ files: z.array(z.string()).max(1000) });

/** Starts the app as the only one on this data folder. */
const start = (dataFolder: string, ownFiles: readonly string[]): void => {
  const settings = settingsStore(dataFolder);
  nativeTheme.themeSource = settings.get().theme ?? 'system';
  let open: { readonly window: BrowserWindow; readonly closing: Closing } | null = null;
  /** Until the first window is there a second start only hands over its files: it must not open another. */
  let starting = true;
  const atStart = databaseAtStart(dataFolder);
  const opened = openedFiles(() => {
    if (open !== null) tell(open.window.webContents, 'filesOpened', undefined);
  });
  opened.add(ownFiles);

  const current = (): NonNullable<typeof open> => {
    if (open === null) throw new Error('The window is closed.');
    return open;
  };
  const parcels = makeParcels();
  const handlers = handlersFor({
    dataFolder,
    settings,
    opened,
    parcels,
    atStart,
    window: () => current().window,
    closing: () => current().closing,
  });
  answerRequests(handlers, parcels, () => open?.window.webContents ?? null, page);

  const show = async (): Promise<void> => {
    const preload = join(built, 'preload', 'index.cjs');
    const window = openWindow(settings, preload, developmentServer !== undefined);
    open = {
      window,
      closing: askBeforeClosing(window, () => tell(window.webContents, 'closing', undefined)),
    };
    offerReload(window);
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) parcels.clear();
    });
    window.on('closed', () => {
      open = null;
      if (process.platform !== 'darwin') endPrinting();
    });
    await window.loadURL(page);
  };

  const showAgain = (): void => {
    show().catch((error: unknown) => log(`the window did not open: ${String(error)}`));
  };

  app.on('second-instance', (_event, argv, folder, handed) => {
    const parsed = handedOver.safeParse(handed);
    opened.add(parsed.success ? parsed.data.files : filesNamed(argv, folder, appFolder));
    if (starting) return;
    if (open === null) return showAgain();
    if (open.window.isMinimized()) open.window.restore();
    open.window.show();
    open.window.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page));
  app.on('activate', () => {
    if (open === null && !starting) showAgain();
  });
  app.on('will-quit', (event) => {
    if (!isWriting()) return;
    event.preventDefault();
    void allWritten().then(() => app.quit());
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(
      async () => {
        await removeUnfinished(dataFolder);
        await atStart.take();
        guardSession(session.defaultSession, page);
        if (developmentServer === undefined) {
          servePage(session.defaultSession, pageFiles(join(built, 'renderer')));
        }
        const shown = show();
        starting = false;
        await shown;
      },
      (error: unknown) => log(String(error)),
    )
    .catch((error: unknown) => {
      log(`the window did not open: ${String(error)}`);
      dialog.showErrorBox(
        'Partnerbook could not open its window',
        `${String(error)}\n\nYour data were not touched.`,
      );
      app.exit(1);
    });
};

/** Says why there is nothing to start on, once the system can show a box, and ends. */
const refuse = (reason: string): void => {
  log(reason);
  app.whenReady().then(
    () => {
      dialog.showErrorBox('Partnerbook cannot start', reason);
      app.exit(1);
    },
    () => app.exit(1),
  );
};

/** The folder of the data, or null after saying why nothing can be kept in it. */
const dataFolderOrRefusal = (): string | null => {
  try {
    return settleDataFolder();
  } catch (error) {
    if (!(error instanceof CannotKeepData)) throw error;
    refuse(error.message);
    return null;
  }
};

const dataFolder = dataFolderOrRefusal();
if (dataFolder !== null) keepLogIn(dataFolder);
const ownFiles = filesNamed(process.argv, process.cwd(), appFolder);
registerScheme();
Menu.setApplicationMenu(null);
// As root Chromium runs only without its sandbox, and asking for both ends every process it starts.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// The app needs no network, so no part of Chromium gets to resolve a name.
if (developmentServer === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');

if (dataFolder !== null) {
  if (app.requestSingleInstanceLock({ files: ownFiles })) start(dataFolder, ownFiles);
  else app.quit();
}
