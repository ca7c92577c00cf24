import { Button } from '../ui/button.tsx';
import { RefusedDialog } from '../ui/refused-dialog.tsx';

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
    <RefusedDialog
      title={`${fileName} cannot be imported`}
      reason={reason}
      onClose={onClose}
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
