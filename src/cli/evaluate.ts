import type { ReadRow } from '#shared/csv/types.ts';
import { acceptancesOf } from './accepted.ts';
import type { Given } from './args.ts';
import type { Command, ExitCode } from './command.ts';
import { wordOption } from './common.ts';
import { contextOf, readPortfolioFile, reportAsOf } from './context.ts';
import { evaluateCsv, reportCutByExcel } from './evaluate-csv.ts';
import { evaluateJson } from './evaluate-json.ts';
import { evaluateTable } from './evaluate-table.ts';
import { explainPartner } from './explain-partner.ts';
import { findPartner } from './find-partner.ts';
import type { Judged } from './judged.ts';
import { writeWhole } from './output.ts';
import { isIncomplete, reportFile, reportProblems } from './report-file.ts';
import { csvTarget, textTarget, writeChunks } from './target.ts';

const formats = ['csv', 'json', 'table'] as const;

/** Computes everything the rules say about every partner of a file. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'Computes leverage, tiers, gates, charters, findings and next actions.',
  files: ['FILE.csv'],
  options: ['format', 'out', 'explain', 'accepted'],
  notes: [
    'Without --format the output is csv, with --explain a table.',
    'Held rows are not in the output; what was held back is told on standard error.',
  ],
  async run(given) {
    const format = wordOption(given, 'format', given.has('explain') ? ['table', 'csv', 'json'] : formats);
    const [path = ''] = given.files;
    const accepted = given.value('accepted');
    const context = await contextOf(given, accepted === undefined ? [path] : [path, accepted]);
    const file = await readPortfolioFile(path, context);
    const acceptances = await acceptancesOf(accepted, file, context);
    const wanted = given.value('explain');
    const row = wanted === undefined ? undefined : findPartner(file, wanted);
    const judged: Judged = { context, file, ...acceptances };
    reportAsOf(context.asOf);
    reportFile(path, file, 'partner');
    reportProblems(path, file.problems);
    await writeJudged(given, format, judged, row);
    const complete = !isIncomplete(file) && acceptances.complete;
    return complete ? 0 : (1 satisfies ExitCode);
  },
};

async function writeJudged(
  given: Given,
  format: (typeof formats)[number],
  judged: Judged,
  row: ReadRow | undefined,
): Promise<void> {
  const target = format === 'csv' ? csvTarget(given) : textTarget(given);
  await writeWhole([target], (output) =>
    writeChunks(output, row === undefined ? chunksOf(format, judged) : explainPartner(format, judged, row)),
  );
  if (format === 'csv' && row === undefined) reportCutByExcel(judged.file.rows);
}

function chunksOf(format: (typeof formats)[number], judged: Judged): Iterable<string> {
  switch (format) {
    case 'csv':
      return evaluateCsv(judged);
    case 'json':
      return evaluateJson(judged);
    case 'table':
      return evaluateTable(judged);
  }
}
