import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

interface RefusedDialogProps {
  readonly title: string;
  /** Why, in whole sentences. */
  readonly reason: string;
  /** What there is to know beside. */
  readonly children?: ReactNode;
  /** The ways out. */
  readonly footer: ReactNode;
  readonly onClose: () => void;
}

/** A file that cannot be used, why, that nothing was changed, and the ways out. */
export function RefusedDialog({ title, reason, children, footer, onClose }: RefusedDialogProps) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={onClose}
      lead={
        <span className="pb-dialog__refused">
          <Icon of={OctagonAlert} />
          <span>
            {reason}
            {/Nothing was (?:read|imported|changed)/.test(reason) ? null : ' Nothing was changed.'}
            {children}
          </span>
        </span>
      }
      footer={footer}
    />
  );
}
