import type { PortfolioFile } from '#shared/csv/types.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { copyOfFile, mayBeHeld } from '#shared/merge/copy.ts';
import { type Pairing, pair, withoutRepeats } from '#shared/merge/pair.ts';
import { diffEvaluated, type Evaluated, type PortfolioDiff } from '#shared/rules/diff.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Command } from './command.ts';
import { dateOption, wordOption } from './common.ts';
import { contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { diffCsv, diffTable } from './diff-print.ts';
import { writeWhole } from './output.ts';
import { printable } from './printable.ts';
import { report } from './report.ts';
import { isIncomplete, reportFile, reportProblems } from './report-file.ts';
import { csvTarget, textTarget, writeChunks } from './target.ts';
import { terminalWidth } from './width.ts';

/** Tells what changed between two files of one portfolio. */
export const diffCommand: Command = {
  name: 'diff',
  summary: 'Tells what changed between two files: gates, tiers, verdicts, findings.',
  files: ['BEFORE.csv', 'AFTER.csv'],
  options: ['format', 'out', 'as-of-before'],
  notes: [
    'Without --format the output is a table. Partners are matched as an import matches them; one whose row is held back in either file is left out and told on standard error.',
  ],
  async run(given) {
    const format = wordOption(given, 'format', ['table', 'json', 'csv']);
    const asOfBefore = dateOption(given, 'as-of-before');
    const [beforePath = '', afterPath = ''] = given.files;
    const context = await contextOf(given, given.files);
    const before = await readPortfolioFile(beforePath, context);
    const after = await readPortfolioFile(afterPath, context);
    const dayBefore = asOfBefore ?? context.asOf;
    reportAsOf(context.asOf, dayBefore);
    for (const [path, file] of [
      [beforePath, before],
      [afterPath, after],
    ] as const) {
      reportFile(path, file, 'partner');
      reportProblems(path, file.problems);
    }
    const judged = (partner: Partner, asOf: string): Evaluated => ({
      id: partner.id,
      name: partner.name,
      partner,
      evaluation: evaluate(partner, context.program.settings, asOf),
    });
    const pairs = pairsOf(before, after).map((both) => ({
      before: both.before === null ? null : judged(both.before, dayBefore),
      after: both.after === null ? null : judged(both.after, context.asOf),
    }));
    const diff = diffEvaluated(pairs, dayBefore, context.asOf);
    const target = format === 'csv' ? csvTarget(given) : textTarget(given);
    await writeWhole([target], (output) => writeChunks(output, print(format, diff)));
    return isIncomplete(before) || isIncomplete(after) ? 1 : 0;
  },
};

function print(format: 'table' | 'json' | 'csv', diff: PortfolioDiff): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(diff, null, 2)}\n`];
  return format === 'csv' ? diffCsv(diff) : diffTable(diff, terminalWidth());
}

interface Pair {
  readonly before: Partner | null;
  readonly after: Partner | null;
}

/** The partners of both files in the order of the later one, removed ones last; whoever may be held back is left out and told. */
function pairsOf(before: PortfolioFile, after: PortfolioFile): readonly Pair[] {
  const [earlier, later] = [copyOfFile(before), copyOfFile(after)];
  const pairing = pair(withoutRepeats(earlier), later);
  tellMatches(pairing, withoutRepeats(earlier));
  const beforeOf = new Map(
    pairing.of.flatMap((row, at) =>
      typeof row === 'object' ? [[row, earlier.rows[at] ?? 'held'] as const] : [],
    ),
  );
  const added = new Set(pairing.added);
  const pairs: Pair[] = [];
  for (const row of later.rows) {
    const partner = beforeOf.get(row);
    if (typeof partner === 'object') pairs.push({ before: partner.partner, after: row.partner });
    else if (added.has(row) && !mayBeHeld(earlier, row.partner))
      pairs.push({ before: null, after: row.partner });
    else
      tellLeftOut(
        row.partner,
        partner === undefined && !added.has(row) ? 'it may be several partners' : 'held back before',
      );
  }
  for (const [at, row] of earlier.rows.entries()) {
    if (typeof pairing.of[at] === 'object') continue;
    if (pairing.of[at] === undefined && !mayBeHeld(later, row.partner))
      pairs.push({ before: row.partner, after: null });
    else tellLeftOut(row.partner, 'held back after');
  }
  return pairs;
}

function tellLeftOut(partner: Partner, why: string): void {
  report(
    `left out: ${printable(partner.name)}${partner.id === null ? '' : ` (${printable(partner.id)})`}, ${why}`,
  );
}

function tellMatches(
  pairing: Pairing,
  partners: readonly { readonly id: string | null; readonly name: string }[],
): void {
  for (const { row, partner, by } of pairing.notById) {
    const was = partners[partner];
    if (was === undefined || (row.partner.id === null && was.id === null && row.partner.name === was.name))
      continue;
    report(
      `${row.partner.name} is ${was.name}${was.id === null ? '' : ` (${was.id})`} of before, matched by ${by === 'host' ? 'website' : 'name'}`,
    );
  }
}
