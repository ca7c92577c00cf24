// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type TestPlatform, testPlatform } from '#support/platform.ts';
import { Start } from '../../../src/renderer/app/start.tsx';

configure({ asyncUtilTimeout: 10_000 });

let platform: TestPlatform;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  localStorage.clear();
  platform = testPlatform();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function openSample(): Promise<void> {
  render(<Start platform={platform} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try the sample portfolio' }));
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('30 partners'));
}

async function command(title: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Find a command' }), title);
  await userEvent.keyboard('{Enter}');
}

const closes = () => act(async () => platform.close());
const question = () => screen.queryByRole('alertdialog', { name: 'Close the window?' });
it('a dialog in which nothing was typed does not keep the window open', async () => {
  await openSample();
  await command('New view from this one');
  await screen.findByRole('textbox', { name: 'Name' });
  expect(await closes()).toBe('close');
  expect(question()).toBeNull();
});

it('what was typed in a dialog is asked about: kept with Go on, and given up only when that is said', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await openSample();
  await command('New view from this one');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Run only');
  expect(await closes()).toBe('stay');
  expect(await closes()).toBe('stay');
  const asked = within(screen.getByRole('alertdialog', { name: 'Close the window?' }));
  asked.getByText('What you typed is not stored yet.');
  await userEvent.click(asked.getByRole('button', { name: 'Go on' }));
  expect(question()).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Run only');

  expect(await closes()).toBe('stay');
  await userEvent.click(screen.getByRole('button', { name: 'Discard it and close' }));
  expect(close).toHaveBeenCalledOnce();
  expect(await closes()).toBe('close');
});

it('a tab leaves the question to the browser', async () => {
  platform = { ...platform, kind: 'browser' };
  await openSample();
  await command('New view from this one');
  await screen.findByRole('textbox', { name: 'Name' });
  expect(await closes()).toBe('close');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Run only');
  expect(await closes()).toBe('stay');
  expect(question()).toBeNull();
});

it('readings that were typed and settings that were changed are asked about after they were left', async () => {
  await openSample();
  await command('Record readings');
  const sheet = within(await screen.findByRole('dialog', { name: 'Record readings' }));
  await userEvent.type(sheet.getAllByRole('textbox', { name: /Adopted/ })[0] as HTMLElement, '5');
  await userEvent.click(sheet.getByRole('button', { name: 'Cancel' }));
  await userEvent.keyboard('{Control>}5{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Program' });
  await userEvent.type(document.querySelector('.pb-settings__form input') as HTMLElement, '1');
  await userEvent.keyboard('{Control>}1{/Control}');
  expect(await closes()).toBe('stay');
  const lead = screen.getByRole('alertdialog', { name: 'Close the window?' }).textContent;
  expect(lead).toContain('Readings were typed and are not recorded yet.');
  expect(lead).toContain('Changed settings of the program are not applied yet.');
}, 60_000);

it('without an open portfolio the name of a new one is asked about as well', async () => {
  await openSample();
  await command('Close portfolio');
  await userEvent.click(await screen.findByRole('button', { name: 'New portfolio…' }));
  expect(await closes()).toBe('close');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' 2027');
  expect(await closes()).toBe('stay');
  expect(question()).not.toBeNull();
});
