import { useState } from 'react';
import type { ExportChoice } from '../export/export-csv.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';

import { tellTrouble } from './trouble.ts';

interface ExportDialogProps {
  readonly partners: number;
  readonly asOf: string;
  readonly first: ExportChoice;
  /** Resolves with whether the file was saved; false leaves the dialog open. */
  readonly onExport: (choices: ExportChoice) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What an export holds, before the system asks where to put it. */
export function ExportDialog({ partners, asOf, first, onExport, onClose }: ExportDialogProps) {
  const formats = useFormats();
  const [choices, setChoices] = useState(first);
  const [busy, setBusy] = useState(false);
  const count = `${formats.number(partners)} ${partners === 1 ? 'partner' : 'partners'}`;
  const run = () => {
    setBusy(true);
    onExport(choices)
      .then((saved) => {
        if (saved) onClose();
      })
      .catch(tellTrouble)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title="Export a CSV"
      size="small"
      onClose={onClose}
      canClose={!busy}
      lead={`${count} with every column, in the portfolio’s own order. Imported again, the file changes nothing.`}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" data-first-focus disabled={busy} onClick={run}>
            Export {count}…
          </Button>
        </>
      }
    >
      <div className="pb-choices">
        <Checkbox
          label="With the computed columns"
          hint={`Verdicts, gates and findings as of ${formats.date(asOf)}; an import leaves them out.`}
          checked={choices.computed}
          onCheckedChange={(computed) => setChoices({ ...choices, computed })}
        />
        <Checkbox
          label="For Excel"
          hint="Starts with a byte order mark, so that Excel reads accents and currency signs."
          checked={choices.bom}
          onCheckedChange={(bom) => setChoices({ ...choices, bom })}
        />
      </div>
    </Dialog>
  );
}
