import type { WebContents } from 'electron';
import { isPage } from './address.ts';

/** Keeps a page where it is: no other address, no further window, no frame with rights of its own. */
export const guardContents = (contents: WebContents, page: string): void => {
  contents.on('will-navigate', (event, address) => {
    if (!isPage(address, page)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
