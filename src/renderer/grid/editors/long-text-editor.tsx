import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { type EditorProps, useEditing } from './editing.ts';
import { editorLabel } from './editor-input.tsx';
import { EditorPopup } from './editor-popup.tsx';
import './long-text-editor.css';

/** Long text in a box over its cell: Enter stores it, Alt+Enter starts a new line. */
export function LongTextEditor(props: EditorProps) {
  const [text, setText] = useState<string | null>(null);
  const editing = useEditing(props, () => text ?? editing.first);
  const now = text ?? editing.first;
  const area = useRef<HTMLTextAreaElement>(null);
  const { replaces } = editing;
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    const end = element.value.length;
    element.setSelectionRange(replaces ? end : 0, end);
  }, [replaces]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const element = event.currentTarget;
      element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
      setText(element.value);
    } else {
      editing.onKey(event, now);
    }
  };
  return (
    <EditorPopup cell={props.eGridCell} over className="pb-long-text">
      <textarea
        ref={area}
        dir="auto"
        spellCheck={false}
        aria-label={editorLabel(props)}
        value={now}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <footer>
        <span>
          <Kbd keys="Enter" /> stores
        </span>
        <span>
          <Kbd keys="Alt+Enter" /> new line
        </span>
        <span>
          <Kbd keys="Escape" /> keeps the old text
        </span>
      </footer>
    </EditorPopup>
  );
}
