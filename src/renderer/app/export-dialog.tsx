import { useState } from 'react';
import type { ExportChoice } from '../export/export-csv.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Select } from '../ui/select.tsx';

import { tellTrouble } from './trouble.ts';

/** Which partners an export holds. */
export type WhichRows = 'all' | 'filtered';

interface ExportDialogProps {
  readonly partners: number;
  /** How many partners pass the filter that is on; null while nothing is filtered. */
  readonly filtered: number | null;
  /** How many own columns the portfolio has. */
  readonly ownColumns: number;
  readonly asOf: string;
  readonly first: ExportChoice;
  /** Resolves with whether the file was saved; false leaves the dialog open. */
  readonly onExport: (choices: ExportChoice, which: WhichRows) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What an export holds, before the system asks where to put it. */
export function ExportDialog(props: ExportDialogProps) {
  const { partners, filtered, ownColumns, asOf, first, onExport, onClose } = props;
  const formats = useFormats();
  const [choices, setChoices] = useState(first);
  const [busy, setBusy] = useState(false);
  const [which, setWhich] = useState<WhichRows>('all');
  const words = (number: number) => `${formats.number(number)} ${number === 1 ? 'partner' : 'partners'}`;
  const count = words(which === 'filtered' ? (filtered ?? partners) : partners);
  const run = () => {
    setBusy(true);
    onExport(choices, which)
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
      lead={`${count} with every field, in the portfolio’s own order. Imported again, the file changes nothing.`}
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
        {filtered === null ? null : (
          <Select<WhichRows>
            label="Which partners"
            value={which}
            options={[
              { value: 'all', label: `Everything: ${words(partners)}` },
              { value: 'filtered', label: `What the filter shows: ${words(filtered)}` },
            ]}
            onValueChange={setWhich}
          />
        )}
        <Checkbox
          label="With the computed columns"
          hint={`Verdicts, gates and findings as of ${formats.date(asOf)}; an import leaves them out.`}
          checked={choices.computed}
          onCheckedChange={(computed) => setChoices({ ...choices, computed })}
        />
        {ownColumns === 0 ? null : (
          <Checkbox
            label={`With ${ownColumns === 1 ? 'the own column' : `the ${formats.number(ownColumns)} own columns`}`}
            hint="Columns of your own that came with imports."
            checked={choices.withoutOwn !== true}
            onCheckedChange={(own) => setChoices({ ...choices, withoutOwn: !own })}
          />
        )}
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
