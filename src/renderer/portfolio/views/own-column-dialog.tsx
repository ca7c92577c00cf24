import { useState } from 'react';
import { ownNameProblem } from '#shared/csv/own-name.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface OwnColumnDialogProps {
  /** The column that gets another name; null for a new one. */
  readonly renaming: string | null;
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of an own column, and refuses one that an import would take for something else. */
export function OwnColumnDialog({ renaming, names, onName, onClose }: OwnColumnDialogProps) {
  const [name, setName] = useState(renaming ?? '');
  const [tried, setTried] = useState(false);
  const others = names.filter((each) => each !== renaming);
  const problem = ownNameProblem(name, others);
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    if (name.trim() !== renaming) onName(name.trim());
    onClose();
  };
  return (
    <FormDialog
      title={renaming === null ? 'Add a column of your own' : `Rename the column “${renaming}”`}
      deed={renaming === null ? 'Add the column' : 'Rename'}
      onDeed={submit}
      onClose={onClose}
      holds={[name]}
    >
      <TextInput
        labelled
        label="Name"
        value={name}
        maxLength={100}
        data-first-focus=""
        problem={tried && problem !== null ? `${problem} Choose another name.` : null}
        hint="Text for your team: no rule reads it. Once it holds a value, an export carries it under this name."
        onValueChange={setName}
      />
    </FormDialog>
  );
}
