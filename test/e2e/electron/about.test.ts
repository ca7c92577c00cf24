import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, repository } from '#support/launch.ts';
import { command, trySample } from '../first-day.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
  await trySample(running.page);
});

afterAll(() => running.close());

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** Waits until no dialog is open: the next key belongs to the page again. */
const closed = (): Promise<void> => running.page.getByRole('dialog').waitFor({ state: 'detached' });

test('About says every version, and leads to the licences of all that ships, scrolled by keyboard', async () => {
  const { app, page } = running;
  await command(page, 'About Partnerbook');
  const about = page.getByRole('dialog', { name: 'About Partnerbook' });
  const versions = await app.evaluate(() => process.versions);
  const said = await about.textContent();
  for (const each of [version, 'version 2', versions.electron, versions['chrome'], versions.node])
    expect(said).toContain(each);
  expect(said).toContain('checks nothing online by itself');

  await about.getByRole('button', { name: 'Licences' }).click();
  const licences = page.getByRole('region', { name: 'Licences' });
  await licences.waitFor();
  const names = [
    ...readFileSync(join(repository, 'THIRD_PARTY.md'), 'utf8').matchAll(/^## (.+)\n\nLicence: /gm),
  ];
  expect(names.length).toBeGreaterThan(20);
  const headings = await licences.getByRole('heading').allTextContents();
  expect(headings).toEqual(['Partnerbook', ...names.map(([, name]) => name)]);
  await page.keyboard.press('End');
  await expect
    .poll(() => page.locator('.pb-dialog__body').evaluate((body) => body.scrollTop))
    .toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
  await closed();
});

test('after an update a notice leads to what is new, once', async () => {
  const { page } = running;
  await page.evaluate(() => localStorage.setItem('partnerbook.version-seen', '0.0.1'));
  await page.reload();
  // A notice leaves by itself, so it is found and followed at once, however busy the machine is.
  const said = await page.waitForFunction(() => {
    const toast = document.querySelector('.pb-toast');
    const text = toast?.textContent;
    toast?.querySelector<HTMLButtonElement>('.pb-toast__action')?.click();
    return text;
  });
  expect(await said.jsonValue()).toContain(`Partnerbook is now version ${version}.`);
  const news = page.getByRole('dialog', { name: 'What is new' });
  await news.getByRole('heading', { name: 'This version' }).waitFor();
  await page.keyboard.press('Escape');
  await closed();

  await page.reload();
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  expect(await page.getByText('Partnerbook is now version').count()).toBe(0);
});
