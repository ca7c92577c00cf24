import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type DevTools, startWithDevTools } from '#support/devtools.ts';
import { asRoot, freshProfile, type RunningApp, repository, runtimePath } from '#support/launch.ts';
import { backUp, backupsIn, restoreFromAlarm, status, surroundings, typeOwner } from '../disk-faults.ts';
import { cell, saved, trySample } from '../first-day.ts';

const here = surroundings();
const raw: DevTools[] = [];
afterEach(async () => {
  for (const { child } of raw.splice(0)) child.kill('SIGKILL');
  await here.end();
});

/** The database of the portfolio as it stands: its version and how many partners it holds. */
const onDisk = (page: Page): Promise<{ readonly version: number; readonly partners: number }> =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('portfolio');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('partners').objectStore('partners').count();
          counting.onsuccess = () => {
            database.close();
            done({ version: database.version, partners: counting.result });
          };
        };
      }),
  );

test('a database of a newer version is refused in plain words and left as it is', async () => {
  const first = await here.start();
  const { data } = first;
  await trySample(first.page);
  await saved(first.page);
  const marker = join(data, 'markers', 'portfolio.json');
  await expect.poll(() => readFileSync(marker, 'utf8')).toContain('"partners": 30');
  await first.page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('portfolio', 990);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await here.kill(first);
  const kept = readFileSync(marker, 'utf8');

  const second = await here.start({ data });
  await second.page.getByRole('heading', { name: 'The portfolio could not be opened' }).waitFor();
  await second.page
    .getByText(
      'This portfolio was written by a newer version of Partnerbook. Nothing was changed. Install the newer version to open it.',
    )
    .waitFor();
  expect(await onDisk(second.page)).toEqual({ version: 990, partners: 30 });
  // Asking once more changes nothing either, nor does the end of the app.
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await second.page.getByRole('heading', { name: 'The portfolio could not be opened' }).waitFor();
  expect(await onDisk(second.page)).toEqual({ version: 990, partners: 30 });
  await here.close(second);
  expect(readFileSync(marker, 'utf8')).toBe(kept);
});

/** Starts the app as a double click would, with a file; the debugging pipe is only there to look. */
async function startRaw(data: string, file: string): Promise<DevTools> {
  const tools = startWithDevTools(await runtimePath(), [...asRoot, repository, file], {
    ...process.env,
    PARTNERBOOK_DATA: data,
    LANG: 'en_US.UTF-8',
  });
  raw.push(tools);
  return tools;
}

test('two starts at once: one window, the file of both is opened in it, and the data are whole', async () => {
  const data = freshProfile();
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-two-'));
  const files = ['one', 'two'].map((name) => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, `Partner\n${name} partner\n`);
    return file;
  });
  const starts = await Promise.all(files.map((file) => startRaw(data, file)));
  const ended = await Promise.race(
    starts.map(
      (start) =>
        new Promise<DevTools>((done) => {
          start.child.once('exit', () => done(start));
        }),
    ),
  );
  expect(ended.child.exitCode).toBe(0);
  const winner = starts.find((start) => start !== ended);
  if (winner === undefined) throw new Error('one of two has ended');

  const pages = async (): Promise<readonly string[]> => {
    const { targetInfos } = (await winner.call('Target.getTargets')) as {
      targetInfos: { readonly targetId: string; readonly url: string; readonly type: string }[];
    };
    return targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
  };
  await expect.poll(async () => (await pages()).length).toBe(1);
  const [targetId] = await pages();
  const { sessionId } = await winner.call('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = (await winner.call('Runtime.evaluate', { expression }, sessionId as string)) as {
      result: { readonly value?: unknown };
    };
    return result.value;
  };
  const dialog = 'document.querySelector("dialog[open] h2")?.textContent ?? ""';
  const applied = new Set<string>();
  while (applied.size < 2) {
    await expect
      .poll(async () => String(await evaluate(dialog)), { timeout: 60_000 })
      .toSatisfy((title: string) => /^Import (one|two)\.csv$/.test(title) && !applied.has(title));
    applied.add(String(await evaluate(dialog)));
    const apply =
      '[...document.querySelectorAll("dialog[open] button")].find((each) => each.textContent.startsWith("Apply 1 row"))?.click() === undefined';
    await expect
      .poll(() => evaluate(`document.querySelector("dialog[open]")?.textContent.includes("Apply 1 row")`))
      .toBe(true);
    await evaluate(apply);
    await expect.poll(async () => applied.has(String(await evaluate(dialog)))).toBe(false);
  }
  const bar = 'document.querySelector("footer")?.textContent ?? ""';
  await expect.poll(() => evaluate(bar)).toContain('2 partners');
  await expect.poll(() => evaluate(bar)).toContain('Saved');
  expect(await pages()).toHaveLength(1);
  const gone = new Promise((done) => winner.child.once('exit', done));
  winner.child.kill('SIGKILL');
  await gone;

  const again = await here.start({ data });
  await status(again.page, '2 partners').waitFor();
  for (const name of ['one partner', 'two partner'])
    await again.page.getByRole('gridcell', { name }).first().waitFor();
}, 240_000);

/** Sets the clock of the window and of the main process, as if somebody had set the computer's. */
async function setClockBack({ app, page }: RunningApp, days: number): Promise<void> {
  const set = (back: number): void => {
    const Real = Date;
    const now = (): number => Real.now() - back * 86_400_000;
    class Shifted extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [now()] : given) as [number]));
      }
      static override now = now;
    }
    Object.assign(globalThis, { Date: Shifted });
  };
  await page.evaluate(set, days);
  await app.evaluate(
    (_electron, [source, back]) => {
      // The main process takes the same function, by its text.
      new Function('back', `(${source})(back)`)(back);
    },
    [set.toString(), days] as const,
  );
}

test('the clock set back: what was done last stays last, in History, among the backups and after a loss', async () => {
  const first = await here.start();
  const { data, page } = first;
  await trySample(page);
  await saved(page);
  await backUp(page);
  await setClockBack(first, 400);
  await typeOwner(page, 1, 'After the clock');
  await saved(page);
  await backUp(page);
  const folder = join(data, 'Partnerbook backups');
  // The message of the first backup may still stand there.
  await expect.poll(() => backupsIn(folder)).toHaveLength(2);

  await page.keyboard.press('Control+Shift+H');
  const entries = page
    .getByRole('complementary', { name: 'History' })
    .getByRole('listbox')
    .getByRole('option');
  await expect.poll(() => entries.first().textContent()).toContain('Edit Owner of Halvern Pay');
  await page.keyboard.press('Escape');
  await here.close(first);

  // The clock is right again, and the database is lost: the newest backup is the one written last.
  rmSync(join(data, 'IndexedDB'), { recursive: true });
  const second = await here.start({ data });
  await second.page.getByRole('heading', { name: 'Partners are missing' }).waitFor();
  await restoreFromAlarm(second, null);
  expect(await cell(second.page, 1, 'owner').textContent()).toBe('After the clock');
  await saved(second.page);
  expect(readdirSync(folder).length).toBeGreaterThanOrEqual(2);
});
