import { rollUp } from '#shared/rules/roll-up.ts';
import { type Judged, judge } from './judged.ts';
import { overviewLines } from './overview.ts';
import { terminalWidth } from './width.ts';

/** The Overview's columns for a terminal, with the portfolio's figures below. */
export function evaluateTable(judged: Judged): Iterable<string> {
  const entries = judged.file.rows.map((row) => ({ partner: row.partner, evaluation: judge(judged, row) }));
  const { settings } = judged.context.program;
  return overviewLines(entries, rollUp(entries, settings), settings, terminalWidth()).map(
    (line) => `${line}\n`,
  );
}
