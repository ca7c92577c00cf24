import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { drawShown } from '../cells/cell-view.tsx';
import { shownCell } from '../cells/shown.ts';
import { optionWord } from '../cells/words.ts';
import type { Column } from '../columns/column.ts';
import { readColumn } from '../columns/column.ts';
import { fold } from '../search/fold.ts';
import { type EditorProps, useEditing } from './editing.ts';
import { EditorInput } from './editor-input.tsx';
import { EditorPopup } from './editor-popup.tsx';
import './option-list.css';
import { Refusal } from './refusal.tsx';

interface Option {
  readonly value: unknown;
  readonly word: string;
}

/** The entries of a closed list as a person picks them; Yes and No for a Yes/No field. */
function optionsOf(column: Column): readonly Option[] {
  if (column.kind.name === 'yesNo') {
    return [
      { value: true, word: 'Yes' },
      { value: false, word: 'No' },
    ];
  }
  return (column.kind.options ?? []).map((value) => ({ value, word: optionWord(column.id, value) }));
}

/** One of a closed list: pick it with the arrows, or type its first letters. Anything typed is read as a file would be. */
export function ChoiceEditor(props: EditorProps) {
  const { context, data } = props;
  const column = context.columnOf(props.column.getColId());
  const options = optionsOf(column);
  const listId = useId();
  const [text, setText] = useState<string | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const editing = useEditing(props, () => text ?? editing.first);
  const now = text ?? editing.first;
  const typed = text !== null || editing.replaces;
  const held = readColumn(column, data, context.source.evaluationOf);
  const matching = typed ? options.findIndex((option) => startsWith(option.word, now)) : -1;
  const at = picked ?? (typed ? matching : options.findIndex((option) => option.value === held));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      event.stopPropagation();
      editing.changed();
      setPicked(at < 0 ? (way > 0 ? 0 : options.length - 1) : (at + way + options.length) % options.length);
      return;
    }
    const option = options[at];
    const ends = event.key === 'Enter' || event.key === 'Tab';
    if (ends && option !== undefined && (picked !== null || now.trim() !== '')) {
      event.preventDefault();
      event.stopPropagation();
      const back = event.shiftKey;
      editing.commitValue(
        option.value,
        event.key === 'Enter' ? (back ? 'up' : 'down') : back ? 'left' : 'right',
      );
      return;
    }
    editing.onKey(event, now);
  };

  return (
    <>
      <EditorInput
        editor={props}
        text={now}
        selectAll={!editing.replaces}
        refused={editing.refusal !== null}
        role="combobox"
        aria-expanded={editing.refusal === null}
        aria-controls={editing.refusal === null ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 || editing.refusal !== null ? undefined : `${listId}-${at}`}
        onText={(next) => {
          editing.changed();
          setPicked(null);
          setText(next);
        }}
        onKeyDown={onKeyDown}
      />
      {editing.refusal === null ? (
        <EditorPopup cell={props.eGridCell} still>
          <div id={listId} role="listbox" aria-label={column.header} className="pb-options">
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the input that holds the focus
              <div
                key={option.word}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={classes('pb-options__option', index === at && 'pb-options__option--on')}
                onPointerMove={() => setPicked(index)}
                onClick={() => editing.commitValue(option.value, null)}
              >
                {drawOption(column, option, props)}
              </div>
            ))}
          </div>
        </EditorPopup>
      ) : (
        <Refusal cell={props.eGridCell} words={editing.refusal} />
      )}
    </>
  );
}

const startsWith = (word: string, typed: string): boolean =>
  typed.trim() !== '' && fold(word).startsWith(fold(typed.trim()));

/** An option as its cell would look. */
function drawOption(column: Column, option: Option, { context }: EditorProps): ReactNode {
  if (column.kind.name !== 'choice' || !(column.id === 'phase' || column.id === 'status')) return option.word;
  const row = { key: '', own: {}, values: { [column.id]: option.value } as never };
  return drawShown(shownCell(column, row, context.source));
}
