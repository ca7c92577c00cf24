import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerOpenDialog, type RunningApp } from '#support/launch.ts';
import { cell, command, saved } from '../first-day.ts';
import type { Deed } from './draw.ts';
import { askToPasteRows, pastedRows } from './paste-rows.ts';
import { firstVersionProfile, sampleProfile } from './profiles.ts';
import { readStored, type Stored } from './stored.ts';

/** One whole state of the portfolio. */
export type Outcome = Pick<Stored, 'partners' | 'entries'>;

/** A deed that is one click or one key away. */
export interface Prepared {
  /** Every whole state that it passes, in order: before anything of it, up to all of it. */
  readonly outcomes: readonly Outcome[];
  /** Does it; rejects when a process that it needs is gone. */
  readonly go: () => Promise<void>;
}

/** Which profile a deed begins on. */
export const profileFor = (deed: Deed): Promise<string> =>
  deed === 'upgrading' ? firstVersionProfile() : sampleProfile();

/**
 * About how long each deed takes while the machine does nothing else, in milliseconds: the kill falls somewhere within,
 * before anything was written, in the middle of it, or after it.
 */
export const longest: Readonly<Record<Deed, number>> = {
  typing: 1000,
  pasting: 1500,
  importing: 2500,
  restoring: 400,
  upgrading: 1200,
};

const typed = 8;

/** Brings the app to the last click before the deed. */
export async function prepare(running: RunningApp, deed: Deed): Promise<Prepared> {
  const { page, app, data } = running;
  if (deed === 'upgrading') return prepareUpgrade(page);
  await cell(page, 0, 'name').waitFor();
  const before = await readStored(page);
  const { partners, entries } = before;
  switch (deed) {
    case 'typing': {
      await cell(page, 0, 'owner').click();
      const go = async () => {
        for (let row = 0; row < typed; row += 1) {
          await page.keyboard.type(`Kept ${row}`);
          await page.keyboard.press('Enter');
        }
      };
      const outcomes = Array.from({ length: typed + 1 }, (_, kept) => ({
        partners: partners.map(([name, owner], at) => [name, at < kept ? `Kept ${at}` : owner] as const),
        entries: entries + kept,
      }));
      return { outcomes, go };
    }
    case 'pasting': {
      const paste = await askToPasteRows(running);
      return {
        outcomes: [before, { partners: [...partners.slice(0, -1), ...pastedRows], entries: entries + 1 }],
        go: () => paste.click(),
      };
    }
    case 'importing': {
      const file = join(data, 'many.csv');
      const rows = Array.from({ length: 10_000 }, (_, at) => [`Imported ${at}`, 'Ines'] as const);
      const lines = rows.map(([name, owner], at) => `X-${at},${name},${owner}`);
      writeFileSync(file, `Partner ID,Partner,Owner\n${lines.join('\n')}\n`);
      await answerOpenDialog(app, [file]);
      await page.keyboard.press('Control+o');
      const apply = page.getByRole('button', { name: /^Apply / });
      await apply.waitFor();
      return {
        outcomes: [before, { partners: [...partners, ...rows], entries: entries + 1 }],
        go: () => apply.click(),
      };
    }
    case 'restoring': {
      await cell(page, 0, 'name').click();
      await page.keyboard.press('Control+Delete');
      await page.getByRole('contentinfo').getByText('29 partners').waitFor();
      await saved(page);
      const left = await readStored(page);
      await command(page, 'Restore a backup…');
      await page
        .getByRole('button', { name: /^Restore the backup/ })
        .first()
        .click();
      const restore = page.getByRole('button', { name: /^Restore 30/ });
      await restore.waitFor();
      return { outcomes: [left, { partners, entries: entries + 1 }], go: () => restore.click() };
    }
  }
}

/** Opens a portfolio that the first version wrote, with an upgrade that rewrites every record, as a later version's may. */
async function prepareUpgrade(page: Page): Promise<Prepared> {
  const portfolio = page.locator('.pb-portfolios button');
  await portfolio.waitFor();
  const { version, partners, entries } = await readStored(page);
  if (version !== 1) throw new Error(`the profile should be of version 1, not ${version}`);
  await page.evaluate(() => {
    const open = indexedDB.open.bind(indexedDB);
    // Within the upgrade's own transaction, so that Dexie's new tables and these records come together or not at all.
    IDBFactory.prototype.open = (name, version) => {
      const request = open(name, version);
      request.addEventListener('upgradeneeded', () => {
        const store = request.transaction?.objectStore('partners');
        if (store === undefined) return;
        const rewriting = store.openCursor();
        rewriting.onsuccess = () => {
          const cursor = rewriting.result;
          if (cursor === null) return;
          cursor.update({ ...cursor.value, values: { ...cursor.value.values, owner: 'Upgraded' } });
          cursor.continue();
        };
      });
      return request;
    };
  });
  const upgraded = partners.map(([name]) => [name, 'Upgraded'] as const);
  return {
    outcomes: [
      { partners, entries },
      { partners: upgraded, entries },
    ],
    go: () => portfolio.click(),
  };
}
