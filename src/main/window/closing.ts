import { app, type BrowserWindow } from 'electron';

/** How long the window may be silent before it closes all the same, in milliseconds. */
const patience = 10_000;
/** How long a window that says it is at work may take for its last save and backup, in milliseconds. */
const longest = 120_000;

/** The conversation before the window closes. */
export interface Closing {
  /** What the window answered; `wait` while it is at work. */
  answer(choice: 'close' | 'stay' | 'wait'): void;
}

/**
 * Asks the page before the window closes, and closes without its answer after 10 seconds of silence or two minutes of
 * work, or at once when there is no page to ask. A quit that was asked for goes on once the window is closed.
 */
export const askBeforeClosing = (window: BrowserWindow, ask: () => void): Closing => {
  let state: 'open' | 'asking' | 'closing' = 'open';
  let quitting = false;
  /** When the page was asked, on a clock that nobody sets. */
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;
  let pageIsThere = false;

  const answer = (choice: 'close' | 'stay' | 'wait'): void => {
    clearTimeout(timer);
    if (state !== 'asking' || window.isDestroyed()) return;
    if (choice === 'wait') {
      wait();
      return;
    }
    if (choice === 'stay') {
      state = 'open';
      quitting = false;
      return;
    }
    state = 'closing';
    window.close();
    if (quitting) app.quit();
  };

  const wait = (): void => {
    const left = Math.min(patience, asked + longest - performance.now());
    timer = setTimeout(() => answer('close'), Math.max(0, left));
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
    asked = performance.now();
    wait();
    ask();
  });
  return { answer };
};
