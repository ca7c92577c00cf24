/**
 * `partnerbook evaluate --format csv` of 50,000 partners against a Node process that only parses the same file with Papa Parse, in one run.
 * The goal: at most 3 times its wall time and 2 times its memory. Build the command line first; rows as the first argument.
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInputFields, portfolioText } from './make-portfolio.mjs';
import { middle, runProcess } from './run-process.mjs';

/** @typedef {import('./run-process.mjs').Run} Run */

const rows = Number(process.argv[2] ?? 50_000);
const built = process.env['PARTNERBOOK_CLI'] ?? 'out/cli/partnerbook.mjs';
const rounds = 5;

if (!existsSync(built)) throw new Error(`there is no ${built}: run npm run build:cli first`);
const folder = mkdtempSync(join(tmpdir(), 'cli-evaluate-'));
try {
  const file = join(folder, 'portfolio.csv');
  writeFileSync(file, portfolioText(await loadInputFields(), rows));
  const papa = join(folder, 'papa.cjs');
  const library = createRequire(import.meta.url).resolve('papaparse');
  writeFileSync(
    papa,
    `const { readFileSync } = require('node:fs');
     const Papa = require(${JSON.stringify(library)});
     const { data } = Papa.parse(readFileSync(process.argv[2], 'utf8'));
     if (data.length < ${rows}) process.exit(1);`,
  );
  /** @type {[Run[], Run[], Run[]]} */
  const [peer, ours, empty] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await runProcess([papa, file]));
    ours.push(await runProcess([built, 'evaluate', file, '--format', 'csv', '--as-of', '2026-08-31']));
    empty.push(await runProcess([built, '--version']));
  }
  for (const run of [...peer, ...ours, ...empty])
    if (run.code !== 0) throw new Error(`a run ended with ${run.code}`);
  const [papaRun, ourRun, start] = [middle(peer), middle(ours), middle(empty)];
  /** @type {(name: string, run: Run) => string} */
  const line = (name, run) =>
    `  ${name.padEnd(34)}${run.wall.toFixed(0).padStart(7)} ms ${run.memory.toFixed(0).padStart(6)} MB\n`;
  process.stdout.write(
    `${rows} partners, ${(statSync(file).size / 1e6).toFixed(1)} MB, median of ${rounds}\n` +
      line('Papa Parse, to strings only', papaRun) +
      line('partnerbook evaluate --format csv', ourRun) +
      `  times${' '.repeat(29)}${(ourRun.wall / papaRun.wall).toFixed(2).padStart(7)}    ${(ourRun.memory / papaRun.memory).toFixed(2).padStart(6)}     goal at most 3 and 2\n` +
      line('start-up alone (--version)', start),
  );
} finally {
  rmSync(folder, { recursive: true });
}
