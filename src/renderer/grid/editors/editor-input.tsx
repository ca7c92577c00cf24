import { type AriaAttributes, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import './editor-input.css';
import { isNewRow } from '../columns/row.ts';
import { padMark } from '../keys/typing-keys.ts';
import type { EditorProps } from './editing.ts';

interface EditorInputProps extends AriaAttributes {
  readonly editor: EditorProps;
  readonly text: string;
  readonly selectAll: boolean;
  readonly refused: boolean;
  readonly role?: 'combobox';
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const figures = new Set(['money', 'number', 'integer', 'ratio']);

/** The input inside a cell that is being edited. */
export function EditorInput(props: EditorInputProps) {
  const { editor, text, selectAll, refused, onText, onKeyDown, role, ...aria } = props;
  const input = useRef<HTMLInputElement>(null);
  const column = editor.context.columnOf(editor.column.getColId());
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    if (selectAll) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [selectAll]);
  useLayoutEffect(() => {
    editor.eGridCell.classList.toggle('pb-cell--refused', refused);
    return () => editor.eGridCell.classList.remove('pb-cell--refused');
  }, [editor.eGridCell, refused]);
  return (
    <input
      {...aria}
      ref={input}
      type="text"
      role={role}
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      className={classes('pb-editor-input', figures.has(column.kind.name) && 'pb-editor-input--right')}
      aria-label={editorLabel(editor)}
      aria-invalid={refused || undefined}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        const mark = padMark(event.nativeEvent, column, editor.context.source.formats);
        if (mark === null) onKeyDown(event);
        else if (event.key !== mark) {
          event.preventDefault();
          // Typed, so that the input's own undo takes it back.
          document.execCommand('insertText', false, mark);
        }
      }}
    />
  );
}

/** The name of an editor for a screen reader: the field and the partner. */
export function editorLabel(editor: EditorProps): string {
  const column = editor.context.columnOf(editor.column.getColId());
  return isNewRow(editor.data) ? 'Name of a new partner' : `${column.header} of ${editor.data.values.name}`;
}
