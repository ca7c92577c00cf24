// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '#support/platform.ts';
import { Start } from '../../../src/renderer/app/start.tsx';

// Insights is loaded when it is first shown, which on a busy machine takes longer than the library's second.
configure({ asyncUtilTimeout: 10_000 });

let platform: TestPlatform;

beforeEach(() => {
  // Dexie keeps the maker of databases that it found when it was loaded.
  Dexie.dependencies.indexedDB = new IDBFactory();
  localStorage.clear();
  platform = testPlatform();
});
afterEach(cleanup);

const csv = new TextEncoder().encode(
  'Partner,Owner,Invited Customers,Adopted Customers\nVelmora,Ines,8,6\nHalvern,Noor,x,1\n',
);

async function begin() {
  render(<Start platform={platform} />);
  await screen.findByRole('heading', { name: 'No partners yet' });
}

describe('the first start', () => {
  it('offers three ways to begin, and the screens that there are', async () => {
    await begin();
    for (const name of ['Import a CSV or workbook', 'Try the sample portfolio', 'Start from scratch'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
    const rail = screen.getByRole('navigation', { name: 'Screens' });
    expect([...rail.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
      'Portfolio',
      'Insights',
      'Timeline',
      'Findings',
      'Program',
      'QBR pack',
      'This week',
      'Ctrl K',
    ]);
  });

  it('goes to Insights with its shortcut and says what would change the pictures', async () => {
    await begin();
    await userEvent.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Insights' })).toBe(document.activeElement);
    expect(screen.getByText('No adoption to show')).toBeTruthy();
  });

  it('imports nothing before Apply, then all that could be read, as one step that can be undone', async () => {
    platform.pick = { state: 'opened', name: 'partners.csv', bytes: csv };
    await begin();
    await userEvent.keyboard('{Control>}2{/Control}');
    await userEvent.keyboard('{Control>}o{/Control}');
    await screen.findByRole('tab', { name: 'New 1' });
    expect(screen.getByRole('tab', { name: 'Held back 1' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('No adoption to show')).toBeTruthy();

    await userEvent.keyboard('{Control>}o{/Control}');
    await userEvent.click(await screen.findByRole('button', { name: 'Apply 1 row' }));
    await waitFor(() => expect(screen.queryByText('No adoption to show')).toBeNull());
    const summary = await screen.findByRole('dialog', { name: 'Imported 1 partner' });
    expect(summary.textContent).toContain('1 new, 0 changed. 1 row was held back');
    await userEvent.click(screen.getByRole('button', { name: 'Undo import' }));
    expect(await screen.findByText('No adoption to show')).toBeTruthy();
  });

  it('opens the file with which it was started', async () => {
    platform.opened = [{ state: 'opened', name: 'started.csv', bytes: csv }];
    render(<Start platform={platform} />);
    expect(await screen.findByRole('dialog', { name: 'Import started.csv' })).toBeTruthy();
  });

  it('says why a file cannot be read', async () => {
    platform.pick = { state: 'failed', name: 'gone.csv', reason: 'The file is not there any more.' };
    await begin();
    await userEvent.click(screen.getByRole('button', { name: 'Import a CSV or workbook' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'gone.csv cannot be imported' });
    expect(dialog.textContent).toContain('The file is not there any more. Nothing was changed.');
  });
});

describe('the frame', () => {
  it('brings the commands into the native menu, with their shortcuts', async () => {
    await begin();
    await waitFor(() => expect(platform.menus.length).toBeGreaterThan(0));
    const labels = platform.menus.at(-1)?.map((menu) => menu.label);
    expect(labels).toEqual(['File', 'Edit', 'Partner', 'View', 'Go', 'Help']);
  });

  it('opens the preferences and keeps a chosen theme', async () => {
    await begin();
    await userEvent.keyboard('{Control>},{/Control}');
    await screen.findByRole('dialog', { name: 'Preferences' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'dark');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect(localStorage.getItem('partnerbook.theme')).toBe('dark');
  });

  it('backs up when asked and says when', async () => {
    await begin();
    await userEvent.click(screen.getByRole('button', { name: 'Not backed up yet' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(platform.written).toHaveLength(1));
    expect(await screen.findByRole('button', { name: /^Restore the backup of 30 Jun 2026/ })).toBeTruthy();
  });
});

describe('a disk that takes nothing at the start', () => {
  it('opens the portfolio all the same and says what was not saved', async () => {
    platform.portfolios.write = () => Promise.reject(new Error('The disk is full.'));
    await begin();
    expect(screen.getByRole('region', { name: 'Message' }).textContent).toContain(
      'The list of portfolios was not saved. The disk is full.',
    );
  });

  it('offers the backups that there are while there are no partners', async () => {
    render(<Start platform={platform} />);
    await screen.findByRole('heading', { name: 'No partners yet' });
    expect(screen.queryByText(/^The backup folder holds/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Not backed up yet' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(platform.written).toHaveLength(1));
    cleanup();
    render(<Start platform={platform} />);
    await screen.findByText(/^The backup folder holds this portfolio as it was on /);
    await userEvent.click(screen.getByRole('button', { name: 'Restore a backup…' }));
    expect(await screen.findByRole('dialog', { name: 'Backups' })).toBeTruthy();
  });
});

describe('a second window', () => {
  it('does not open the portfolio while another has the turn, and takes over when asked', async () => {
    platform.turnIs = 'elsewhere';
    render(<Start platform={platform} />);
    expect(await screen.findByRole('heading', { name: 'Partnerbook is open in another tab' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Use it here' }));
    expect(await screen.findByRole('heading', { name: 'No partners yet' })).toBeTruthy();
  });

  it('stops when another takes over', async () => {
    await begin();
    act(() => platform.loseTurn());
    expect(await screen.findByRole('heading', { name: 'Partnerbook moved to another tab' })).toBeTruthy();
  });
});

describe('several portfolios', () => {
  const command = async (title: string) => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), title);
    await userEvent.keyboard('{Enter}');
  };
  const book = () => document.querySelector('.pb-screenbar__book')?.textContent;

  it('each has its own partners; the one left is backed up, and the list leads back to it', async () => {
    await begin();
    await userEvent.click(screen.getByRole('button', { name: 'Try the sample portfolio' }));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
    await command('New portfolio');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Alliances 2027');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'No partners yet' });
    expect(platform.written).toHaveLength(1);
    expect(platform.portfolioList?.portfolios.map((entry) => entry.name)).toEqual([
      'Alliances 2027',
      'Portfolio',
    ]);
    await waitFor(() => expect(book()).toBe('Alliances 2027 · Partner program'));

    await command('Open portfolio');
    const choice = within(await screen.findByRole('dialog', { name: 'Open a portfolio' }));
    await userEvent.click(choice.getByRole('button', { name: /^Portfolio/ }));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
    expect(platform.portfolioList?.current).toBe('portfolio');
  });

  it('a file that waits for a dialog to close is imported into the portfolio that the dialog led to', async () => {
    await begin();
    await command('New portfolio');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    act(() => platform.open({ state: 'opened', name: 'waited.csv', bytes: csv }));
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Message' }).textContent).toContain(
        'waited.csv is imported once this is closed.',
      ),
    );
    await userEvent.clear(name);
    await userEvent.type(name, 'Alliances 2027{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Import waited.csv' })).toBeTruthy();
    await waitFor(() => expect(book()).toBe('Alliances 2027 · Partner program'));
  });

  it('a duplicate holds everything under its own name; a closed one leaves the list', async () => {
    await begin();
    await userEvent.click(screen.getByRole('button', { name: 'Try the sample portfolio' }));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
    await command('Duplicate portfolio');
    await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(book()).toBe('Portfolio copy · Partner program'));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
    await command('Close portfolio');
    await screen.findByRole('heading', { name: 'No portfolio is open' });
    expect(platform.portfolioList?.current).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Portfolio copy/ }));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
  });
});
