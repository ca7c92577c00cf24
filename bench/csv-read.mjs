/**
 * Reading a portfolio file of 50,000 partners and 100 columns, against Papa Parse cutting the same text into strings, in one run.
 * The goal: at most twice its time. Rows as the first argument: `node bench/csv-read.mjs 50000`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { loadInputFields, loadSource } from './make-portfolio.mjs';

const rows = Number(process.argv[2] ?? 50_000);
const rounds = 5;

/**
 * A portfolio of plain cells: every field filled, and columns of the team's own up to 100.
 * @param {number} count
 */
async function portfolioText(count) {
  const inputFields = await loadInputFields();
  const own = Array.from({ length: Math.max(0, 100 - inputFields.length) }, (_, at) => `Team ${at + 1}`);
  const lines = [[...inputFields.map((field) => field.header), ...own].join(',')];
  for (let row = 0; row < count; row += 1)
    lines.push(
      [...inputFields.map((field) => cell(field, row)), ...own.map((_, at) => (row + at) % 9)].join(','),
    );
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * @param {{ id: string, kind: { name: string, options?: readonly (string | number)[] } }} field
 * @param {number} row
 */
function cell({ id, kind }, row) {
  const { options = [] } = kind;
  if (id === 'id') return `P-${row}`;
  if (id === 'name') return `Partner number ${row}`;
  if (id === 'website') return `partner-${row}.example`;
  switch (kind.name) {
    case 'yesNo':
      return row % 3 === 0 ? 'Yes' : row % 3 === 1 ? 'No' : '';
    case 'money':
      return String((row * 7919) % 900_000);
    case 'number':
    case 'integer':
      return String(row % 200);
    case 'ratio':
      return `${row % 150}%`;
    case 'date':
      return `2026-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`;
    case 'choice':
    case 'scale':
      return String(options[row % options.length]);
    case 'choiceList':
      return `"${options[0]}; ${options[1 + (row % (options.length - 1))]}"`;
    case 'tags':
      return `"emea; tier ${row % 7}"`;
    default:
      return row % 4 === 0 ? `"A note, number ${row}, with ""quotes"" in it"` : `Word ${row % 500}`;
  }
}

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'csv-read-'));
try {
  const { readPortfolio } = await loadSource('src/shared/csv/read-portfolio.ts');
  const file = join(folder, 'portfolio.csv');
  writeFileSync(file, await portfolioText(rows));
  const bytes = readFileSync(file);
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const peer = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now();
    const parsed = Papa.parse(bytes.toString('utf8'), { delimiter: ',' });
    peer.push(performance.now() - start);
    start = performance.now();
    const read = readPortfolio(bytes, { ownColumns: true });
    ours.push(performance.now() - start);
    if (!read.ok || read.rows.length !== rows || parsed.data.length < rows)
      throw new Error(
        read.ok ? `${read.rows.length} rows, ${JSON.stringify(read.problems.slice(0, 3))}` : read.reason,
      );
  }
  const [papa, own] = [median(peer), median(ours)];
  process.stdout.write(
    `${rows} rows x 100 columns, ${(bytes.length / 1e6).toFixed(1)} MB, median of ${rounds}\n` +
      `  Papa Parse, to strings      ${papa.toFixed(0)} ms\n` +
      `  readPortfolio, to partners  ${own.toFixed(0)} ms  (${(own / papa).toFixed(2)} times; goal at most 2)\n` +
      `  peak memory of the process  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
