import { type ReactNode, useState } from 'react';
import { FormDialog } from './form-dialog.tsx';
import { TextInput } from './text-input.tsx';

export interface NameDialogProps {
  readonly title: string;
  /** What happens, on the button. */
  readonly deed: string;
  readonly hint?: ReactNode;
  readonly first: string;
  /** The most characters. */
  readonly longest: number;
  /** Why a name cannot be taken; said once it was tried. */
  readonly problemOf: (name: string) => string | null;
  /** Called with the name without the spaces around it, once the dialog is closed. */
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of something. */
export function NameDialog(props: NameDialogProps) {
  const { title, deed, hint, first, longest, problemOf, onName, onClose } = props;
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  const problem = problemOf(name.trim());
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    onClose();
    onName(name.trim());
  };
  return (
    <FormDialog title={title} deed={deed} onDeed={submit} onClose={onClose} holds={[name]}>
      <TextInput
        labelled
        label="Name"
        value={name}
        maxLength={longest}
        data-first-focus=""
        problem={tried ? problem : null}
        hint={hint}
        onValueChange={setName}
      />
    </FormDialog>
  );
}
