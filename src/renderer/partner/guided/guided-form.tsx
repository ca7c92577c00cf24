import type { ReactNode } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import type { Change, StoredPartner } from '../../storage/portfolio.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.ts';

/** What every guided step's dialog gets. */
export interface GuidedProps {
  readonly row: StoredPartner;
  readonly onClose: () => void;
}

interface GuidedFormProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The button's words: the deed. */
  readonly deed: string;
  /** The change, or null while something is missing: then the dialog stays and its fields say what. */
  readonly change: () => Change | null;
  /** What the toast says once it is done. */
  readonly said: string;
  /** What its fields hold now. */
  readonly holds: readonly unknown[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog of a guided step: one change, told with a way to take it back. */
export function GuidedForm(props: GuidedFormProps) {
  const { title, lead, deed, said, holds, onClose, children } = props;
  const { portfolio } = useSession();
  const take = () => {
    const change = props.change();
    if (change === null) return;
    portfolio
      .apply(change)
      .then(() =>
        showToast({
          text: said,
          action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
        }),
      )
      .catch(tellTrouble);
    onClose();
  };
  return (
    <FormDialog
      title={title}
      deed={deed}
      onDeed={take}
      onClose={onClose}
      holds={holds}
      {...(lead === undefined ? {} : { lead })}
    >
      {children}
    </FormDialog>
  );
}
