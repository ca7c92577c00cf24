/**
 * Merging three copies of 20,000 partners against reading the three files, in one run.
 * The goal: reading and merging take at most 1.3 times what reading alone takes. Rows as the first argument.
 */
import { loadInputFields, loadSource, portfolioText } from './make-portfolio.mjs';

const rows = Number(process.argv[2] ?? 20_000);
const rounds = 5;

/** @param {readonly number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const inputFields = await loadInputFields();
const { readPortfolio } = await loadSource('src/shared/csv/read-portfolio.ts');
const { merge } = await loadSource('src/shared/merge/merge.ts');
const { copyOfFile } = await loadSource('src/shared/merge/copy.ts');

// Each side changes two cells in five partners of a hundred; one partner in a hundred is changed by both to different values.
const bytes = [
  portfolioText(inputFields, rows),
  portfolioText(inputFields, rows, (row, id, text) =>
    row % 20 === 0 && (id === 'rating' || id === 'owner') ? (id === 'rating' ? '5' : 'Mine') : text,
  ),
  portfolioText(inputFields, rows, (row, id, text) =>
    row % 25 === 0 && (id === 'notes' || id === 'owner') ? 'Theirs' : text,
  ),
].map((text) => Buffer.from(text, 'utf8'));

/** @type {number[]} */
const reading = [];
/** @type {number[]} */
const merging = [];
let conflicts = 0;
for (let round = 0; round < rounds; round += 1) {
  let start = performance.now();
  const files = bytes.map((file) => readPortfolio(file, {}));
  reading.push(performance.now() - start);
  start = performance.now();
  const merged = merge(...files.map((file) => copyOfFile(file)));
  merging.push(performance.now() - start);
  conflicts = merged.rows.reduce(
    (/** @type {number} */ sum, /** @type {{ conflicts: readonly unknown[] }} */ row) =>
      sum + row.conflicts.length,
    0,
  );
  if (merged.rows.length !== rows) throw new Error(`${merged.rows.length} partners merged`);
}
const [read, merged] = [median(reading), median(merging)];
process.stdout.write(
  `three copies of ${rows} partners, ${conflicts} conflicts, median of ${rounds}\n` +
    `  reading the three files  ${read.toFixed(0)} ms\n` +
    `  reading and merging      ${(read + merged).toFixed(0)} ms  (${((read + merged) / read).toFixed(2)} times; goal at most 1.3)\n` +
    `  merging alone            ${merged.toFixed(0)} ms\n`,
);
