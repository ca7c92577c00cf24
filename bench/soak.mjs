/**
 * A day's work over and over: 5,000 partners are edited, filtered, pasted into, imported into and undone, every screen is
 * visited, a pack is drawn and saved, a backup written; after each round everything is as it was. After a forced garbage
 * collection the page's heap, the window's process and the main process must stay within 10 % of their level after
 * warm-up, and nothing may complain. `node bench/soak.mjs MINUTES`; three when left out.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/root.mjs';
import { startDisplay } from '../build/xvfb.mjs';
import { filledProfile, manyPartners, startElectron } from './desktop.mjs';
import { loadSource } from './make-portfolio.mjs';

const minutes = Number(process.argv[2] ?? '3');
const count = 5000;
/** The share of the time that belongs to warm-up: caches fill, code is compiled. */
const warmUp = 0.25;
/** The level at either end is the middle of so many readings; three minutes have time for five rounds or six. */
const readingsALevel = minutes < 10 ? 2 : 3;
const allowed = 0.1;

const { display, stop } = await startDisplay();
process.env['DISPLAY'] = display;
const { app, page } = await startElectron(root, await filledProfile(count));
page.setDefaultTimeout(180_000);
/** @type {string[]} */
const complaints = [];
page.on('console', (message) => {
  if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));
const devTools = await page.context().newCDPSession(page);
const bar = page.getByRole('contentinfo');
const partners = bar.getByText(`${count.toLocaleString('en')} partners`);
const saved = () => bar.getByText('Saved', { exact: true }).waitFor();
await partners.waitFor();
await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-soak-'));
const file = await colleaguesFile();
await app.evaluate(
  ({ dialog }, { csv, out }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [csv] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: out });
  },
  { csv: file, out: join(folder, 'pack.html') },
);

/** A colleague's file: 200 partners that changed and 100 new ones. */
async function colleaguesFile() {
  const { writePortfolio } = await loadSource('src/shared/csv/write-portfolio.ts');
  const known = (await manyPartners(200)).map((partner) => ({
    partner: { ...partner, owner: 'A colleague' },
  }));
  const fresh = (await manyPartners(count + 100)).slice(count).map((partner) => ({ partner }));
  const path = join(folder, 'colleague.csv');
  writeFileSync(path, [...writePortfolio([...known, ...fresh], { bom: true })].join(''));
  return path;
}

/** @param {string} title */
async function command(title) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(title);
  await page.getByRole('option', { name: title }).first().click();
  await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'detached' });
}

/** @param {number} row @param {string} field */
const cell = (row, field) => page.locator(`[row-index="${row}"] [col-id="${field}"]`);

/** Waits until a cell holds a text. @param {number} row @param {string} field @param {string} text */
const holds = (row, field, text) =>
  page.waitForFunction(
    ([at, id, wanted]) =>
      document.querySelector(`[row-index="${at}"] [col-id="${id}"]`)?.textContent === wanted,
    [String(row), field, text],
  );

/** Undoes the newest step and waits until it is undone. @param {() => Promise<unknown>} isBack */
async function undo(isBack) {
  await page.keyboard.press('Control+z');
  await isBack();
  await saved();
}

async function edits() {
  for (let row = 0; row < 10; row += 1) {
    const before = (await cell(row, 'owner').textContent()) ?? '';
    await cell(row, 'owner').click();
    await page.keyboard.type(`Soak ${row}`);
    await page.keyboard.press('Enter');
    await holds(row, 'owner', `Soak ${row}`);
    await saved();
    await undo(() => holds(row, 'owner', before));
  }
}

async function filters() {
  const search = page.getByRole('searchbox').first();
  for (const words of ['Velmora', 'no such partner']) {
    await search.fill(words);
    await bar.getByText(/\d of [\d,]+ partners/).waitFor();
  }
  await search.fill('');
  await partners.waitFor();
  for (const view of ['Leverage', 'Everything', 'Overview']) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await cell(0, 'name').waitFor();
  }
}

async function pastes() {
  const block = Array.from({ length: 500 }, (_, row) => `Pasted ${row % 40}\tActive`).join('\r\n');
  const before = (await cell(0, 'owner').textContent()) ?? '';
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
  await cell(0, 'owner').click();
  await page.keyboard.press('Control+v');
  await holds(0, 'owner', 'Pasted 0');
  await saved();
  await undo(() => holds(0, 'owner', before));
}

