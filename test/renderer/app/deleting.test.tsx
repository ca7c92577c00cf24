// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestPlatform, testPlatform } from '#support/platform.ts';
import { putting, stored } from '#support/portfolio.ts';
import { Start } from '../../../src/renderer/app/start.tsx';
import { readBackupFile } from '../../../src/renderer/backup/backup-file.ts';
import { openPortfolio } from '../../../src/renderer/storage/open-portfolio.ts';

// Finding by role goes through the whole grid, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 90_000 });

const hostile = 'Zoë/../<script>alert(1)</script>';
const at = '2026-06-30T08:00:00.000Z';
let platform: TestPlatform;
let removedMarkers: string[];
let deletedAll: number;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  localStorage.clear();
  platform = testPlatform();
  removedMarkers = [];
  deletedAll = 0;
  platform.marker.remove = async (id) => void removedMarkers.push(id);
  const { deleteAllData } = platform;
  platform.deleteAllData = async () => {
    deletedAll += 1;
    await deleteAllData();
  };
  platform.portfolioList = {
    portfolios: [
      { id: 'portfolio', name: 'Allies', openedAt: at },
      { id: 'portfolio-b', name: hostile, openedAt: at },
    ],
    current: 'portfolio',
  };
  await fill('portfolio', 'Velmora', 'Nordwind');
  await fill('portfolio-b', 'Halvern');
  render(<Start platform={platform} />);
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('2 partners'));
});
afterEach(cleanup);

async function fill(id: string, ...names: readonly string[]): Promise<void> {
  const portfolio = await openPortfolio(id);
  await portfolio.apply(putting('Add', ...names.map((name, index) => stored(name, index + 1))));
  await portfolio.close();
}

async function command(title: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox'), title);
  await userEvent.keyboard('{Enter}');
}

const databases = async () => (await Dexie.getDatabaseNames()).sort();

/** The partners in the backups that were written, by portfolio. */
async function backedUp(): Promise<readonly (readonly [string, readonly string[]])[]> {
  const all = [];
  for (const { entry, bytes } of platform.written) {
    const read = await readBackupFile(bytes);
    if (!read.ok) throw new Error(read.reason);
    all.push([entry.portfolio, read.backup.contents.partners.map((row) => row.values.name)] as const);
  }
  return all;
}

const brokenFolder = async () => ({ state: 'failed' as const, reason: 'The folder is no longer there.' });

test('the open portfolio is deleted after a last backup; the others stay, and the way back is named', async () => {
  await command('delete po');
  const question = within(await screen.findByRole('alertdialog', { name: 'Delete “Allies”?' }));
  expect(document.activeElement?.textContent).toBe('Cancel');
  await userEvent.keyboard('{Escape}');
  expect(await databases()).toEqual(['portfolio', 'portfolio-b']);
  expect(platform.written).toHaveLength(0);
  expect(question).toBeTruthy();

  await command('delete po');
  const again = within(await screen.findByRole('alertdialog', { name: 'Delete “Allies”?' }));
  // A second click finds nothing left to do.
  await userEvent.dblClick(again.getByRole('button', { name: 'Delete the portfolio' }));
  await screen.findByRole('heading', { name: 'No portfolio is open' });
  expect(screen.getByRole('status').textContent).toBe(
    '“Allies” was deleted. Its last backup is backup-1.json: to bring it back, make a new portfolio and restore that file into it.',
  );
  expect(await databases()).toEqual(['portfolio-b']);
  expect(removedMarkers).toEqual(['portfolio']);
  expect(await backedUp()).toEqual([['portfolio', ['Velmora', 'Nordwind']]]);
  expect(platform.portfolioList).toEqual({
    portfolios: [{ id: 'portfolio-b', name: hostile, openedAt: at }],
    current: null,
  });
  await userEvent.click(screen.getByRole('button', { name: /^Zoë\/..\/<script>/ }));
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('1 partner'));
});

test('without its last backup a portfolio stays, unless none was asked for', async () => {
  platform.backups.write = brokenFolder;
  await command('delete po');
  const question = within(await screen.findByRole('alertdialog', { name: 'Delete “Allies”?' }));
  await userEvent.click(question.getByRole('button', { name: 'Delete the portfolio' }));
  await question.findByText(/^The folder is no longer there. Nothing was deleted./);
  expect(await databases()).toEqual(['portfolio', 'portfolio-b']);
  await userEvent.click(question.getByRole('checkbox', { name: /^Write a last backup first/ }));
  await userEvent.click(question.getByRole('button', { name: 'Delete the portfolio' }));
  await screen.findByRole('heading', { name: 'No portfolio is open' });
  expect(screen.getByRole('status').textContent).toBe('“Allies” was deleted, without a last backup.');
  expect(await databases()).toEqual(['portfolio-b']);
});

test('all data are deleted after two questions and last backups of every portfolio, and what stays is said', async () => {
  localStorage.setItem('partnerbook.theme', 'dark');
  await command('delete a');
  const first = within(await screen.findByRole('dialog', { name: 'Delete all data on this computer?' }));
  expect(first.getByText(hostile)).toBeTruthy();
  expect(first.getByText(/^The backups in \/home\/ines\/Backups stay/)).toBeTruthy();
  await userEvent.click(first.getByRole('button', { name: 'Go on…' }));
  await screen.findByText('Really delete all 2 portfolios and all else?');
  const second = screen.getByRole('alertdialog');
  expect(within(second).getByText(/: backed up as backup-2.json$/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Keep everything');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await databases()).toEqual(['portfolio', 'portfolio-b']);
  expect(await backedUp()).toEqual([
    ['portfolio', ['Velmora', 'Nordwind']],
    ['portfolio-b', ['Halvern']],
  ]);

  await command('delete a');
  await userEvent.click(await screen.findByRole('button', { name: 'Go on…' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete all data' }));
  await screen.findByRole('heading', { name: 'All data on this computer were deleted' });
  expect(
    screen.getByText(/^What stays: the backups in \/home\/ines\/Backups, the last 2 just written/),
  ).toBeTruthy();
  expect(await databases()).toEqual([]);
  expect(removedMarkers.sort()).toEqual(['portfolio', 'portfolio-b']);
  expect(deletedAll).toBe(1);
  expect(localStorage.length).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
  await screen.findByRole('heading', { name: 'No partners yet' });
});

test('a last backup that fails is told and blocks nothing; none is written that was not asked for', async () => {
  platform.backups.write = brokenFolder;
  await command('delete a');
  await userEvent.click(await screen.findByRole('button', { name: 'Go on…' }));
  const second = await screen.findByRole('alertdialog', { name: /^Really delete/ });
  expect(within(second).getAllByText(/no last backup. The folder is no longer there.$/)).toHaveLength(2);
  await userEvent.keyboard('{Escape}');

  const asked: string[] = [];
  platform.backups.write = async (id) => {
    asked.push(id);
    return brokenFolder();
  };
  await command('delete a');
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Write a last backup of each first/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Go on…' }));
  expect((await screen.findByRole('alertdialog')).textContent).toContain('no last backup was asked for');
  await userEvent.click(screen.getByRole('button', { name: 'Delete all data' }));
  await screen.findByRole('heading', { name: 'All data on this computer were deleted' });
  expect(asked).toEqual([]);
  expect(await databases()).toEqual([]);
});
