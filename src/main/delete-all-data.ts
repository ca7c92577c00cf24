import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nativeTheme, type Session } from 'electron';
import type { DatabaseAtStart } from './database-at-start.ts';
import { forgetLog } from './log.ts';
import type { PortfolioFile } from './portfolio-file.ts';
import type { SettingsStore } from './settings.ts';

interface WhatIsKept {
  readonly dataFolder: string;
  readonly settings: SettingsStore;
  readonly portfolios: PortfolioFile;
  readonly atStart: DatabaseAtStart;
  /** What the page keeps by itself: its databases and its storage. */
  readonly page: Session;
}

/**
 * Deletes everything that the app keeps on this computer. The page's storage goes first: should that fail, the list still
 * names what is there. Backups and other files of the user's are not the app's to delete.
 */
export const deleteAllData = async ({
  dataFolder,
  settings,
  portfolios,
  atStart,
  page,
}: WhatIsKept): Promise<void> => {
  await page.clearStorageData();
  await page.clearCache();
  await atStart.forget();
  await rm(join(dataFolder, 'markers'), { recursive: true, force: true });
  await portfolios.remove();
  await settings.forget();
  nativeTheme.themeSource = 'system';
  forgetLog();
};
