import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerOpenDialog, type LaunchOptions, launch, type RunningApp } from '#support/launch.ts';
import { type SmallDisk, smallDisk } from '#support/small-disk.ts';
import { cell, command } from './first-day.ts';

/** Why a test that needs a disk of its own does not run here. */
export const needsRoot = 'only root may mount a small disk, and some containers do not let even root';

/** What the tests of one file have started and made, ended after each. */
export function surroundings() {
  const running = new Set<RunningApp>();
  const disks: SmallDisk[] = [];
  return {
    start: async (options: LaunchOptions = {}): Promise<RunningApp> => {
      const app = await launch(options);
      running.add(app);
      return app;
    },
    /** Closes the window as a user would. */
    close: async (app: RunningApp): Promise<void> => {
      running.delete(app);
      await app.close();
    },
    kill: async (app: RunningApp): Promise<void> => {
      running.delete(app);
      await app.kill();
    },
    /** The window has closed by itself. */
    gone: (app: RunningApp): void => {
      running.delete(app);
    },
    /** A small disk, null where none can be mounted. */
    disk: (kibibytes: number): SmallDisk | null => {
      const disk = smallDisk(kibibytes);
      if (disk !== null) disks.push(disk);
      return disk;
    },
    end: async (): Promise<void> => {
      for (const app of running) await app.kill();
      running.clear();
      for (const disk of disks.splice(0)) disk.remove();
    },
  };
}

/** Types an owner over a partner's and waits until the cell shows it. */
export async function typeOwner(page: Page, row: number, owner: string): Promise<void> {
  await cell(page, row, 'owner').click();
  await page.keyboard.type(owner);
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, row, 'owner').textContent()).toBe(owner);
}

/** What the status bar says about saving and backing up. */
export function status(page: Page, words: string | RegExp) {
  return page.getByRole('contentinfo').getByText(words);
}

/** The message at the bottom right. */
export function message(page: Page) {
  return page.getByRole('region', { name: 'Message' });
}

export async function backUp(page: Page): Promise<void> {
  await command(page, 'Back up now');
  await message(page).getByText('Backed up, read back and checked.').waitFor();
}

/** The owner that a backup file holds for a partner, by name. */
export function ownerIn(file: string, partner: string): string | undefined {
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as {
    tables: { partners: { values: { name: string; owner: string } }[] };
  };
  return tables.partners.find(({ values }) => values.name === partner)?.values.owner;
}

/** The backups in a folder, the one written last at the end. */
export function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
}

/** Restores the backup that the alarm offers first, or a file of the user's. */
export async function restoreFromAlarm({ app, page }: RunningApp, file: string | null): Promise<void> {
  if (file === null) await page.getByRole('button', { name: /^Restore the backup of / }).click();
  else {
    await answerOpenDialog(app, [file]);
    await page.getByRole('button', { name: 'Choose a backup…' }).click();
  }
  await confirmRestore(page);
}

/** Confirms the restore of thirty partners and waits for them. */
export async function confirmRestore(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Restore 30 partners' }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  await cell(page, 0, 'name').waitFor();
}

/** Where Chromium keeps the window's database. */
export const databaseIn = (data: string): string =>
  join(data, 'IndexedDB', 'app_partnerbook_0.indexeddb.leveldb');
