import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import {
  answerOpenDialog,
  answerSaveDialog,
  asRoot,
  freshProfile,
  repository,
  runtimePath,
} from '#support/launch.ts';
import {
  backUp,
  backupsIn,
  confirmRestore,
  databaseIn,
  message,
  needsRoot,
  ownerIn,
  restoreFromAlarm,
  status,
  surroundings,
  typeOwner,
} from '../disk-faults.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

const here = surroundings();

/** Edits until the disk takes no more: what the database had asked for already still takes a few. */
async function fillUp(page: Page): Promise<void> {
  const mark = page.locator('[data-save-state]');
  for (let row = 4; row < 20; row += 1) {
    await typeOwner(page, row, `Row ${row} `.repeat(20).trim());
    await expect.poll(() => mark.getAttribute('data-save-state')).toMatch(/^(saved|failed)$/);
    if ((await mark.getAttribute('data-save-state')) === 'failed') return;
  }
  throw new Error('sixteen edits went onto a full disk');
}

afterEach(() => here.end());

test('a full disk: the change is not saved and kept, a copy elsewhere holds it, and it comes back from there', async ({
  skip,
}) => {
  const disk = here.disk(64 * 1024);
  if (disk === null) return skip(needsRoot);
  const elsewhere = mkdtempSync(join(tmpdir(), 'partnerbook-elsewhere-'));
  const running = await here.start({ data: disk.folder });
  const { app, page } = running;
  await trySample(page);
  await saved(page);
  await backUp(page);
  const backups = join(disk.folder, 'Partnerbook backups');
  const [before] = backupsIn(backups);
  disk.fill();
  await fillUp(page);

  await typeOwner(page, 1, 'On a full disk');
  await status(page, 'Not saved').waitFor();
  await message(page)
    .getByText(/^The last change was not saved\. The disk did not take the change/)
    .waitFor();

  disk.fill();
  await command(page, 'Back up now');
  await message(page).getByText('The disk is full.').waitFor();
  await status(page, 'Backup failed').waitFor();
  expect(readdirSync(backups)).toEqual([before]);
  expect(await cell(page, 1, 'owner').textContent()).toBe('On a full disk');

  // Closing would lose the change: the window says so and goes once a copy holds it. What the app gives back of the disk
  // in between is taken as well.
  disk.fill();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('alertdialog', { name: 'The last change is not saved' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await question.waitFor({ state: 'detached' });
  await typeOwner(page, 2, 'And another');
  disk.fill();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const copy = join(elsewhere, 'copy.json');
  await answerSaveDialog(app, copy);
  const closed = app.waitForEvent('close');
  await question.getByRole('button', { name: 'Save a copy and close…' }).click();
  await closed;
  here.gone(running);
  expect(ownerIn(copy, 'Halvern Pay')).toBe('On a full disk');

  // What the app gave back at its end is taken too. A start on the full disk shows what was saved, or says that it cannot
  // be opened until there is room: Chromium needs a little of it now and then. Nothing is gone either way.
  disk.fill();
  const again = await here.start({ data: disk.folder });
  const closedBook = again.page.getByRole('heading', { name: 'The portfolio could not be opened' });
  await status(again.page, '30 partners').or(closedBook).waitFor({ timeout: 90_000 });
  disk.free();
  if (await closedBook.isVisible()) {
    await again.page.getByText(/Nothing was changed/).waitFor();
    await again.page.getByRole('button', { name: 'Try again' }).click();
  }
  await status(again.page, '30 partners').waitFor();
  expect(await cell(again.page, 1, 'owner').textContent()).toBe('Ines K.');
  await typeOwner(again.page, 3, 'There is room');
  await saved(again.page);

  await answerOpenDialog(again.app, [copy]);
  await command(again.page, 'Restore a backup');
  await again.page.getByRole('button', { name: 'Restore from a file…' }).click();
  await confirmRestore(again.page);
  expect(await cell(again.page, 1, 'owner').textContent()).toBe('On a full disk');
  expect(await cell(again.page, 2, 'owner').textContent()).toBe('And another');
}, 240_000);

test('a backup folder that is gone, then one that can only be read: said, nothing blocked, another folder taken', async () => {
  const data = freshProfile();
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-folders-'));
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ backupFolder: join(folder, 'gone') }));
  const { app, page } = await here.start({ data });
  await trySample(page);

  const failsWith = async (reason: RegExp): Promise<void> => {
    await command(page, 'Back up now');
    await message(page).getByText(reason).waitFor();
    await status(page, 'Backup failed').waitFor();
  };
  const choose = async (chosen: string): Promise<void> => {
    await answerOpenDialog(app, [chosen]);
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Choose another folder…' }).click();
    await page.getByText(chosen, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  };
  await failsWith(/The folder is no longer there\./);
  expect(readdirSync(folder)).toEqual([]);

  const disk = here.disk(256);
  // Root may write into any folder but one of a read-only disk; where none can be mounted, the system's own tree refuses.
  const locked = disk?.folder ?? (process.getuid?.() === 0 ? '/sys' : join(folder, 'locked'));
  disk?.makeReadOnly();
  if (locked.startsWith(folder)) {
    mkdirSync(locked);
    chmodSync(locked, 0o555);
  }
  await choose(locked);
  await failsWith(/That disk can only be read\.|You have no permission there/);

  // Work goes on all the while, and is saved.
  await typeOwner(page, 1, 'All the same');
  await saved(page);
  const good = join(folder, 'good');
  mkdirSync(good);
  await choose(good);
  await backUp(page);
  await status(page, /^Backed up/).waitFor();
  expect(ownerIn(join(good, backupsIn(good)[0] ?? ''), 'Halvern Pay')).toBe('All the same');
});

