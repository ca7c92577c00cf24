import { writeProblems } from '#shared/csv/write-problems.ts';
import type { Command } from './command.ts';
import { contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { writeWhole } from './output.ts';
import { isIncomplete, reportFile } from './report-file.ts';
import { csvTarget, writeChunks } from './target.ts';

/** Lists what of a file cannot be read. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Lists every cell that is refused and every row that is held back.',
  files: ['FILE.csv'],
  options: ['out'],
  notes: ['Writes Row, Column, Value, Reason as CSV. Exit 1 if there is anything to list.'],
  async run(given) {
    const [path = ''] = given.files;
    const context = await contextOf(given, [path]);
    const file = await readPortfolioFile(path, context);
    reportAsOf(context.asOf);
    reportFile(path, file, 'partner');
    await writeWhole([csvTarget(given)], (output) => writeChunks(output, writeProblems(file.problems)));
    return isIncomplete(file) ? 1 : 0;
  },
};
