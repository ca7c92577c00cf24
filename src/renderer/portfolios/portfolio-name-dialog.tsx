import { useState } from 'react';
import type { PortfolioList } from '#shared/contract/values.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { nameProblem } from './portfolio-list.ts';

interface PortfolioNameDialogProps {
  readonly title: string;
  /** What happens, on the button. */
  readonly deed: string;
  readonly hint?: string;
  readonly first: string;
  readonly list: PortfolioList;
  /** The portfolio that is renamed, null for a new one. */
  readonly renaming: string | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a portfolio. */
export function PortfolioNameDialog(props: PortfolioNameDialogProps) {
  const { title, deed, first, list, renaming, onName, onClose } = props;
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  const problem = nameProblem(list, name, renaming);
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
        maxLength={120}
        data-first-focus=""
        problem={tried ? problem : null}
        hint={props.hint}
        onValueChange={setName}
      />
    </FormDialog>
  );
}
