import { useState } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { addStep, editStep } from '../../storage/changes/steps.ts';
import type { StoredPartner, StoredStep } from '../../storage/portfolio.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface StepDialogProps {
  readonly row: StoredPartner;
  /** The step to change; null adds one. */
  readonly step: StoredStep | null;
  readonly onClose: () => void;
}

const owners = [
  { value: 'Us', label: 'Us' },
  { value: 'Partner', label: 'The partner' },
] as const;

/** Asks what is to be done, by whom and until when. */
export function StepDialog({ row, step, onClose }: StepDialogProps) {
  const { portfolio, asOf } = useSession();
  const [text, setText] = useState(step?.text ?? '');
  const [owner, setOwner] = useState<StoredStep['owner']>(step?.owner ?? 'Us');
  const [due, setDue] = useState<string | null | undefined>(step?.due ?? null);
  const [asked, setAsked] = useState(false);
  const store = () => {
    setAsked(true);
    if (text.trim() === '' || due === undefined) return;
    const words = { text: text.trim(), owner, due };
    const change = step === null ? addStep(row, words).change : editStep(row, step, words);
    portfolio.apply(change).catch(tellTrouble);
    onClose();
  };
  return (
    <FormDialog
      title={step === null ? `Add a step with ${row.values.name}` : 'Change the step'}
      deed={step === null ? 'Add the step' : 'Store the step'}
      onDeed={store}
      onClose={onClose}
      holds={[text, owner, due]}
    >
      <TextInput
        label="What is to be done"
        labelled
        data-first-focus
        dir="auto"
        value={text}
        onValueChange={setText}
        problem={asked && text.trim() === '' ? 'Write what is to be done.' : null}
      />
      <Select label="Who" value={owner} options={owners} onValueChange={setOwner} />
      <DateInput label="Until" value={due ?? null} today={asOf} onValueChange={setDue} />
    </FormDialog>
  );
}
