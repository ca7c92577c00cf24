import type { SideOfRow } from '#shared/merge/conflict.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { columnTitle } from './plan.ts';
import { shownValue } from './review-lines.ts';
import type { PlannedConflict } from './three-way.ts';

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
  const show = (value: unknown): string => shownValue(column, value === '' ? null : value, formats);
  return {
    title: columnTitle(column),
    mine: show(conflict.mine),
    theirs: show(conflict.theirs),
    base: `was ${show(conflict.base)}`,
  };
}
