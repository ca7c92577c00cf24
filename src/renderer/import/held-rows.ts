import type { HeldRow, PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import { writeHeldRows } from '#shared/csv/write-problems.ts';
import { findField, kindOf } from '#shared/fields/fields.ts';
import type { ImportPlan } from './plan.ts';

/** The rows that an import held back as a CSV to mend and import again: as they were, all columns, then the reason. */
export function heldRowsCsv(plan: ImportPlan): Uint8Array<ArrayBuffer> {
  const known = new Set(plan.file.held.map(({ row }) => row));
  const rows = new Map(plan.file.rows.map((row) => [row.row, row]));
  const unclear = plan.held.flatMap(({ row, reason }): readonly HeldRow[] => {
    const read = rows.get(row);
    if (known.has(row) || read === undefined) return [];
    return [{ row, cells: cellsOf(plan.file, read), verbatim: false, reason, identity: read.partner }];
  });
  const held = [...plan.file.held, ...unclear].sort((a, b) => a.row - b.row);
  return new TextEncoder().encode([...writeHeldRows({ ...plan.file, held }, { bom: true })].join(''));
}

/** A row that was read well, written again in the columns and with the decimal mark of its file. */
function cellsOf(file: PortfolioFile, { partner, own }: ReadRow): readonly string[] {
  return file.columns.map(({ use }) => {
    if (use.kind === 'own') return own[use.name] ?? '';
    if (use.kind !== 'field' || findField(use.field) === undefined) return '';
    const field = use.field as keyof typeof partner;
    const text = kindOf(field).write(partner[field]);
    return typeof partner[field] === 'number' && file.decimal === ',' ? text.replace('.', ',') : text;
  });
}
