import type { GoodBackup } from '../backup/restore.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { RefusedDialog } from '../ui/refused-dialog.tsx';

interface RefusedBackupProps {
  readonly fileName: string;
  readonly reason: string;
  /** What can be saved of it; null when nothing can. */
  readonly salvage: GoodBackup | null;
  readonly onSalvage: (salvage: GoodBackup) => void;
  readonly onClose: () => void;
}

/** A backup that cannot be restored, why, and the way to what can be saved of it. */
export function RefusedBackupDialog({ fileName, reason, salvage, onSalvage, onClose }: RefusedBackupProps) {
  const formats = useFormats();
  const partners = salvage?.preview.counts.partners ?? 0;
  return (
    <RefusedDialog
      title={`${fileName} cannot be restored`}
      reason={reason}
      onClose={onClose}
      footer={
        salvage === null ? (
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button data-first-focus onClick={onClose}>
              Close
            </Button>
            <Button look="primary" onClick={() => onSalvage(salvage)}>
              See what can be saved…
            </Button>
          </>
        )
      }
    >
      {salvage === null
        ? null
        : ` ${formats.number(partners)} ${partners === 1 ? 'partner in it is' : 'partners in it are'} whole and can be saved. Try an older backup first if you have one.`}
    </RefusedDialog>
  );
}
