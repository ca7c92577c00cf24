import { app, type BrowserWindow } from 'electron';

/** How long the window may take for its last backup, in milliseconds. */
const patience = 10_000;

/** The conversation before the window closes. */
export interface Closing {
  /** What the window answered. */
  answer(choice: 'close' | 'stay'): void;
}

/**
 * Asks the page before the window closes, and closes without its answer after 10 seconds, or at once when there is no
 * page to ask. A quit that was asked for goes on once the window is closed.
 */
export const askBeforeClosing = (window: BrowserWindow, ask: () => void): Closing => {
  let state: 'open' | 'asking' | 'closing' = 'open';
  let quitting = false;
  let timer: NodeJS.Timeout | undefined;
  let pageIsThere = false;

  const answer = (choice: 'close' | 'stay'): void => {
    clearTimeout(timer);
    if (state !== 'asking' || window.isDestroyed()) return;
    if (choice === 'stay') {
      state = 'open';
      quitting = false;
      return;
    }
    state = 'closing';
    window.close();
    if (quitting) app.quit();
  };

  window.webContents.on('did-finish-load', () => {
    pageIsThere = true;
  });
  window.webContents.on('render-process-gone', () => {
    pageIsThere = false;
    answer('close');
  });
  const noteQuit = (): void => {
    quitting = true;
  };
  app.on('before-quit', noteQuit);
  window.on('closed', () => app.off('before-quit', noteQuit));
  window.on('close', (event) => {
    if (state === 'closing' || !pageIsThere) return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    timer = setTimeout(() => answer('close'), patience);
    ask();
  });
  return { answer };
};
