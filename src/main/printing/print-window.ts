import { BrowserWindow, type Session, session } from 'electron';
import { scheme } from '../page/address.ts';
import { guardingHeaders } from '../page/policy.ts';
import { printPolicy } from './print-policy.ts';

/** Where the document is while it is printed: an address of a session that knows no other. */
const address = `${scheme}://print/`;

/** How long a document may take to load and lay itself out, in milliseconds. */
const mostTime = 120_000;

let jobs = 0;

const printSession = (html: string): Session => {
  jobs += 1;
  // In memory, and a new one each time: nothing of a pack stays behind.
  const own = session.fromPartition(`print-${jobs}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  own.protocol.handle(
    scheme,
    () =>
      new Response(html, {
        headers: {
          ...guardingHeaders,
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': printPolicy(html),
        },
      }),
  );
  return own;
};

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the pages took too long')), mostTime);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });

/** Shows a document in a hidden window of its own, without a preload, and lets `use` print it once its fonts are there. */
export const withPrintWindow = async <T>(
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> => {
  const window = new BrowserWindow({
    show: false,
    // Fixed, so that no picture of the pages depends on the app's window.
    width: 1000,
    height: 1000,
    webPreferences: {
      session: printSession(html),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await inTime(window.loadURL(address));
    await inTime(window.webContents.executeJavaScript('document.fonts.ready.then(() => true)'));
    return await use(window);
  } finally {
    window.destroy();
  }
};
