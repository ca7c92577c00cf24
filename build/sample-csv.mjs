// Writes examples/sample-portfolio.csv: the sample portfolio as of a fixed day, as an export of the window would be.
// `node build/sample-csv.mjs` writes it; a test says whether it is true.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

const target = fileURLToPath(new URL('../examples/sample-portfolio.csv', import.meta.url));

/** The day that the dates of the example are relative to. */
export const exampleDay = '2026-06-30';

/**
 * The whole file, with the byte order mark that Excel needs.
 * @returns {Promise<string>}
 */
export async function sampleCsv() {
  const load = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const sample = await runnerImport('/src/shared/sample/sample-portfolio.ts', load);
  const writer = await runnerImport('/src/shared/csv/write-portfolio.ts', load);
  const { samplePortfolio } = /** @type {{ samplePortfolio: (asOf: string) => readonly object[] }} */ (
    /** @type {any} */ (sample.module)
  );
  const { writePortfolio } =
    /** @type {{ writePortfolio: (rows: readonly object[], options: object) => Iterable<string> }} */ (
      /** @type {any} */ (writer.module)
    );
  return [...writePortfolio(samplePortfolio(exampleDay), { bom: true })].join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, await sampleCsv());
}
