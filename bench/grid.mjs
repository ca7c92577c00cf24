/**
 * The window with 10,000 partners against a bare Electron window that shows the same rows in a plain AG Grid, in one run:
 * start to the first painted row (goal at most 1.5 times), wheel step to painted frame in the Everything view (goal at
 * most 1.3 times) and the memory of the page (goal at most 1.5 times).
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cache, root } from '../build/root.mjs';
import { startDisplay } from '../build/xvfb.mjs';
import { filledProfile, freshProfile, manyPartners, spread, startElectron } from './desktop.mjs';
import { loadSource } from './make-portfolio.mjs';

const starts = 5;
const steps = 120;

/** Builds the yardstick into a folder that Electron can start. */
async function plainApp() {
  const folder = join(cache, 'plain-grid');
  mkdirSync(folder, { recursive: true });
  await build({
    root: join(root, 'bench/plain-grid'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome114' },
  });
  const { allFields } = await loadSource('src/shared/fields/fields.ts');
  const { evaluate } = await loadSource('src/shared/rules/evaluate.ts');
  const { defaultSettings } = await loadSource('src/shared/rules/program.ts');
  const fields = /** @type {{ id: string, header: string, kind: { write(value: unknown): string } }[]} */ (
    allFields
  );
  const rows = (await manyPartners()).map((partner) => {
    const values = { ...partner, ...evaluate(partner, defaultSettings, '2026-06-30') };
    return Object.fromEntries(fields.map(({ id, kind }) => [id, kind.write(values[id])]));
  });
  const headers = fields.map(({ id, header }) => ({ id, header }));
  writeFileSync(join(folder, 'page/rows.json'), JSON.stringify({ headers, rows }));
  copyFileSync(join(root, 'bench/plain-grid/main.cjs'), join(folder, 'main.cjs'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'plain-grid', version: '1.0.0', main: 'main.cjs' }),
  );
  return folder;
}

/**
 * Starts an app some times: start to the first painted row, in milliseconds.
 * @param {string} folder
 * @param {string} data
 */
async function startTimes(folder, data) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < starts; round += 1) {
    const begin = performance.now();
    const { app, page } = await startElectron(folder, data);
    await page.locator('[row-index="0"] [col-id="name"]').waitFor({ timeout: 60_000 });
    times.push(performance.now() - begin);
    await app.close();
  }
  return spread(times).median;
}

/** Runs in the page: the next wheel event to the frame after it. */
const listen = () => {
  const page = /** @type {any} */ (globalThis);
  page.measured = new Promise((done) => {
    const begin = (/** @type {{ timeStamp: number }} */ event) =>
      page.requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)));
    page.addEventListener('wheel', begin, { once: true, capture: true, passive: true });
  });
};

/**
 * Scrolls all columns of all rows by the wheel and weighs the page.
 * @param {string} folder
 * @param {string} data
 * @param {(page: import('playwright-core').Page) => Promise<void>} prepare
 */
async function scrollAndWeigh(folder, data, prepare) {
  const { app, page } = await startElectron(folder, data);
  await page.locator('[row-index="0"] [col-id="name"]').waitFor({ timeout: 60_000 });
  await prepare(page);
  await page.mouse.move(700, 450);
  /** @type {number[]} */
  const times = [];
  for (let step = 0; step < steps; step += 1) {
    await page.evaluate(listen);
    await page.mouse.wheel(0, 400);
    times.push(await page.evaluate(() => /** @type {any} */ (globalThis).measured));
  }
  const kilobytes = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find((metric) => metric.type === 'Tab')?.memory.workingSetSize ?? 0,
  );
  await app.close();
  return { ...spread(times), megabytes: kilobytes / 1024 };
}

const { display, stop } = await startDisplay();
process.env['DISPLAY'] = display;
const plain = await plainApp();
const data = await filledProfile();

const ourStart = await startTimes(root, data);
const plainStart = await startTimes(plain, freshProfile());
console.log(
  `start to the first painted row: ${ourStart.toFixed(0)} ms, plain grid ${plainStart.toFixed(0)} ms ` +
    `(${(ourStart / plainStart).toFixed(2)} times; goal at most 1.5), 10,000 partners`,
);
const ours = await scrollAndWeigh(root, data, async (page) => {
  await page.getByRole('tab', { name: 'Everything' }).click();
  await page.locator('[row-index="0"] [col-id="website"]').waitFor();
});
const theirs = await scrollAndWeigh(plain, freshProfile(), async () => {});
console.log(
  `wheel step to painted frame: median ${ours.median.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} ms; plain grid ` +
    `${theirs.median.toFixed(1)} and ${theirs.p95.toFixed(1)} ms (${(ours.median / theirs.median).toFixed(2)} and ` +
    `${(ours.p95 / theirs.p95).toFixed(2)} times; goal at most 1.3)`,
);
console.log(
  `memory of the page: ${ours.megabytes.toFixed(0)} MB, plain grid ${theirs.megabytes.toFixed(0)} MB ` +
    `(${(ours.megabytes / theirs.megabytes).toFixed(2)} times; goal at most 1.5)`,
);
stop();
process.exit(0);
