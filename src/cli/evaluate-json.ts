import { programJson } from '#shared/rules/program-decisions.ts';
import { addPartner, readTally, startTally } from '#shared/rules/roll-up.ts';
import { computedJson, inputJson } from './json.ts';
import { type Judged, judge } from './judged.ts';

/** The JSON of portfolio-csv.md, Command line: one partner a line, so that it can be read by eye and by line tools too. */
export function* evaluateJson(judged: Judged): Generator<string, void, undefined> {
  const { context, file, notices } = judged;
  const tally = startTally(context.program.settings);
  yield `{"asOf":${JSON.stringify(context.asOf)},\n`;
  yield `"program":${JSON.stringify(programJson(context.program, file.rows))},\n`;
  yield '"partners":[';
  let before = '\n';
  for (const row of file.rows) {
    const evaluation = judge(judged, row);
    addPartner(tally, { partner: row.partner, evaluation });
    const own = file.ownColumns.length === 0 ? {} : { own: ownJson(file.ownColumns, row.own) };
    yield `${before}${JSON.stringify({ input: inputJson(row.partner), computed: computedJson(evaluation), ...own })}`;
    before = ',\n';
  }
  yield `${before === '\n' ? '' : '\n'}],\n`;
  yield `"rollup":${JSON.stringify(readTally(tally))},\n`;
  const problems = file.problems.map(({ row, column, value, reason }) => ({ row, column, value, reason }));
  yield `"problems":${JSON.stringify(problems)},\n`;
  yield `"notices":${JSON.stringify([...file.notices, ...notices])}}\n`;
}

function ownJson(
  names: readonly string[],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(own, name) ? (own[name] ?? null) : null]),
  );
}
