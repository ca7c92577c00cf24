import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import type { ChosenImport } from './import-jobs.ts';

interface ImportSummaryProps {
  readonly done: Pick<ChosenImport, 'added' | 'changed' | 'held'>;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What an import did, and what it held back, to be saved and mended elsewhere. */
export function ImportSummary({ done, onSave, onUndo, onClose }: ImportSummaryProps) {
  const formats = useFormats();
  const { added, changed, held } = done;
  const count = added + changed;
  return (
    <Dialog
      title={`Imported ${formats.number(count)} ${count === 1 ? 'partner' : 'partners'}`}
      size="small"
      onClose={onClose}
      lead={`${formats.number(added)} new, ${formats.number(changed)} changed. ${formats.number(held)} ${held === 1 ? 'row was' : 'rows were'} held back; save them, mend them and import that file again.`}
      footer={
        <>
          <Button
            onClick={() => {
              onUndo();
              onClose();
            }}
          >
            Undo import
          </Button>
          <Button look="line" onClick={onSave}>
            Save held rows as CSV
          </Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Close
          </Button>
        </>
      }
    />
  );
}
