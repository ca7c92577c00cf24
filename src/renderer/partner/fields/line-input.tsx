import { ExternalLink } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { InputProps } from './field-input.tsx';
import { type FieldEditing, useField } from './use-field.ts';

const figures = new Set(['money', 'number', 'integer', 'ratio']);

/** One line: Enter or leaving it stores, Esc brings back what the field holds. */
export function LineInput({ column, label, hint }: InputProps) {
  const { platform } = useSession();
  const field = useField(column);
  const [typing, setTyping] = useState(false);
  const address = column.kind.name === 'link' && /^https?:\/\//i.test(field.text) ? field.text : null;
  return (
    <div className="pb-field__beside">
      <TextInput
        label={label}
        labelled
        dir="auto"
        className={classes('pb-grow', figures.has(column.kind.name) && 'pb-field__figure')}
        value={typing ? field.text : field.rested}
        onFocus={() => setTyping(true)}
        problem={field.problem}
        hint={hint}
        onValueChange={field.type}
        onBlur={() => {
          setTyping(false);
          field.commitText();
        }}
        onKeyDown={(event) => lineKey(event, field)}
      />
      {address === null ? null : (
        <IconButton
          icon={ExternalLink}
          label={`Open ${address}`}
          onClick={() => void platform.openLink(address).catch(tellTrouble)}
        />
      )}
    </div>
  );
}

/** Enter stores, Esc lets go of what was typed before it closes anything. */
export function lineKey(event: KeyboardEvent, field: FieldEditing): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.commitText();
  } else if (event.key === 'Escape' && field.revert()) {
    event.preventDefault();
    event.stopPropagation();
  }
}
