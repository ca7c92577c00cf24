import { type TableCell, writeTable } from '#shared/csv/write-table.ts';
import { groups } from '#shared/fields/field.ts';
import { computedFields, fieldOf, type Partner } from '#shared/fields/fields.ts';
import type { Criterion, Evaluation, Why } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';
import { excerpt, partnerLine, printable } from './printable.ts';
import { computedText, criterionText, unitText, valueText } from './words.ts';
import { wrap } from './wrap.ts';

/** One partner, what the rules say about it, and why. */
export interface Explained {
  readonly partner: Partner;
  readonly evaluation: Evaluation;
  readonly whys: readonly Why[];
  readonly settings: Settings;
}

/** The verdicts group by group, each with its conclusion and its criteria, for a terminal. */
export function explainLines(
  { partner, evaluation, whys, settings }: Explained,
  width: number,
): readonly string[] {
  const lines = [partnerLine(partner)];
  for (const group of groups) {
    const fields = computedFields.filter((field) => field.group === group.id);
    if (fields.length > 0) lines.push('', group.title.toUpperCase());
    for (const { id, header } of fields) {
      const why = whys.find(({ field }) => field === id);
      if (why === undefined) continue;
      lines.push(`${header}: ${computedText(id, evaluation, settings)}`, ...indented(why.conclusion, width));
      for (const criterion of why.criteria)
        lines.push(...criterionLines(criterion, settings.currency, width));
      if (id === 'findings') lines.push(...findingLines(evaluation, width));
    }
  }
  return lines;
}

const indent = '  ';
/** Wide enough for the longest state and two spaces. */
const stateWidth = 9;
/** What is on record may be a page long: its beginning tells which text is meant. */
const longestValue = 60;

/** `not yet  Adoption reaches the threshold: 60%, needs 70% [Invited Customers, Adopted Customers]` */
function criterionLines(criterion: Criterion, currency: string, width: number): readonly string[] {
  const { state, label, fields } = criterion;
  const settle = fields.length === 0 ? '' : ` [${headersOf(fields)}]`;
  const text = `${label}: ${excerpt(criterionText(criterion, currency), longestValue)}${settle}`;
  const room = width - indent.length - stateWidth;
  return wrap(text, room).map((line, at) => `${indent}${(at === 0 ? state : '').padEnd(stateWidth)}${line}`);
}

function findingLines(evaluation: Evaluation, width: number): readonly string[] {
  return evaluation.findings.flatMap(({ id, severity, message, accepted, fields }) =>
    indented(`${severity} ${id}${accepted ? ' (accepted)' : ''}: ${message} [${headersOf(fields)}]`, width),
  );
}

function indented(text: string, width: number): readonly string[] {
  return wrap(printable(text), width - indent.length).map((line) => indent + line);
}

function headersOf(fields: Criterion['fields']): string {
  return fields.map((field) => fieldOf(field).header).join(', ');
}

/** The same as a table for a spreadsheet, one line a criterion. */
export function explainCsv({ evaluation, whys, settings }: Explained): Generator<string, void, undefined> {
  const rows = whys.flatMap((why): TableCell[][] => {
    const head = [fieldOf(why.field).header, computedText(why.field, evaluation, settings), why.conclusion];
    const criteria = why.criteria.map((criterion) => [
      criterion.state,
      criterion.label,
      valueText(criterion, settings.currency),
      unitText(criterion.threshold, criterion.format, settings.currency),
      criterion.fields.map((field) => fieldOf(field).header).join('; '),
    ]);
    return (criteria.length === 0 ? [['', '', '', '', '']] : criteria).map((cells) => [...head, ...cells]);
  });
  const header = ['Field', 'Value', 'Conclusion', 'State', 'Criterion', 'On Record', 'Needs', 'Fields'];
  return writeTable(header, rows);
}
