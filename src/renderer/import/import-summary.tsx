import { tellTrouble } from '../app/trouble.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import type { ImportPlan } from './plan.ts';

interface ImportSummaryProps {
  readonly plan: ImportPlan;
  readonly onSave: () => Promise<void>;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What an import did, and what it held back, to be saved and mended elsewhere. */
export function ImportSummary({ plan, onSave, onUndo, onClose }: ImportSummaryProps) {
  const formats = useFormats();
  const count = plan.added.length + plan.changed.length;
  const held = plan.held.length;
  return (
    <Dialog
      title={`Imported ${formats.number(count)} ${count === 1 ? 'partner' : 'partners'}`}
      size="small"
      onClose={onClose}
      lead={`${formats.number(plan.added.length)} new, ${formats.number(plan.changed.length)} changed. ${formats.number(held)} ${held === 1 ? 'row was' : 'rows were'} held back; save them, mend them and import that file again.`}
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
          <Button
            look="line"
            onClick={() => {
              onSave().catch(tellTrouble);
            }}
          >
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
