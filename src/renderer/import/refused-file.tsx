import { OctagonAlert } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import './import.css';

interface RefusedFileProps {
  readonly fileName: string;
  readonly reason: string;
  readonly onChooseOther: () => void;
  /** Opens the ways to read it; null where no other way could help. */
  readonly onReadOtherwise: (() => void) | null;
  readonly onClose: () => void;
}

/** A file that cannot be imported as it is, and why. */
export function RefusedFileDialog(props: RefusedFileProps) {
  const { fileName, reason, onChooseOther, onReadOtherwise, onClose } = props;
  return (
    <Dialog
      title={`${fileName} cannot be imported`}
      size="small"
      role="alertdialog"
      onClose={onClose}
      lead={
        <span className="pb-import__refused">
          <Icon of={OctagonAlert} />
          <span>{reason} Nothing was changed.</span>
        </span>
      }
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          {onReadOtherwise === null ? null : (
            <Button look="line" onClick={onReadOtherwise}>
              Read it another way
            </Button>
          )}
          <Button look="primary" onClick={onChooseOther}>
            Choose another file…
          </Button>
        </>
      }
    />
  );
}
