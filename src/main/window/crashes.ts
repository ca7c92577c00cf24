import { type BrowserWindow, dialog } from 'electron';
import { log } from '../log.ts';

/** Offers to reload a window whose page has crashed or no longer answers. What was shown as Saved is in the database. */
export const offerReload = (window: BrowserWindow): void => {
  let asking = false;
  const ask = async (message: string, buttons: [string, string]): Promise<boolean> => {
    asking = true;
    const detail = 'Everything that was shown as Saved is kept.';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    asking = false;
    return response === 0 && !window.isDestroyed();
  };

  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || asking || window.isDestroyed()) return;
    log(`the window's process ended: ${reason}, exit code ${exitCode}`);
    if (await ask('The window has stopped.', ['Reload', 'Quit'])) window.webContents.reload();
    else window.destroy();
  });
  window.on('unresponsive', async () => {
    if (asking) return;
    log('the window does not answer');
    if (await ask('The window does not answer.', ['Reload', 'Wait'])) {
      window.webContents.forcefullyCrashRenderer();
      window.webContents.reload();
    }
  });
};
