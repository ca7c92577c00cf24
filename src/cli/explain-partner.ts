import type { ReadRow } from '#shared/csv/types.ts';
import { programJson } from '#shared/rules/program-decisions.ts';
import { explain } from '#shared/rules/why.ts';
import { type Explained, explainCsv, explainLines } from './explain.ts';
import { computedJson, inputJson } from './json.ts';
import { type Judged, judge } from './judged.ts';
import { terminalWidth } from './width.ts';

/** One partner's verdicts with their criteria, in the format asked for. */
export function explainPartner(
  format: 'csv' | 'json' | 'table',
  judged: Judged,
  row: ReadRow,
): Iterable<string> {
  const { asOf, program } = judged.context;
  const explained: Explained = {
    partner: row.partner,
    evaluation: judge(judged, row),
    whys: explain(row.partner, program.settings, asOf, judged.acceptedOf(row)),
    settings: program.settings,
  };
  if (format === 'csv') return explainCsv(explained);
  if (format === 'json') return [`${JSON.stringify(explainJson(explained, judged), null, 2)}\n`];
  return explainLines(explained, terminalWidth()).map((line) => `${line}\n`);
}

function explainJson({ partner, evaluation, whys }: Explained, { context, file }: Judged): unknown {
  return {
    asOf: context.asOf,
    program: programJson(context.program, file.rows),
    partner: { input: inputJson(partner), computed: computedJson(evaluation) },
    why: whys.map(({ field, conclusion, criteria }) => ({
      field,
      value: field === 'findings' ? evaluation.findings.map(({ id }) => id) : evaluation[field],
      conclusion,
      criteria,
    })),
  };
}
