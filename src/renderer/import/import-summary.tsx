import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import type { ChosenImport } from './import-jobs.ts';

interface ImportSummaryProps {
  readonly done: Pick<ChosenImport, 'added' | 'changed' | 'deleted' | 'held'>;
  /** What was imported. */
  readonly of: { readonly one: string; readonly many: string };
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What an import did, and what it held back, to be saved and mended elsewhere. */
export function ImportSummary({ done, of, onSave, onUndo, onClose }: ImportSummaryProps) {
  const formats = useFormats();
  const { added, changed, deleted, held } = done;
  const count = added + changed;
  const gone = deleted.length === 0 ? '' : `, ${formats.number(deleted.length)} deleted`;
  return (
    <Dialog
      title={`Imported ${formats.number(count)} ${count === 1 ? of.one : of.many}`}
      size="small"
      onClose={onClose}
      lead={`${formats.number(added)} new, ${formats.number(changed)} changed${gone}. ${formats.number(held)} ${held === 1 ? 'row was' : 'rows were'} held back; save ${held === 1 ? 'it, mend it' : 'them, mend them'} and import that file again.`}
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

/** What an import did that held nothing back, in one sentence. */
export function importedWords({ added, changed, deleted }: Omit<ImportSummaryProps['done'], 'held'>): string {
  const [brought, gone] = [added + changed, deleted.length];
  if (brought === 0) return `Deleted ${counted(gone, 'partner')} that the file does not have.`;
  return `Imported ${counted(brought, 'partner')}${gone === 0 ? '' : `, deleted ${counted(gone, 'partner')}`}.`;
}
