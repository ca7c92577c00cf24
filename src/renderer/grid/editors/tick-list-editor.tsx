import { Check } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { optionWord } from '../cells/words.ts';
import { readColumn } from '../columns/column.ts';
import { fold } from '../search/fold.ts';
import { type EditorProps, useEditing } from './editing.ts';
import { editorLabel } from './editor-input.tsx';
import { EditorPopup } from './editor-popup.tsx';
import './option-list.css';

/** Several of a closed list as tick boxes: arrows move, Space ticks, letters seek, Enter stores. */
export function TickListEditor(props: EditorProps) {
  const { context, data } = props;
  const column = context.columnOf(props.column.getColId());
  const options = column.kind.options ?? [];
  const held = readColumn(column, data, context.source.evaluationOf) as readonly unknown[];
  const [steps, setSteps] = useState<readonly ReadonlySet<unknown>[]>(() => [new Set(held)]);
  const ticked = steps.at(-1) ?? new Set();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const chosen = options.filter((option) => ticked.has(option));
  const editing = useEditing(props, () => column.kind.write(chosen));

  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);

  const toggle = (index: number) => {
    const option = options[index];
    const next = new Set(ticked);
    if (!next.delete(option)) next.add(option);
    setSteps([...steps, next]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'ArrowDown') setAt((at + 1) % options.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + options.length) % options.length);
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(options.length - 1);
    else if (event.key === ' ') toggle(at);
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      // Undo in an open editor takes back its own ticks only.
      if (steps.length > 1 && !event.shiftKey) setSteps(steps.slice(0, -1));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const turned = options.map((_, index) => (at + 1 + index) % options.length);
      const found = turned.find((index) =>
        fold(optionWord(column.id, options[index] ?? '')).startsWith(fold(event.key)),
      );
      if (found !== undefined) setAt(found);
    } else {
      editing.onKey(event, column.kind.write(chosen));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <EditorPopup cell={props.eGridCell} still>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={editorLabel(props)}
        aria-activedescendant={`${listId}-${at}`}
        tabIndex={0}
        className="pb-options"
        onKeyDown={onKeyDown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the list that holds the focus
          <div
            key={option}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={ticked.has(option)}
            className={classes('pb-options__option', index === at && 'pb-options__option--on')}
            onPointerMove={() => setAt(index)}
            onClick={() => toggle(index)}
          >
            <span className={classes('pb-options__tick', ticked.has(option) && 'pb-options__tick--set')}>
              {ticked.has(option) ? <Check size={11} strokeWidth={3} aria-hidden="true" /> : null}
            </span>
            {optionWord(column.id, option)}
          </div>
        ))}
      </div>
    </EditorPopup>
  );
}
