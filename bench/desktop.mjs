import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { findRuntime } from '../build/find-runtime.mjs';
import { root } from '../build/root.mjs';
import { loadSource } from './make-portfolio.mjs';

/** How many partners the window is measured with. */
export const partnerCount = 10_000;

/**
 * Starts Electron on an app's folder with a profile.
 * @param {string} folder The folder with the app's package.json.
 * @param {string} data The profile.
 * @param {readonly string[]} files
 */
export async function startElectron(folder, data, files = []) {
  const runtime = await findRuntime();
  if (runtime === null) throw new Error('there is no Electron to measure with');
  const app = await _electron.launch({
    executablePath: runtime.path,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', folder, ...files],
    cwd: root,
    env: {
      .../** @type {Record<string, string>} */ (process.env),
      LANG: 'en_US.UTF-8',
      PARTNERBOOK_DATA: data,
    },
  });
  const page = await app.firstWindow();
  return { app, page };
}

/** A fresh folder for a profile. */
export const freshProfile = () => mkdtempSync(join(tmpdir(), 'partnerbook-bench-'));

/** The partners of the benchmarks: the sample over and over, as the tests have them. */
export async function manyPartners(count = partnerCount) {
  const { samplePortfolio } = await loadSource('src/shared/sample/sample-portfolio.ts');
  const sample = /** @type {{ partner: Record<string, unknown> }[]} */ (samplePortfolio('2026-06-30'));
  return Array.from({ length: count }, (_, index) => ({
    ...sample[index % sample.length]?.partner,
    id: `P-${String(index + 1).padStart(5, '0')}`,
    name: `${sample[index % sample.length]?.partner['name']} ${index + 1}`,
    website: `https://partner-${index + 1}.example`,
  }));
}

/** A profile that already holds the partners, imported as a person would. */
export async function filledProfile(count = partnerCount) {
  const { writePortfolio } = await loadSource('src/shared/csv/write-portfolio.ts');
  const file = join(freshProfile(), 'partners.csv');
  const rows = (await manyPartners(count)).map((partner) => ({ partner }));
  writeFileSync(file, [...writePortfolio(rows, { bom: true })].join(''));
  const data = freshProfile();
  const { app, page } = await startElectron(root, data, [file]);
  await page.getByRole('button', { name: /^Apply / }).click({ timeout: 120_000 });
  await page
    .getByRole('contentinfo')
    .getByText(`${count.toLocaleString('en')} partners`)
    .waitFor({ timeout: 120_000 });
  await page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
  await app.close();
  return data;
}

/**
 * Median and 95th percentile of some times.
 * @param {readonly number[]} times
 */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
