import { isBlank } from '#shared/fields/kind.ts';
import type { Column } from '../columns/column.ts';
import type { GridRow } from '../columns/row.ts';
import { sentence } from '../typed/read-typed.ts';
import { withUniqueIds } from './paste-plan.ts';
import { type CellPlan, type PlannedEdit, type RefusedCell, skipper } from './table.ts';
import type { OwnerOf } from './unique-ids.ts';

/** A value that is to go into a cell, and the column it comes from. */
export interface Assignment {
  readonly row: GridRow;
  readonly column: Column;
  readonly from: Column;
  readonly value: unknown;
}

const neutral = { decimal: '.', dates: 'iso', blankWords: false } as const;

/**
 * Checks values that go from cells to cells. Within one column (or between columns of one kind) they go as they are;
 * between kinds as their text in a file, read anew. Computed cells are skipped and named, refused ones listed.
 */
export function settleEdits(assignments: Iterable<Assignment>, ownerOf: OwnerOf): CellPlan {
  const edits: PlannedEdit[] = [];
  const refused: RefusedCell[] = [];
  const computed = skipper();
  for (const { row, column, from, value } of assignments) {
    if (column.computed) {
      computed.skip(column);
      continue;
    }
    // A series can leave what a kind takes: an amount below zero, a date after the last.
    const fits = from.kind === column.kind && column.kind.schema.safeParse(value).success;
    const read = fits ? ({ ok: true, value } as const) : asText(column, from, value);
    const refuse = (reason: string): void => {
      const text = value === null || value === undefined ? '' : from.kind.write(value as never);
      refused.push({ who: row.values.name, field: column.header, text, reason });
    };
    if (!read.ok) refuse(sentence(read.reason));
    else if (column.id === 'name' && (isBlank(read.value) || read.value === ''))
      refuse('A partner needs a name.');
    else edits.push({ row, column, value: read.value });
  }
  return withUniqueIds({ edits, added: [], refused, computed: computed.done() }, ownerOf);
}

function asText(column: Column, from: Column, value: unknown) {
  return isBlank(value)
    ? ({ ok: true, value: column.kind.empty } as const)
    : column.kind.read(from.kind.write(value as never), neutral);
}
