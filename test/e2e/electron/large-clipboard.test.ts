import { afterEach, expect, test } from 'vitest';
import { launch, type RunningApp } from '#support/launch.ts';
import { cell, command, saved, trySample } from '../first-day.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

/** A hundred million characters on the clipboard, made where they are needed: sending them there takes longer. */
const fillClipboard = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ clipboard }) => clipboard.writeText('Pasted partner\tOwner of it\n'.repeat(3_800_000)));

test('a clipboard of 100 MB is refused with words in cells, in a field and in Paste special; nothing changes', async () => {
  running = await launch();
  const { page, app } = running;
  page.setDefaultTimeout(90_000);
  await trySample(page);
  await saved(page);
  await fillClipboard(running);
  const refused = page.getByRole('alert').getByText(/^The clipboard holds 103 million characters; a paste/);

  await cell(page, 0, 'name').click();
  await page.keyboard.press('Control+v');
  await refused.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);

  // An editor that is open keeps what was typed.
  await cell(page, 1, 'owner').click();
  await page.keyboard.type('Typed before');
  await page.keyboard.press('Control+v');
  await page
    .getByRole('alert')
    .getByText(/^The clipboard holds 103 million characters; a field takes 1 million/)
    .waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 1, 'owner').textContent()).toBe('Typed before');
  await saved(page);

  await cell(page, 0, 'name').click();
  await command(page, 'Paste special');
  await refused.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);

  // The next clipboard is read as ever, and only that was added: 30 partners, one name more.
  await app.evaluate(({ clipboard }) => clipboard.writeText('A small one'));
  await cell(page, 2, 'owner').click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => cell(page, 2, 'owner').textContent()).toBe('A small one');
  await saved(page);
  await page.getByRole('contentinfo').getByText('30 partners').waitFor();
  expect(await cell(page, 0, 'name').textContent()).toBe('Velmora');
  expect(running.complaints).toEqual([]);
}, 300_000);
