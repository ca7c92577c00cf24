import { app, BrowserWindow, type Session, session } from 'electron';
import { scheme } from '../page/address.ts';
import { guardingHeaders } from '../page/policy.ts';
import { inTime } from './in-time.ts';
import { printPolicy } from './print-policy.ts';

/** The documents that are being printed, by their addresses. */
const documents = new Map<string, string>();
/** The windows whose pages nobody waits for once the app ends. */
const forTheApp = new Set<BrowserWindow>();
let jobs = 0;
let own: Session | null = null;

/** The session of all documents to print, in memory: it knows the address of each while that is printed, and no other. */
const printSession = (): Session => {
  if (own !== null) return own;
  own = session.fromPartition('print', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !documents.has(url) }));
  own.protocol.handle(scheme, ({ url }) => {
    const html = documents.get(url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: {
        ...guardingHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': printPolicy(html),
      },
    });
  });
  return own;
};

/**
 * Ends at once all printing whose result only the app's window could take: its process falls, and with it what the
 * engine was doing. After that the engine prints nothing any more, so that this is only for the end of the app.
 */
export const endPrinting = (): void => {
  for (const window of forTheApp) window.webContents.forcefullyCrashRenderer();
};

/** Whether nothing of the app is open but hidden windows of documents. */
const onlyPrinting = (): boolean => BrowserWindow.getAllWindows().every((window) => forTheApp.has(window));

/** How a document is printed. */
interface Printing<T> {
  readonly use: (window: BrowserWindow) => Promise<T>;
  /** Ends the loading. */
  readonly stop?: AbortSignal | undefined;
  /** What is printed goes to the app's window, and is worth nothing after it. Paper is worth waiting for. */
  readonly forTheApp: boolean;
}

/**
 * Shows a document in a hidden window of its own, without a preload, and lets `use` print it once its fonts are there.
 * What `use` began is waited for: to take the window away from the engine while it prints ends the whole app.
 */
export const withPrintWindow = async <T>(html: string, printing: Printing<T>): Promise<T> => {
  const { use, stop } = printing;
  jobs += 1;
  const address = `${scheme}://print/${jobs}`;
  documents.set(address, html);
  const window = new BrowserWindow({
    show: false,
    // Fixed, so that no picture of the pages depends on the app's window.
    width: 1000,
    height: 1000,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  let quitting = false;
  if (printing.forTheApp) forTheApp.add(window);
  // Nobody sees this window, so that only the end of the app asks it to close.
  window.on('close', (event) => {
    event.preventDefault();
    quitting = true;
    if (onlyPrinting()) endPrinting();
  });
  const fallen = new Promise<never>((_done, fail) => {
    window.webContents.once('render-process-gone', () => fail(new Error('the pages’ process ended')));
  });
  try {
    const ready = async (): Promise<void> => {
      await window.loadURL(address);
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    };
    await inTime(Promise.race([ready(), fallen]), stop);
    return await Promise.race([use(window), fallen]);
  } finally {
    documents.delete(address);
    forTheApp.delete(window);
    window.destroy();
    // Where the app's window is still open the user has chosen to stay, or is being asked.
    if (quitting && onlyPrinting()) app.quit();
  }
};
