import { useId, useState } from 'react';
import { TextInput } from '../ui/text-input.tsx';

type Read<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly reason: string };

interface CommitInputProps<V> {
  readonly label: string;
  /** What is on record, as text. */
  readonly text: string;
  readonly read: (text: string) => Read<V>;
  /** Called on Enter and on leaving, when the text was changed and can be read. */
  readonly onCommit: (value: V) => unknown;
  readonly suggestions?: readonly string[];
  readonly onTyped?: (text: string) => void;
}

/** A field that writes when it is left: one step of undo for each edit. Esc takes back what was typed; what cannot be read stays with its reason. */
export function CommitInput<V>(props: CommitInputProps<V>) {
  const { label, text, read, onCommit, suggestions, onTyped } = props;
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const type = (next: string | null) => {
    setTyped(next);
    setProblem(null);
    onTyped?.(next ?? '');
  };
  const commit = () => {
    if (typed === null) return;
    if (typed === text) {
      type(null);
      return;
    }
    const reading = read(typed);
    if (!reading.ok) {
      setProblem(reading.reason);
      return;
    }
    type(null);
    onCommit(reading.value);
  };
  return (
    <>
      <TextInput
        label={label}
        value={typed ?? text}
        onValueChange={type}
        problem={problem}
        {...(suggestions === undefined ? {} : { list })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && typed !== null) type(null);
          else return;
          event.preventDefault();
        }}
      />
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
