import { app } from 'electron';
import type { AppInfo } from '#shared/contract/values.ts';

declare const __PARTNERBOOK_VERSION__: string;

const platforms: Readonly<Record<string, AppInfo['platform']>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
};

/** Electron 28 is the first whose Chromium, 120, has all that the window's looks rely on. */
const oldestForDailyWork = 120;

/** The first of some names that is a locale: where the system has none, it says `C`, which is not one. */
const locale = (...names: readonly string[]): string => {
  for (const name of names) {
    try {
      if (name !== '' && Intl.NumberFormat.supportedLocalesOf(name).length > 0) return name;
    } catch {
      // Not a language tag at all: the next name may be one.
    }
  }
  return 'en-US';
};

/** What the app is and runs on. */
export const appInfo = (zoom: number): AppInfo => {
  const { electron = '', chrome = '', node } = process.versions;
  return {
    version: __PARTNERBOOK_VERSION__,
    platform: platforms[process.platform] ?? 'other',
    locale: locale(app.getSystemLocale(), app.getLocale()),
    runtime: [
      { name: 'Electron', version: electron },
      { name: 'Chromium', version: chrome },
      { name: 'Node.js', version: node },
    ],
    runtimeNote:
      Number.parseInt(chrome, 10) >= oldestForDailyWork
        ? null
        : `This window runs on Electron ${electron}, which is old: good for trying the app, not for daily work.`,
    zoom,
  };
};
