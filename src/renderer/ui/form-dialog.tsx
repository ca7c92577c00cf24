import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './form-dialog.css';

interface FormDialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The button's words: the deed. Enter in a field does it too. */
  readonly deed: string;
  readonly onDeed: () => void;
  readonly onClose: () => void;
  /** Everything that the fields hold now: while it is not what they began with, leaving the form is asked. */
  readonly holds: readonly unknown[];
  /** True while the deed is under way: then nothing can be pressed. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A small form in a dialog: its fields, Cancel, and one deed. */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, deed, onDeed, onClose, holds, busy = false, children } = props;
  const form = useId();
  const [first] = useState(holds);
  const typed = holds.some((value, at) => !Object.is(value, first[at]));
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      canClose={!busy}
      unsaved={typed ? 'What you typed is not stored yet.' : null}
      {...(lead === undefined ? {} : { lead })}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={form} disabled={busy}>
            {deed}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="pb-form-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onDeed();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
