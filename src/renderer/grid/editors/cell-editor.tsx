import type { ComponentType } from 'react';
import type { KindName } from '#shared/fields/kind.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { DateEditor } from './date-editor.tsx';
import type { EditorProps } from './editing.ts';
import { LongTextEditor } from './long-text-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { TickListEditor } from './tick-list-editor.tsx';

const editors: Record<KindName, ComponentType<EditorProps>> = {
  id: TextEditor,
  name: TextEditor,
  text: TextEditor,
  longText: LongTextEditor,
  link: TextEditor,
  yesNo: ChoiceEditor,
  money: TextEditor,
  number: TextEditor,
  integer: TextEditor,
  ratio: TextEditor,
  date: DateEditor,
  choice: ChoiceEditor,
  scale: ChoiceEditor,
  tags: TextEditor,
  choiceList: TickListEditor,
  findings: TextEditor,
};

/** The editor of a cell, by the kind of its column. */
export function CellEditor(props: EditorProps) {
  const Editor = editors[props.context.columnOf(props.column.getColId()).kind.name];
  return <Editor {...props} />;
}
