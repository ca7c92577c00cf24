/**
 * The QBR pack of 200 partners: its HTML as a whole process of the command line (goal: under 1 s), and its PDF by the
 * app against headless Chromium printing the same HTML by itself, in one run (goal: at most 1.5 times).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/root.mjs';
import { startDisplay } from '../build/xvfb.mjs';
import { freshProfile, manyPartners, startElectron } from './desktop.mjs';
import { loadSource } from './make-portfolio.mjs';
import { middle, runProcess } from './run-process.mjs';

const count = 200;
const rounds = 5;
const pdfRounds = 3;

const chromium = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
].find((path) => path !== undefined && existsSync(path));
if (chromium === undefined) throw new Error('there is no Chromium to compare with');
const folder = freshProfile();
const profile = freshProfile();

/** Prints the HTML with Chromium alone and tells the milliseconds. */
async function printAlone(/** @type {string} */ html, /** @type {string} */ pdf) {
  const start = performance.now();
  const child = spawn(
    chromium ?? '',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      `file://${html}`,
    ],
    { stdio: 'ignore' },
  );
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 || !existsSync(pdf)) throw new Error('Chromium printed nothing');
  return performance.now() - start;
}

const median = (/** @type {readonly number[]} */ times) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

try {
  const { writePortfolio } = await loadSource('src/shared/csv/write-portfolio.ts');
  const csv = join(folder, 'portfolio.csv');
  const rows = (await manyPartners(count)).map((partner) => ({ partner }));
  writeFileSync(csv, [...writePortfolio(rows, { bom: true })].join(''));
  const html = join(folder, 'pack.html');
  const args = [join(root, 'out/cli/partnerbook.mjs'), 'qbr', csv, '--as-of', '2026-06-30', '--out', html];
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await runProcess(args));
  if (runs.some(({ code }) => code !== 0)) throw new Error('the command line failed');
  const made = middle(runs);

  const { display, stop } = await startDisplay();
  process.env['DISPLAY'] = display;
  const { app, page } = await startElectron(root, profile);
  const document = {
    html: readFileSync(html, 'utf8'),
    paper: /** @type {const} */ ('a4'),
    foot: { left: 'Partner program, Q2 2026', middle: 'Internal, as of 30 Jun 2026' },
  };
  const [alone, ours] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < pdfRounds; round += 1) {
    alone.push(await printAlone(html, join(folder, `alone-${round}.pdf`)));
    ours.push(
      await page.evaluate(async (given) => {
        const start = performance.now();
        const outcome = await /** @type {any} */ (globalThis).partnerbook.makePdf(given);
        if (outcome.state !== 'made') throw new Error(outcome.reason);
        return performance.now() - start;
      }, document),
    );
  }
  const version = await app.evaluate(() => process.versions.chrome);
  await app.close();
  stop();
  process.stdout.write(
    `${count} partners, ${(statSync(html).size / 1e6).toFixed(1)} MB of HTML\n` +
      `  HTML, whole process           ${made.wall.toFixed(0).padStart(6)} ms   (goal under 1000 ms), median of ${rounds}\n` +
      `  PDF, headless Chromium alone  ${median(alone).toFixed(0).padStart(6)} ms\n` +
      `  PDF, by the app               ${median(ours).toFixed(0).padStart(6)} ms   (${(median(ours) / median(alone)).toFixed(2)} times; goal at most 1.5), Chromium ${version}, median of ${pdfRounds}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
  rmSync(profile, { recursive: true, force: true });
}
