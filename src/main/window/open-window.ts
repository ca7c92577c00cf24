import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { SettingsStore } from '../settings.ts';
import { placeToOpen, smallestSize } from './place.ts';

/** The frame's colours before the page has painted: the window's own surface in light and dark. */
const surface = { light: '#ffffff', dark: '#1b1e24' };

/** How long a window must rest before its place is written, in milliseconds. */
const restTime = 400;

/** Writes the window's place after each move, so that even an app that was killed comes back where it was. */
const rememberPlace = (window: BrowserWindow, settings: SettingsStore): void => {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    void settings.change({ place: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, restTime);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', write);
  window.on('closed', () => clearTimeout(timer));
};

/** Opens the app's window, where it was, showing it once the page has painted. Loading is up to the caller. */
export const openWindow = (settings: SettingsStore, preload: string, development: boolean): BrowserWindow => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const { place, zoom } = settings.get();
  const window = new BrowserWindow({
    ...placeToOpen(
      place,
      [main, ...others].map((display) => display.workArea),
    ),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Partnerbook',
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: development,
    },
  });
  rememberPlace(window, settings);
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoom ?? 1));
  return window;
};
