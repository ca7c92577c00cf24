import type { CustomCellEditorProps } from 'ag-grid-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { holdUnsaved } from '../../ui/unsaved.ts';
import { shownCell, shownText } from '../cells/shown.ts';
import { readColumn } from '../columns/column.ts';
import { type GridRow, isNewRow } from '../columns/row.ts';
import type { GridContext, Step } from '../grid-context.ts';
import { editText } from '../typed/edit-text.ts';
import { currencyNotice, type RefusalWords, readTyped, refusalWords } from '../typed/read-typed.ts';

export type EditorProps = CustomCellEditorProps<GridRow, unknown, GridContext>;

/** What an editor of any kind does with its cell. */
export interface Editing {
  /** The text the editor opens with. */
  readonly first: string;
  /** True when typing opened the editor: then what was in the cell is replaced. */
  readonly replaces: boolean;
  readonly refusal: RefusalWords | null;
  /** Stores what was typed and moves on. False when it was refused: the editor stays. */
  commitText(text: string, step: Step | null): boolean;
  /** As `commitText`, for a value that was picked. */
  commitValue(value: unknown, step: Step | null): boolean;
  cancel(): void;
  /** The text was changed: a refusal no longer fits it. */
  changed(): void;
  /** Enter, Tab, Esc; true when the key was one of them. */
  onKey(event: KeyboardEvent, text: string): boolean;
}

/** The life of one edit: what opens it, what is stored, what is refused, and where the active cell goes after. */
export function useEditing(props: EditorProps, current: () => string): Editing {
  const { context, data, api, column: agColumn } = props;
  const column = context.columnOf(agColumn.getColId());
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const done = useRef(false);

  const close = useCallback(
    (step: Step | null) => {
      done.current = true;
      api.stopEditing(true);
      if (step !== null) context.step({ row: data.key, column: column.id }, step);
    },
    [api, context, data, column],
  );

  const refuse = (typed: string, reason: string): false => {
    const held = isNewRow(data) ? '' : shownText(shownCell(column, data, context.source));
    setRefusal(refusalWords(column, typed, reason, held));
    return false;
  };

  const commitValue = (value: unknown, step: Step | null): boolean => {
    if (done.current) return true;
    if (isNewRow(data)) {
      close(null);
      api.clearFocusedCell();
      context.deeds.addPartner(String(value), step);
      return true;
    }
    const before = readColumn(column, data, context.source.evaluationOf);
    if (context.fillsAll) {
      const reason = context.deeds.refuse(data, column, value);
      if (reason !== null) return refuse(column.kind.write(value as never), reason);
      close(null);
      context.cellDeeds.fillValue(column, value);
      return true;
    }
    if (column.kind.write(before as never) !== column.kind.write(value as never)) {
      const reason = context.deeds.refuse(data, column, value);
      if (reason !== null) return refuse(column.kind.write(value as never), reason);
      context.deeds.edit(data, column, value);
    }
    close(step);
    return true;
  };

  const commitText = (text: string, step: Step | null): boolean => {
    if (done.current) return true;
    if (isNewRow(data) && text.trim() === '') {
      close(step);
      return true;
    }
    const reading = readTyped(column, text, context.source.formats, context.source.asOf);
    if (!reading.ok) return refuse(text, reading.reason);
    const notice = currencyNotice(reading.currency, context.source.formats);
    if (notice !== null) context.deeds.notice(notice);
    return commitValue(reading.value, step);
  };

  const cancel = () => close(null);

  const onKey = (event: KeyboardEvent, text: string): boolean => {
    if (event.nativeEvent.isComposing) return true;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !event.altKey) commitText(text, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') commitText(text, event.shiftKey ? 'left' : 'right');
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  const value = isNewRow(data) ? null : readColumn(column, data, context.source.evaluationOf);
  const replaces =
    props.eventKey !== null &&
    props.eventKey !== undefined &&
    props.eventKey !== 'F2' &&
    props.eventKey !== 'Enter';
  const first = replaces
    ? props.eventKey?.length === 1
      ? props.eventKey
      : ''
    : editText(column, value, context.source.formats);

  useGuard(props, () => commitText(current(), null));

  return {
    first,
    replaces,
    refusal,
    commitText,
    commitValue,
    cancel,
    changed: () => setRefusal(null),
    onKey,
  };
}

/**
 * A press outside the editor stores what was typed. While it cannot be read nothing outside takes the press:
 * only a readable value or Esc closes a refused cell.
 */
function useGuard(props: EditorProps, settle: () => boolean): void {
  const { context, eGridCell } = props;
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => {
    const editor = { settle: () => latest.current() };
    context.editor = editor;
    // A window that closes is a press outside, too.
    const letGo = holdUnsaved(() =>
      latest.current() ? null : 'What you typed in the cell cannot be read, and is not stored.',
    );
    let held = false;
    const press = (event: Event) => {
      const target = event.target;
      // A dialog over the grid, such as the question before the window closes, has its own answers.
      const free = (at: Element) =>
        eGridCell.contains(at) || at.closest('dialog') !== null || onScrollbar(event, at);
      if (!(target instanceof Element) || free(target)) {
        held = false;
        return;
      }
      if (event.type === 'pointerdown') held = !latest.current();
      if (!held) return;
      event.preventDefault();
      event.stopPropagation();
      eGridCell.querySelector<HTMLElement>('input, textarea, [role="listbox"]')?.focus();
    };
    const kinds = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'] as const;
    for (const kind of kinds) document.addEventListener(kind, press, true);
    return () => {
      if (context.editor === editor) context.editor = null;
      letGo();
      for (const kind of kinds) document.removeEventListener(kind, press, true);
    };
  }, [context, eGridCell]);
}

/** Scrolling never ends an edit. */
function onScrollbar(event: Event, target: Element): boolean {
  if (!(event instanceof MouseEvent) || !(target instanceof HTMLElement)) return false;
  return event.offsetX > target.clientWidth + target.clientLeft ||
    event.offsetY > target.clientHeight + target.clientTop
    ? target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth
    : false;
}
