import { useState } from 'react';
import { type EditorProps, useEditing } from './editing.ts';
import { EditorInput } from './editor-input.tsx';
import { Refusal } from './refusal.tsx';

/** Text in place: one line, a number, money, a ratio, tags. */
export function TextEditor(props: EditorProps) {
  const [text, setText] = useState<string | null>(null);
  const editing = useEditing(props, () => text ?? editing.first);
  const now = text ?? editing.first;
  return (
    <>
      <EditorInput
        editor={props}
        text={now}
        selectAll={!editing.replaces}
        refused={editing.refusal !== null}
        onText={(typed) => {
          editing.changed();
          setText(typed);
        }}
        onKeyDown={(event) => editing.onKey(event, now)}
      />
      {editing.refusal === null ? null : <Refusal cell={props.eGridCell} words={editing.refusal} />}
    </>
  );
}
