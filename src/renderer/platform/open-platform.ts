import type { Bridge } from '#shared/contract.ts';
import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    /** What the preload exposes; missing in a browser tab. */
    readonly partnerbook?: Bridge;
  }
}

/** The platform that the window runs on: the desktop when the preload is there, else a browser tab. */
export const openPlatform = (): Platform =>
  window.partnerbook === undefined ? browserPlatform() : desktopPlatform(window.partnerbook);
