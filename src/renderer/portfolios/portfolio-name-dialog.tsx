import { type FormEvent, useId, useState } from 'react';
import type { PortfolioList } from '#shared/contract/values.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
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
  const form = useId();
  const problem = nameProblem(list, name, renaming);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onClose();
    onName(name.trim());
  };
  return (
    <Dialog
      size="small"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form}>
            {deed}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
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
      </form>
    </Dialog>
  );
}
