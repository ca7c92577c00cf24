import { inputFields, kindOf } from '#shared/fields/fields.ts';
import { isBlank, type KindName } from '#shared/fields/kind.ts';
import type { SideOfRow } from '#shared/merge/conflict.ts';
import type { Formats } from '../ui/formats/formats.ts';
import type { ReadExample } from './file-summary.ts';
import { columnTitle, type PlannedColumn, type PlannedPartner } from './plan.ts';
import type { PlannedConflict } from './three-way.ts';

/** A value as this person reads it; `blank` where there is none. */
export function shownValue(column: PlannedColumn, value: unknown, formats: Formats): string {
  if (isBlank(value) || value === '') return 'blank';
  if (column.kind === 'own') return String(value);
  const kind = kindOf(column.field);
  return valueWords(kind.name, value, formats) ?? kind.write(value);
}

/** A value of a kind as this person reads it; null where that is as it is written. */
function valueWords(kind: KindName, value: unknown, formats: Formats): string | null {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    if (kind === 'money') return formats.money(value);
    return kind === 'ratio' ? formats.ratio(value) : formats.number(value);
  }
  return kind === 'date' && typeof value === 'string' ? formats.date(value) : null;
}

/** What a column's first filled cell is read as; null where it is not read. */
export function exampleWords(example: ReadExample, formats: Formats): string | null {
  return example === null || !example.ok
    ? null
    : (valueWords(example.kind, example.value, formats) ?? example.written);
}

/** What a new partner brings beside its name and its id, in the order of an export. */
export function newValues({
  partner,
  own,
}: PlannedPartner): readonly { readonly column: PlannedColumn; readonly value: unknown }[] {
  const fields = inputFields.flatMap(({ id }) =>
    id === 'name' || id === 'id' || isBlank(partner[id])
      ? []
      : [{ column: { kind: 'field', field: id } as const, value: partner[id] as unknown }],
  );
  const more = Object.entries(own).map(([name, value]) => ({
    column: { kind: 'own', name } as const,
    value,
  }));
  return [...fields, ...more];
}

/** A conflict as a person reads it: what it is about, both sides, and what was. */
export interface ConflictWords {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
  readonly base: string;
}

/** The words of a conflict; `here` and `in the file` follow both sides. */
export function conflictWords(conflict: PlannedConflict, formats: Formats): ConflictWords {
  if (conflict.kind === 'row') {
    const side = (of: SideOfRow): string =>
      of === 'deleted' ? 'Deleted' : `Edited (${of.edited.map(columnTitle).join(', ')})`;
    return {
      title: 'Whole partner',
      mine: side(conflict.mine),
      theirs: side(conflict.theirs),
      base: 'was exported',
    };
  }
  const { column } = conflict;
  return {
    title: columnTitle(column),
    mine: shownValue(column, conflict.mine, formats),
    theirs: shownValue(column, conflict.theirs, formats),
    base: `was ${shownValue(column, conflict.base, formats)}`,
  };
}
