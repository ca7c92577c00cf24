import { type TableCell, writeTable } from '#shared/csv/write-table.ts';
import { fieldOf, kindOf } from '#shared/fields/fields.ts';
import type { Moved, PartnerDiff, PortfolioDiff } from '#shared/rules/diff.ts';
import { percentApart, percentWords } from '#shared/rules/words.ts';
import { count } from './report.ts';
import { printTable, type TableColumn } from './table.ts';
import { noValue } from './words.ts';

/** One line of what changed: a value that moved, a finding opened or closed, or nothing but that the partner came or went. */
interface Line {
  readonly partner: PartnerDiff;
  readonly what: string;
  readonly from: Moved['from'];
  readonly to: Moved['to'];
  readonly field: Moved['field'] | null;
}

function linesOf(partner: PartnerDiff): readonly Line[] {
  const lines: readonly Line[] = [
    ...partner.moved.map(({ field, from, to }) => ({
      partner,
      what: fieldOf(field).header,
      from,
      to,
      field,
    })),
    ...partner.findingsOpened.map((id) => ({
      partner,
      what: 'Finding opened',
      from: null,
      to: id,
      field: null,
    })),
    ...partner.findingsClosed.map((id) => ({
      partner,
      what: 'Finding closed',
      from: id,
      to: null,
      field: null,
    })),
  ];
  return lines.length > 0 ? lines : [{ partner, what: '', from: null, to: null, field: null }];
}

/** What changed as CSV, one line a change. */
export function diffCsv({ partners }: PortfolioDiff): Generator<string, void, undefined> {
  const cell = (line: Line, value: Line['from']): TableCell =>
    line.field === null || value === null ? value : { plain: kindOf(line.field).write(value) };
  return writeTable(
    ['Partner ID', 'Partner', 'Change', 'What', 'From', 'To'],
    partners
      .flatMap(linesOf)
      .map((line) => [
        line.partner.id,
        line.partner.name,
        line.partner.change,
        line.what,
        cell(line, line.from),
        cell(line, line.to),
      ]),
  );
}

const columns: readonly TableColumn<Line & { readonly first: boolean }>[] = [
  { header: 'Partner', text: ({ partner, first }) => (first ? partner.name : ''), least: 16, most: 36 },
  { header: 'Change', text: ({ partner, first }) => (first ? partner.change : '') },
  { header: 'What', text: ({ what }) => what },
  { header: 'From', text: (line) => shown(line, line.from, line.to), least: 12, most: 36 },
  { header: 'To', text: (line) => shown(line, line.to, line.from), least: 12, most: 36 },
];

/** A value for a terminal; a ratio so that it is told from the one that it moved from or to. */
function shown(line: Line, value: Line['from'], other: Line['from']): string {
  if (value === null) return line.field === null ? '' : noValue;
  if (line.field !== null && kindOf(line.field).name === 'ratio' && typeof value === 'number')
    return typeof other === 'number' ? percentApart(value, other) : percentWords(value);
  return String(value);
}

/** What changed for a terminal, the name once a partner. */
export function diffTable({ partners }: PortfolioDiff, width: number): readonly string[] {
  if (partners.length === 0) return ['Nothing changed.\n'];
  const lines = partners.flatMap((partner) =>
    linesOf(partner).map((line, at) => ({ ...line, first: at === 0 })),
  );
  const by = (change: PartnerDiff['change']): number =>
    partners.filter((partner) => partner.change === change).length;
  return [
    ...printTable(columns, lines, width).lines,
    '',
    `${count(by('changed'), 'partner')} changed, ${by('added')} added, ${by('removed')} removed.`,
  ].map((line) => `${line}\n`);
}
