// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { FieldId } from '#shared/fields/fields.ts';
import { breakHeading } from '#support/broken-drawing.ts';
import { testPlatform } from '#support/platform.ts';
import { Start } from '../../../src/renderer/app/start.tsx';
// The app fetches it when it is first opened; here that would count against a test.
import '../../../src/renderer/insights/insights-screen.tsx';

configure({ asyncUtilTimeout: 10_000 });

const platform = testPlatform();

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Dexie.dependencies.indexedDB = new IDBFactory();
  localStorage.clear();
  render(<Start platform={platform} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try the sample portfolio' }));
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
}, 60_000);
afterEach(() => breakHeading(null));
afterAll(cleanup);

const command = async (title: string) => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Find a command' }), title);
  await userEvent.keyboard('{Enter}');
};

const cellOf = (row: number, field: FieldId): Element => {
  const cell = document.querySelector(`[row-index="${row}"] [col-id="${field}"]`);
  if (cell === null) throw new Error(`${field} of row ${row} is not drawn`);
  return cell;
};
const nameOf = (row: number): Element => cellOf(row, 'name');

/** A tab of the panel of the first partner. */
async function openTab(name: string): Promise<void> {
  if (document.querySelector('.pb-partner') === null) {
    await userEvent.click(nameOf(0));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
  }
  await userEvent.click(await screen.findByRole('tab', { name }));
}

interface Place {
  /** As the boundary calls it. */
  readonly name: string;
  readonly heading: string;
  /** What comes before anything is broken. */
  readonly before?: () => Promise<void>;
  readonly open: () => Promise<void>;
}

const asked = (name: string, title: string, heading: string): Place => ({
  name,
  heading,
  open: () => command(title),
});

it.each<Place>([
  asked('What is new', 'What is new', 'What is new'),
  asked('The licences', 'Licences', 'Licences'),
  asked('Find and replace', 'Find and replace', 'Find and replace'),
  asked('Paste special', 'Paste special', 'Paste special'),
  asked('The own column', 'Add a column of your own', 'Add a column of your own'),
  asked('The name of the view', 'New view from this one', 'New view from this one'),
  asked('The list of likely duplicates', 'Possible duplicates', 'Possible duplicates'),
  {
    name: 'The merge',
    heading: 'Merge two partners into one',
    async open() {
      const user = userEvent.setup();
      await user.click(nameOf(0));
      await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
      await command('Merge two partners');
    },
  },
  {
    name: 'Log a touch',
    heading: 'Log a touch with Velmora',
    async open() {
      await userEvent.click(nameOf(0));
      await command('Log a touch');
    },
  },
  {
    name: 'The step',
    heading: 'Add a step with Velmora',
    async open() {
      await openTab('Steps');
      await userEvent.click((await screen.findAllByRole('button', { name: /^Add a step/ }))[0] as Element);
    },
  },
  {
    name: 'The reading',
    heading: 'Add a reading of Velmora',
    async open() {
      await openTab('Readings');
      await userEvent.click((await screen.findAllByRole('button', { name: /^Add a reading/ }))[0] as Element);
    },
  },
  {
    name: 'The paste',
    heading: 'Paste 1 cell?',
    async open() {
      const user = userEvent.setup();
      await user.click(cellOf(0, 'status'));
      await user.paste('Nonsense');
    },
  },
  {
    name: 'The table',
    heading: 'Adoption by partner, against 70%',
    async before() {
      await userEvent.keyboard('{Control>}2{/Control}');
      await screen.findAllByRole('button', { name: 'Show as a table' });
    },
    async open() {
      await userEvent.click(screen.getAllByRole('button', { name: 'Show as a table' })[0] as Element);
    },
  },
  {
    name: 'Accepting the finding',
    heading: 'Accept “More adopted than invited” of Lindquay?',
    async open() {
      await userEvent.keyboard('{Control>}4{/Control}');
      await userEvent.click(
        await screen.findByRole('button', { name: 'Accept More adopted than invited of Lindquay' }),
      );
    },
  },
  {
    name: 'The program file',
    heading: 'broken.json is not a program file',
    async open() {
      await userEvent.keyboard('{Control>}5{/Control}');
      await screen.findByRole('heading', { level: 1, name: 'Program' });
      platform.pick = { state: 'opened', name: 'broken.json', bytes: new TextEncoder().encode('{') };
      await command('Import a program file');
    },
  },
])(
  '$name: the dialog that cannot be drawn says so over a page that works on',
  async ({ name, heading, before, open }) => {
    await before?.();
    breakHeading(heading);
    await open();
    const alert = within(await screen.findByRole('alertdialog', { name: `${name} could not be drawn` }));
    expect(document.querySelector('.pb-statusbar')?.textContent).toContain('30 partners');
    await userEvent.click(alert.getByText('Close'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());

    await open();
    await screen.findByRole('alertdialog', { name: `${name} could not be drawn` });
    breakHeading(null);
    await userEvent.click(screen.getByRole('button', { name: 'Draw it again' }));
    await waitFor(() => expect(document.querySelector('dialog h2')?.textContent).toBe(heading));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  },
);

it('the alarm that cannot be drawn does not say that all is well, and can be drawn again', async () => {
  cleanup();
  Dexie.dependencies.indexedDB = new IDBFactory();
  const lost = testPlatform();
  lost.marker.read = async (portfolio) => ({
    portfolio,
    partners: 30,
    lastChange: '2026-06-30T12:00:00.000Z',
  });
  breakHeading('Partners are missing');
  render(<Start platform={lost} />);
  await screen.findByRole('heading', { name: 'The alarm could not be drawn' });
  expect(document.body.textContent).toContain('Nothing has been changed or overwritten');
  expect(document.body.textContent).not.toContain('untouched and saved');
  breakHeading(null);
  await userEvent.click(screen.getByRole('button', { name: 'Draw it again' }));
  await screen.findByRole('heading', { name: 'Partners are missing' });
});
