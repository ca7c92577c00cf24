import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerMessageBox, type RunningApp } from '#support/launch.ts';
import { cell, saved } from '../first-day.ts';
import { type Acknowledged, watchAcknowledged } from './acknowledged.ts';
import type { Deed, Kill, Victim } from './draw.ts';
import { longest, type Outcome, prepare, profileFor } from './prepare.ts';
import { patience, start } from './start.ts';
import { readStored } from './stored.ts';

/** What stands in the window once it has begun: a portfolio, or the choice of one. */
const firstThing = '[role="gridcell"], .pb-portfolios button';

/** How long a start takes while the machine does nothing else, in milliseconds: where it takes longer, so does the deed. */
const usualStart = 3000;

/** How a kill was survived: how much of the deed was there afterwards. */
export type Survived = 'nothing of it' | 'a part' | 'all of it';

/** The machine did not come as far as the kill: nothing was tried. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

/**
 * Kills a process in the middle of a deed, and checks that nothing acknowledged is lost and nothing is half there. Rejects
 * with `NotTried` when something failed before the kill.
 */
export async function killAndCheck({ deed, victim, moment }: Kill): Promise<Survived> {
  const ready = await readyFor(deed).catch((error: unknown) => {
    throw new NotTried(error instanceof Error ? error.message : String(error), { cause: error });
  });
  let { running } = ready;
  try {
    const { outcomes, go, acknowledged, pace } = ready;
    // A process that is gone takes no more clicks and keys.
    const ended = go().catch(() => undefined);
    await somewhereWithin(moment * longest[deed] * pace);
    await end(running, victim);
    await ended;
    if (victim === 'GPU') {
      // The window lives on without it, and everything comes to its end.
      await expect.poll(() => acknowledged.upTo(outcomes), patience).toBe(outcomes.length - 1);
      await running.page.reload();
    } else running = await start(running.data);
    return await checkWhole(running, outcomes, acknowledged);
  } finally {
    await running.kill();
    rmSync(running.data, { recursive: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Starts the app on a profile of the deed and comes as near to it as one click. */
async function readyFor(deed: Deed) {
  const data = await profileFor(deed);
  const begun = performance.now();
  const running = await start(data);
  try {
    await running.page.locator(firstThing).first().waitFor();
    const pace = (performance.now() - begun) / usualStart;
    const { outcomes, go } = await prepare(running, deed);
    return { running, pace, outcomes, go, acknowledged: await watchAcknowledged(running.page) };
  } catch (error) {
    await running.kill();
    throw error;
  }
}

async function checkWhole(
  { page, complaints }: RunningApp,
  outcomes: readonly Outcome[],
  acknowledged: Acknowledged,
): Promise<Survived> {
  await openTheOne(page);
  const { halfEntries, version, ...found } = await readStored(page);
  const place = outcomes.findIndex(
    ({ partners, entries }) => isDeepStrictEqual(partners, found.partners) && entries === found.entries,
  );
  expect(place, `${found.partners.length} partners, ${found.entries} entries`).toBeGreaterThanOrEqual(0);
  expect(place).toBeGreaterThanOrEqual(acknowledged.upTo(outcomes));
  expect(halfEntries).toEqual([]);
  expect(version).toBe(2);
  expect(acknowledged.loose).toEqual([]);
  // The window shows what is there; another edit goes in.
  const count = found.partners.length.toLocaleString('en');
  await page.getByRole('contentinfo').getByText(`${count} partners`).waitFor();
  await page.locator('[role="gridcell"][col-id="name"]').first().click();
  await page.keyboard.press('Control+Home');
  await cell(page, 0, 'owner').click();
  await page.keyboard.type('After the fall');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, 'owner').textContent(), patience).toBe('After the fall');
  await saved(page);
  expect(complaints).toEqual([]);
  if (place === 0) return 'nothing of it';
  return place === outcomes.length - 1 ? 'all of it' : 'a part';
}

/** Goes to the portfolio, which a kill may have left closed. */
async function openTheOne(page: Page): Promise<void> {
  const cells = page.getByRole('gridcell').first();
  const choice = page.locator('.pb-portfolios button');
  await cells.or(choice).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await cells.waitFor();
}

/** Time itself is what is tried here: a process may be killed at any moment. */
const somewhereWithin = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

async function end(running: RunningApp, victim: Victim): Promise<void> {
  const { app } = running;
  if (victim === 'app') return running.kill();
  const pid = await app.evaluate(({ app: electron, BrowserWindow }, whom) => {
    if (whom === 'renderer') return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    return electron.getAppMetrics().find((metric) => metric.type === 'GPU')?.pid ?? 0;
  }, victim);
  if (pid === 0) throw new Error(`there is no ${victim} process to kill`);
  if (victim === 'GPU') {
    process.kill(pid, 'SIGKILL');
    return;
  }
  // The app offers to reload its window; what comes back is whole, before the app is ended as well.
  await answerMessageBox(app, 0);
  const reloaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) =>
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => done()),
      ),
  );
  process.kill(pid, 'SIGKILL');
  await reloaded;
  const isBack = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("[role=gridcell], .pb-portfolios button") !== null',
      ),
    );
  await expect.poll(isBack, patience).toBe(true);
  await running.kill();
}
