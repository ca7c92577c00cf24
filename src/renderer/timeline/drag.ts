import type { BarField, PhaseBar } from './lines.ts';

/** A date that is being moved and has not been stored yet. */
export interface Draft {
  readonly key: string;
  readonly field: BarField;
  readonly date: string;
}

/** A bar as it would stand with the draft's date. */
export function withDraft(bar: PhaseBar, draft: Draft | null): PhaseBar {
  if (draft === null) return bar;
  if (draft.field === bar.startField) return { ...bar, start: draft.date };
  if (draft.field === bar.endField) return { ...bar, end: draft.date, shownEnd: draft.date };
  return bar;
}

/** A moved start stays on or before its end, a moved end on or after its start. */
export function heldWithin(bar: PhaseBar, field: BarField, date: string): string {
  if (field === bar.startField) return bar.end !== null && date > bar.end ? bar.end : date;
  return date < bar.start ? bar.start : date;
}
