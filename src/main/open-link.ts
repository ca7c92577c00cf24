import { type BrowserWindow, dialog, shell } from 'electron';
import { log } from './log.ts';
import { webAddress } from './web-address.ts';

/** Shows an address as a browser would go to it, foreign letters spelled out, and opens it when the user confirms. */
export const openLink = async (window: BrowserWindow, typed: string): Promise<boolean> => {
  const address = webAddress(typed);
  if (address === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  try {
    await shell.openExternal(address);
    return true;
  } catch {
    // What the system says of it names the address, which may be a partner's: the log holds none.
    log('the system did not open an address');
    return false;
  }
};
