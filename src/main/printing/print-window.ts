import { app, BrowserWindow, type Session, session } from 'electron';
import { scheme } from '../page/address.ts';
import { guardingHeaders } from '../page/policy.ts';
import { inTime } from './in-time.ts';
import { printPolicy } from './print-policy.ts';

/** The documents that are being printed, by their addresses. */
const documents = new Map<string, string>();
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
 * Shows a document in a hidden window of its own, without a preload, and lets `use` print it once its fonts are there.
 * `stop` ends the loading. What `use` began is always waited for: to take the window away from the engine while it
 * prints ends the whole app.
 */
export const withPrintWindow = async <T>(
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> => {
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
  // Nobody sees this window, so that only the end of the app asks it to close.
  window.on('close', (event) => {
    event.preventDefault();
    quitting = true;
  });
  try {
    await inTime(window.loadURL(address), stop);
    await inTime(window.webContents.executeJavaScript('document.fonts.ready.then(() => true)'), stop);
    return await use(window);
  } finally {
    documents.delete(address);
    window.destroy();
    if (quitting) app.quit();
  }
};
