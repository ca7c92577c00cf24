import { cpSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { freshProfile } from '#support/launch.ts';
import { versions } from '../../../src/renderer/storage/versions.ts';
import { command, saved, trySample } from '../first-day.ts';
import { askToPasteRows } from './paste-rows.ts';
import { start } from './start.ts';

/** Profiles are made once and copied for each kill: thirty partners and a backup, or 2,029 as version 1 kept them. */
const made = new Map<string, Promise<string>>();

async function copyOf(name: string, make: () => Promise<string>): Promise<string> {
  const profile = made.get(name) ?? make();
  made.set(name, profile);
  const copy = freshProfile();
  cpSync(await profile, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A profile with the sample and one backup of it. */
export const sampleProfile = (): Promise<string> =>
  copyOf('sample', async () => {
    const { page, data, close } = await start();
    await trySample(page);
    await saved(page);
    await command(page, 'Back up now');
    await page
      .getByText(/Backed up/)
      .first()
      .waitFor();
    await close();
    return data;
  });

/** A profile whose database of 2,029 partners has the layout of the first version; no portfolio is open in it. */
export const firstVersionProfile = (): Promise<string> =>
  copyOf('first version', async () => {
    const data = await sampleProfile();
    const running = await start(data);
    const { page } = running;
    const paste = await askToPasteRows(running);
    await paste.click();
    await page.getByRole('contentinfo').getByText('2,029 partners').waitFor();
    await saved(page);
    await command(page, 'Close portfolio');
    await page.getByRole('heading', { name: 'No portfolio is open' }).waitFor();
    await putBack(page, versions[0]?.stores ?? {});
    await running.close();
    return data;
  });

/** Writes the database again in the layout of version 1; the page must have closed it. */
async function putBack(page: Page, stores: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (layout) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const present = await done(indexedDB.open(name));
    const reading = present.transaction(Object.keys(layout));
    const records = await Promise.all(
      Object.keys(layout).map(
        async (table) => [table, await done(reading.objectStore(table).getAll())] as const,
      ),
    );
    present.close();
    await done(indexedDB.deleteDatabase(name));

    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      for (const [table, notation] of Object.entries(layout)) {
        const [key = '', ...indexes] = notation.split(', ');
        const store = opening.result.createObjectStore(table, { keyPath: key });
        for (const index of indexes) {
          const several = /^\[(.+)\]$/.exec(index)?.[1]?.split('+');
          const path = index.replace('*', '');
          store.createIndex(path, several ?? path, { multiEntry: index.startsWith('*') });
        }
      }
    };
    const first = await done(opening);
    const writing = first.transaction(Object.keys(layout), 'readwrite');
    const written = new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
    for (const [table, list] of records) for (const record of list) writing.objectStore(table).put(record);
    await written;
    first.close();
  }, stores);
}
