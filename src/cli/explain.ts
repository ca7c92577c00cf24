import { type TableCell, writeTable } from '#shared/csv/write-table.ts';
import { groups } from '#shared/fields/field.ts';
import { computedFields, fieldOf, type Partner } from '#shared/fields/fields.ts';
import type { Criterion, Evaluation, Why } from '#shared/rules/evaluation.ts';
import { printable } from './printable.ts';
import { printTable, type TableColumn } from './table.ts';
import { computedText, criterionText, unitText } from './words.ts';

/** One partner, what the rules say about it, and why. */
export interface Explained {
  readonly partner: Partner;
  readonly evaluation: Evaluation;
  readonly whys: readonly Why[];
  readonly currency: string;
}

/** The verdicts group by group, each with its conclusion and its criteria, for a terminal. */
export function explainLines(
  { partner, evaluation, whys, currency }: Explained,
  width: number,
): readonly string[] {
  const lines = [printable(partner.id === null ? partner.name : `${partner.name} (${partner.id})`)];
  for (const group of groups) {
    const fields = computedFields.filter((field) => field.group === group.id);
    if (fields.length > 0) lines.push('', group.title.toUpperCase());
    for (const { id, header } of fields) {
      const why = whys.find(({ field }) => field === id);
      if (why === undefined) continue;
      lines.push(`${header}: ${computedText(id, evaluation)}`, ...wrapped(why.conclusion, width));
      lines.push(...criteriaLines(why.criteria, currency, width));
      if (id === 'findings') lines.push(...findingLines(evaluation, width));
    }
  }
  return lines;
}

const indent = '  ';

function criteriaLines(criteria: readonly Criterion[], currency: string, width: number): readonly string[] {
  const columns: readonly TableColumn<Criterion>[] = [
    { header: '', text: ({ state }) => state },
    { header: '', text: ({ label }) => label, most: 56 },
    { header: '', text: (criterion) => criterionText(criterion, currency), least: 20, most: 48 },
    { header: '', text: ({ fields }) => headersOf(fields), least: 12, most: 48, dispensable: 1 },
  ];
  // The table's own header and rule say nothing here.
  return printTable(columns, criteria, width - indent.length)
    .lines.slice(2)
    .map((line) => indent + line);
}

function findingLines(evaluation: Evaluation, width: number): readonly string[] {
  return evaluation.findings.flatMap(({ id, severity, message, accepted, fields }) => [
    ...wrapped(`${severity} ${id}${accepted ? ' (accepted)' : ''}: ${message} [${headersOf(fields)}]`, width),
  ]);
}

function headersOf(fields: Criterion['fields']): string {
  return fields.map((field) => fieldOf(field).header).join(', ');
}

/** A sentence on as many lines as it needs, indented. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

/** The same as a table for a spreadsheet, one line a criterion. */
export function explainCsv({ evaluation, whys, currency }: Explained): Generator<string, void, undefined> {
  const rows = whys.flatMap((why): TableCell[][] => {
    const head = [fieldOf(why.field).header, computedText(why.field, evaluation), why.conclusion];
    const criteria = why.criteria.map((criterion) => [
      criterion.state,
      criterion.label,
      unitText(criterion.value, criterion.format, currency),
      unitText(criterion.threshold, criterion.format, currency),
      criterion.fields.map((field) => fieldOf(field).header).join('; '),
    ]);
    return (criteria.length === 0 ? [['', '', '', '', '']] : criteria).map((cells) => [...head, ...cells]);
  });
  const header = ['Field', 'Value', 'Conclusion', 'State', 'Criterion', 'On Record', 'Needs', 'Fields'];
  return writeTable(header, rows);
}
