import type { Partner } from '#shared/fields/fields.ts';
import { diffEvaluated, type Evaluated, type PortfolioDiff } from '#shared/rules/diff.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Command } from './command.ts';
import { dateOption, wordOption } from './common.ts';
import { contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { pairFiles } from './diff-pairs.ts';
import { diffCsv, diffTable } from './diff-print.ts';
import { writeWhole } from './output.ts';
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
    const paired = pairFiles(before, after);
    const pairs = paired.pairs.map((both) => ({
      before: both.before === null ? null : judged(both.before, dayBefore),
      after: both.after === null ? null : judged(both.after, context.asOf),
    }));
    const diff = diffEvaluated(pairs, dayBefore, context.asOf);
    const target = format === 'csv' ? csvTarget(given) : textTarget(given);
    await writeWhole([target], (output) => writeChunks(output, print(format, diff)));
    return isIncomplete(before) || isIncomplete(after) || paired.leftOut.length > 0 ? 1 : 0;
  },
};

function print(format: 'table' | 'json' | 'csv', diff: PortfolioDiff): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(diff, null, 2)}\n`];
  return format === 'csv' ? diffCsv(diff) : diffTable(diff, terminalWidth());
}