test('the database’s folder vanishes while the window works: the next start says so, and the last backup has all of it', async () => {
  const first = await here.start();
  const { data } = first;
  await trySample(first.page);
  await saved(first.page);
  rmSync(join(data, 'IndexedDB'), { recursive: true });
  await typeOwner(first.page, 1, 'Typed after that');
  await here.close(first);

  const second = await here.start({ data });
  await second.page.getByRole('heading', { name: 'Partners are missing' }).waitFor();
  await second.page.getByText('There should be 30 partners; the database holds 0 partners.').waitFor();
  await restoreFromAlarm(second, null);
  expect(await cell(second.page, 1, 'owner').textContent()).toBe('Typed after that');
  await here.close(second);

  // Everything but the backups is gone: the first start that it looks like offers them.
  for (const name of readdirSync(data).filter((each) => each !== 'Partnerbook backups'))
    rmSync(join(data, name), { recursive: true, force: true });
  const third = await here.start({ data });
  await third.page.getByText(/^The backup folder holds this portfolio as it was on /).waitFor();
  await third.page.getByRole('button', { name: 'Restore a backup…' }).click();
  await third.page
    .getByRole('button', { name: /^Restore the backup of / })
    .first()
    .click();
  await confirmRestore(third.page);
  expect(await cell(third.page, 1, 'owner').textContent()).toBe('Typed after that');
});

test('a damaged database is kept aside and its loss is told at every start, until a backup is back (case 50)', async () => {
  const first = await here.start();
  const { data } = first;
  await trySample(first.page);
  await typeOwner(first.page, 1, 'Before the damage');
  await saved(first.page);
  await here.close(first);
  const manifest = readdirSync(databaseIn(data)).find((name) => name.startsWith('MANIFEST')) ?? '';
  truncateSync(join(databaseIn(data), manifest), 0);
  const backups = backupsIn(join(data, 'Partnerbook backups'));

  const second = await here.start({ data });
  await second.page.getByRole('heading', { name: 'Partners are missing' }).waitFor();
  const [kept = ''] = readdirSync(data).filter((name) => name.startsWith('damaged-database '));
  await second.page.getByText(join(data, kept)).waitFor();
  expect(readdirSync(join(data, kept, 'app_partnerbook_0.indexeddb.leveldb'))).toContain(manifest);
  await here.close(second);
  // Nothing that was found instead has become the newest backup.
  expect(backupsIn(join(data, 'Partnerbook backups'))).toEqual(backups);

  const third = await here.start({ data });
  await restoreFromAlarm(third, null);
  expect(await cell(third.page, 1, 'owner').textContent()).toBe('Before the damage');
  await saved(third.page);
  expect(readdirSync(data).filter((name) => name.startsWith('damaged-database '))).toEqual([kept]);
});

test('a database removed while the window works is noticed, and what the window holds is written back', async () => {
  const running = await here.start();
  const { page } = running;
  await trySample(page);
  await typeOwner(page, 1, 'Still here');
  await saved(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const removal = indexedDB.deleteDatabase('portfolio');
        removal.onsuccess = () => done();
        removal.onerror = () => failed(removal.error);
      }),
  );
  await page.getByRole('heading', { name: 'The database was removed while Partnerbook was open' }).waitFor();
  const writeBack = page.getByRole('button', { name: 'Write back 30 partners' });
  await writeBack.click();
  // It stands there until what it writes is on the disk.
  await writeBack.waitFor({ state: 'detached' });
  await status(page, '30 partners').waitFor();
  await saved(page);
  await here.kill(running);

  const again = await here.start({ data: running.data });
  await status(again.page, '30 partners').waitFor();
  expect(await cell(again.page, 1, 'owner').textContent()).toBe('Still here');
});

test('a data folder that can only be read: the app says so and does not start', async ({ skip }) => {
  const disk = here.disk(1024);
  if (disk === null) return skip(needsRoot);
  disk.makeReadOnly();
  const child = spawn(await runtimePath(), [...asRoot, repository], {
    env: { ...process.env, PARTNERBOOK_DATA: disk.folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    await expect
      .poll(() => said)
      .toContain(
        `Partnerbook keeps its data in ${disk.folder}. That disk can only be read. Nothing was changed.`,
      );
  } finally {
    child.kill('SIGKILL');
  }
});

test('a refused storage quota: the change is kept and said to be unsaved, and goes in once there is room', async () => {
  const running = await here.start();
  const { page } = running;
  await trySample(page);
  await saved(page);
  // Electron sets Chromium's quota aside, so the refusal is made where it comes from: a transaction that aborts at its commit.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function refused(...given) {
      const request = put.apply(this, given);
      const { transaction } = this;
      // A change writes its details last.
      if (this.name === 'details')
        request.addEventListener('success', () => {
          const error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          Object.defineProperty(transaction, 'error', { value: error });
          transaction.abort();
        });
      return request;
    };
    Object.assign(globalThis, { giveRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await typeOwner(page, 1, 'Over the quota');
  await message(page)
    .getByText(/^The last change was not saved\. This computer gives Partnerbook no more space/)
    .waitFor();
  await status(page, 'Not saved').click();
  await page.evaluate(() => (globalThis as unknown as { giveRoom(): void }).giveRoom());
  await page.getByRole('menuitem', { name: 'Try again' }).click();
  await saved(page);
  await here.kill(running);
  const again = await here.start({ data: running.data });
  await status(again.page, '30 partners').waitFor();
  expect(await cell(again.page, 1, 'owner').textContent()).toBe('Over the quota');
});
