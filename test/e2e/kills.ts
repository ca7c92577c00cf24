import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { answerMessageBox, launch, type RunningApp } from '#support/launch.ts';
import { cell, command, saved, trySample } from './first-day.ts';

/** What is under way when a process is killed. */
export const deeds = ['typing', 'pasting', 'importing', 'restoring'] as const;
/** Which process is killed. */
export const victims = ['app', 'renderer', 'GPU'] as const;

export type Deed = (typeof deeds)[number];
export type Victim = (typeof victims)[number];

/** One kill: what, whom, and when, as a share of how long the deed may take. */
export interface Kill {
  readonly deed: Deed;
  readonly victim: Victim;
  readonly moment: number;
}

/** What must hold after the next start. */
interface Expected {
  /** How many partners there may be: before the deed, or after it, nothing between. */
  readonly partners: readonly number[];
  /** Owners that were acknowledged as saved, by the row of the sample. */
  readonly owners: ReadonlyMap<number, string>;
}

/** Kills come one after another from a seed, so that a failure can be had again. */
export function killsFrom(seed: number, count: number): readonly Kill[] {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, at) => ({
    deed: deeds[at % deeds.length] ?? 'typing',
    victim: victims[Math.floor(random() * victims.length)] ?? 'app',
    moment: random(),
  }));
}

/** Kills a process in the middle of a deed, starts again, and checks that nothing acknowledged is lost and nothing is half there. */
export async function killAndCheck({ deed, victim, moment }: Kill): Promise<void> {
  const running = await launch();
  const { page, data } = running;
  await trySample(page);
  await saved(page);
  const expected = await begin(running, deed);
  const wait = moment * longest[deed];
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), wait).catch(() => undefined);
  await end(running, victim);

  const again = await launch({ data });
  try {
    await again.page.getByRole('gridcell').first().waitFor();
    const bar = again.page.getByRole('contentinfo');
    await expect
      .poll(async () =>
        Number(/([\d,]+) partners/.exec((await bar.textContent()) ?? '')?.[1]?.replace(',', '')),
      )
      .toSatisfy((count: number) => expected.partners.includes(count));
    // The grid comes back where it was scrolled to.
    await again.page.locator('[role="gridcell"][col-id="name"]').first().click();
    await again.page.keyboard.press('Control+Home');
    for (const [row, owner] of expected.owners)
      expect(await cell(again.page, row, 'owner').textContent(), `row ${row}`).toBe(owner);
    // It is whole: another edit goes in, and the history can be read.
    await cell(again.page, 0, 'owner').click();
    await again.page.keyboard.type('After the fall');
    await again.page.keyboard.press('Enter');
    await expect.poll(() => cell(again.page, 0, 'owner').textContent()).toBe('After the fall');
    await saved(again.page);
    expect(again.complaints).toEqual([]);
  } finally {
    await again.close();
  }
}

/** About how long each deed takes, in milliseconds: the kill falls somewhere within. */
const longest: Readonly<Record<Deed, number>> = {
  typing: 60,
  pasting: 1200,
  importing: 2500,
  restoring: 800,
};

async function begin(running: RunningApp, deed: Deed): Promise<Expected> {
  const { page, app } = running;
  const none = new Map<number, string>();
  switch (deed) {
    case 'typing': {
      const owners = new Map<number, string>();
      for (let row = 0; row < 3; row += 1) {
        await typeOwner(running, row, `Kept ${row}`);
        await expect.poll(() => cell(page, row, 'owner').textContent()).toBe(`Kept ${row}`);
        await saved(page);
        owners.set(row, `Kept ${row}`);
      }
      await typeOwner(running, 3, 'In the air');
      return { partners: [30], owners };
    }
    case 'pasting': {
      const block = Array.from({ length: 2000 }, (_, at) => `Pasted ${at}\tOwner ${at}`).join('\r\n');
      await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
      await cell(page, 0, 'name').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Home');
      // The last partner's name: the block takes its place and goes on below.
      await expect.poll(() => activeCell(running)).toBe('29 name');
      await page.keyboard.press('Control+v');
      await page
        .getByRole('dialog', { name: /^Paste / })
        .getByRole('button', { name: /^Paste/ })
        .click();
      return { partners: [30, 2029], owners: none };
    }
    case 'importing': {
      const file = join(mkdtempSync(join(tmpdir(), 'partnerbook-kill-')), 'many.csv');
      const lines = Array.from({ length: 10_000 }, (_, at) => `P-${at},Imported ${at},Ines`);
      writeFileSync(file, `Partner ID,Partner,Owner\n${lines.join('\n')}\n`);
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, file);
      await page.keyboard.press('Control+o');
      await page.getByRole('button', { name: /^Apply / }).click();
      return { partners: [30, 10_030], owners: none };
    }
    case 'restoring': {
      await command(page, 'Back up now');
      await page
        .getByText(/Backed up/)
        .first()
        .waitFor();
      await cell(page, 0, 'name').click();
      await page.keyboard.press('Control+Delete');
      await page.getByRole('contentinfo').getByText('29 partners').waitFor();
      await saved(page);
      await command(page, 'Restore a backup…');
      await page
        .getByRole('button', { name: /^Restore the backup/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Restore 30/ }).click();
      return { partners: [29, 30], owners: none };
    }
  }
}

const activeCell = ({ page }: RunningApp): Promise<string> =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[col-id]');
    return `${cell?.closest('[row-index]')?.getAttribute('row-index')} ${cell?.getAttribute('col-id')}`;
  });

async function typeOwner({ page }: RunningApp, row: number, owner: string): Promise<void> {
  await cell(page, row, 'owner').click();
  await page.keyboard.type(owner);
  await page.keyboard.press('Enter');
}

async function end(running: RunningApp, victim: Victim): Promise<void> {
  const { app } = running;
  if (victim === 'app') return running.kill();
  const pid = await app.evaluate(({ app: electron, BrowserWindow }, whom) => {
    if (whom === 'renderer') return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    return electron.getAppMetrics().find((metric) => metric.type === 'GPU')?.pid ?? 0;
  }, victim);
  if (victim === 'renderer') await answerMessageBox(app, 1);
  // Without a GPU process, as on some machines without a display, there is nothing to kill but the app.
  if (pid !== 0) process.kill(pid, 'SIGKILL');
  await running.kill();
}