async function imports() {
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Apply / }).click();
  await bar.getByText(`${(count + 100).toLocaleString('en')} partners`).waitFor();
  await saved();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await undo(() => partners.waitFor());
}

async function screens() {
  await page.keyboard.press('Control+2');
  await page.getByRole('figure').first().waitFor();
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: 'Timeline' }).first().waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: 'Findings' }).first().waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { name: 'Program' }).first().waitFor();
  await page.keyboard.press('Control+1');
  await cell(0, 'name').click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Partner' });
  for (const tab of ['Charter', 'History', 'Overview']) await panel.getByRole('tab', { name: tab }).click();
  await panel.getByRole('tab', { name: 'Overview' }).press('Escape');
  await panel.waitFor({ state: 'detached' });
  await command('History');
  await page.getByRole('complementary', { name: 'History' }).getByRole('button', { name: 'Close' }).click();
}

async function packs() {
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Save as HTML' }).click();
  await page
    .getByText(/^Saved /)
    .first()
    .waitFor();
  await page.keyboard.press('Control+1');
  await cell(0, 'name').waitFor();
  await command('Back up now');
  await page
    .getByText(/Backed up/)
    .first()
    .waitFor();
}

/** @typedef {{ heap: number, window: number, main: number, nodes: number }} Reading Megabytes, and nodes of all documents. */

/** @returns {Promise<Reading>} */
async function reading() {
  for (let turn = 0; turn < 3; turn += 1) await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  const { nodes } = await devTools.send('Memory.getDOMCounters');
  const [window, main] = await app.evaluate(({ app: electron }) => {
    /** @type {any} */ (globalThis).gc?.();
    const sizeOf = (/** @type {string} */ type) =>
      (electron.getAppMetrics().find((metric) => metric.type === type)?.memory.workingSetSize ?? 0) / 1024;
    return [sizeOf('Tab'), sizeOf('Browser')];
  });
  return { heap: usedSize / 1024 / 1024, window: window ?? 0, main: main ?? 0, nodes };
}

const begun = performance.now();
const passed = () => (performance.now() - begun) / 60_000;
/** @type {{ at: number, reading: Reading }[]} */
const readings = [];
let rounds = 0;
while (passed() < minutes) {
  for (const deed of [edits, filters, pastes, imports, screens, packs]) await deed();
  rounds += 1;
  readings.push({ at: passed(), reading: await reading() });
  if (process.env['SOAK_LOG']) console.log(JSON.stringify(readings.at(-1)));
}
await app.close();
stop();

const warm = readings.filter(({ at }) => at >= minutes * warmUp);
/** @param {keyof Reading} what @param {typeof readings} some */
const level = (what, some) => {
  const sorted = some.map((each) => each.reading[what]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
let flat = warm.length >= 2 * readingsALevel;
if (!flat) console.log(`only ${warm.length} rounds after warm-up: too few to tell; the machine is busy`);
console.log(
  `${minutes} minutes, ${rounds} rounds with ${count.toLocaleString('en')} partners: edits, filters, a paste of 500 rows, an import of 300, every screen, a pack, a backup, all undone`,
);
for (const [what, name, unit] of /** @type {const} */ ([
  ['heap', 'heap of the page', ' MB'],
  ['window', 'process of the window', ' MB'],
  ['main', 'main process', ' MB'],
  ['nodes', 'nodes of the page', ''],
])) {
  const first = level(what, warm.slice(0, readingsALevel));
  const last = level(what, warm.slice(-readingsALevel));
  const change = last / first - 1;
  if (change > allowed) flat = false;
  console.log(
    `  ${name.padEnd(22)} ${first.toFixed(0)}${unit} after warm-up, ${last.toFixed(0)}${unit} at the end (${change < 0 ? '' : '+'}${(change * 100).toFixed(1)} %; goal at most +10 %)`,
  );
}
console.log(
  `  errors and warnings    ${complaints.length}${complaints.length === 0 ? '' : `: ${complaints[0]}`}`,
);
process.exit(flat && complaints.length === 0 ? 0 : 1);
