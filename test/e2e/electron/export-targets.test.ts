import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answerSaveDialog, launch, type RunningApp } from '#support/launch.ts';
import { smallDisk } from '#support/small-disk.ts';
import { trySample } from '../first-day.ts';

let running: RunningApp;
let folder = '';
/** What undoes the folders and disks that a test made. */
const undo: (() => void)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-targets-'));
  running = await launch();
  await trySample(running.page);
});

afterEach(() => {
  for (const each of undo.splice(0)) each();
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

const older = 'Partner ID,Partner\r\nold,What was there before\r\n';

/** A target that holds an older file. */
function target(inFolder: string): string {
  const path = join(inFolder, 'partners.csv');
  writeFileSync(path, older);
  return path;
}

/** A folder with an older file in which nothing can be written: on a read-only disk where one can be mounted, which holds for root too. */
function lockedTarget(): string {
  const disk = smallDisk(256);
  if (disk !== null) {
    undo.push(disk.remove);
    const path = target(disk.folder);
    disk.makeReadOnly();
    return path;
  }
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  const path = target(locked);
  chmodSync(locked, 0o555);
  undo.push(() => chmodSync(locked, 0o755));
  return path;
}

/** Exports to a path that refuses, then under another name; returns what the dialog said in between. */
async function refused(path: string, saveElsewhere: string): Promise<string> {
  const { app, page } = running;
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  await dialog.getByRole('button', { name: 'Export 30 partners…' }).click();
  const trouble = dialog.locator('.pb-export__trouble');
  await trouble.waitFor();
  const said = (await trouble.textContent()) ?? '';
  await answerSaveDialog(app, saveElsewhere);
  await dialog.getByRole('button', { name: 'Save under another name…' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(readFileSync(saveElsewhere, 'utf8')).toContain('Velmora');
  return said;
}

test('a folder that cannot be written to', async () => {
  // Root may write anywhere but on a read-only disk; where none can be mounted, the system's own tree refuses root too.
  const path = lockedTarget();
  const asRoot = process.getuid?.() === 0;
  const said = await refused(
    asRoot && path.startsWith(folder) ? '/sys/partners.csv' : path,
    join(folder, 'elsewhere.csv'),
  );
  expect(said).toMatch(
    /^“partners\.csv” was not saved\. (That disk can only be read|You have no permission there, or the file is open in another program)\. What was there before is unchanged\.$/,
  );
  expect(readFileSync(path, 'utf8')).toBe(older);
  expect(readdirSync(join(path, '..'))).toEqual(['partners.csv']);
});

test('a folder that is gone', async () => {
  const said = await refused(join(folder, 'gone', 'partners.csv'), join(folder, 'elsewhere.csv'));
  expect(said).toBe(
    '“partners.csv” was not saved. The folder is no longer there. What was there before is unchanged.',
  );
});

test('a full disk, and a folder in the place of the file', async () => {
  // Where no disk can be mounted, only the folder can be tried.
  const disk = smallDisk(16);
  if (disk !== null) {
    undo.push(disk.remove);
    const path = target(disk.folder);
    expect(await refused(path, join(folder, 'elsewhere.csv'))).toContain('The disk is full.');
    expect(readFileSync(path, 'utf8')).toBe(older);
    expect(readdirSync(disk.folder)).toEqual(['partners.csv']);
  }
  mkdirSync(join(folder, 'a folder.csv'));
  expect(await refused(join(folder, 'a folder.csv'), join(folder, 'elsewhere.csv'))).toContain(
    'It is a folder.',
  );
  expect(readdirSync(join(folder, 'a folder.csv'))).toEqual([]);
});
