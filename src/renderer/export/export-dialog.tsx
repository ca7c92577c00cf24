import { OctagonAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SaveOutcome } from '#shared/contract/values.ts';
import { tellTrouble } from '../app/trouble.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import { progressWords } from '../work/progress-words.ts';
import type { Progress } from '../work/work.ts';
import { CutNotice, cutsAnything, ThousandsNotice } from './cut-notice.tsx';
import type { ExportChoice, WhichRows } from './export-choice.ts';
import type { ExportWatch } from './save-export.ts';
import type { Remarks } from './use-remarks.ts';
import './export-dialog.css';

interface ExportDialogProps {
  /** How many partners each answer to *Which partners* means; null where it is not offered. */
  readonly partners: { readonly [W in WhichRows]: number | null } & { readonly all: number };
  /** The name of the view in force. */
  readonly view: string;
  /** How many own columns the portfolio has. */
  readonly ownColumns: number;
  readonly asOf: string;
  readonly choice: ExportChoice;
  readonly which: WhichRows;
  readonly onChoose: (choice: ExportChoice, which: WhichRows) => void;
  /** How many columns a choice writes. */
  readonly columnsOf: (choice: ExportChoice) => number;
  /** What there is to know before the file is written. */
  readonly remarks: Remarks;
  /** Resolves with what came of saving; anything but saved leaves the dialog open. */
  readonly onExport: (watch: ExportWatch) => Promise<SaveOutcome>;
  readonly onClose: () => void;
}

/** What an export holds, before the system asks where to put it. */
export function ExportDialog(props: ExportDialogProps) {
  const { partners, view, ownColumns, asOf, choice, which, onChoose, columnsOf, onExport, onClose } = props;
  const { remarks, settled, progress: looking } = props.remarks;
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const ending = useRef<AbortController | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = (number: number) => `${formats.number(number)} ${number === 1 ? 'partner' : 'partners'}`;
  const chosen = partners[which] ?? partners.all;
  const ofView = choice.ofView === true;
  const workbook = choice.workbook === true;
  const change = (next: Partial<ExportChoice>) => onChoose({ ...choice, ...next }, which);
  const shownProgress = progress ?? looking;
  const run = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const controller = new AbortController();
      ending.current = controller;
      const outcome = await onExport({ signal: controller.signal, report: setProgress });
      if (outcome.state === 'saved') onClose();
      if (outcome.state === 'failed') setTrouble(outcome.reason);
    } finally {
      setProgress(null);
      setBusy(false);
    }
  };
  const rows: readonly { readonly value: WhichRows; readonly label: string }[] = [
    { value: 'all', label: `Everything: ${words(partners.all)}` },
    ...(partners.filtered === null
      ? []
      : [{ value: 'filtered' as const, label: `What the filter shows: ${words(partners.filtered)}` }]),
    ...(partners.selected === null
      ? []
      : [{ value: 'selected' as const, label: `The selected: ${words(partners.selected)}` }]),
  ];
  return (
    <Dialog
      title="Export partners"
      onClose={onClose}
      canClose={!busy}
      note={shownProgress === null ? undefined : <ProgressBar {...progressWords(shownProgress, formats)} />}
      lead={
        chosen === 0
          ? 'There are no partners to write: the file holds the headers alone, as a form to fill in.'
          : 'In the portfolio’s own order. Imported again, the file changes nothing.'
      }
      footer={
        <>
          <Button
            disabled={busy && shownProgress === null}
            onClick={() => (busy ? ending.current?.abort() : onClose())}
          >
            Cancel
          </Button>
          <Button
            look="primary"
            data-first-focus
            disabled={busy || (workbook && (!settled || remarks === null || cutsAnything(remarks.cut)))}
            onClick={() => {
              run().catch(tellTrouble);
            }}
          >
            {trouble !== null
              ? 'Save under another name…'
              : chosen === 0
                ? 'Export the headers…'
                : `Export ${words(chosen)}…`}
          </Button>
        </>
      }
    >
      <div className="pb-export">
        {trouble === null ? null : (
          <p className="pb-export__trouble" role="alert">
            <Icon of={OctagonAlert} />
            <span>{trouble} What was there before is unchanged.</span>
          </p>
        )}
        <div className="pb-export__what">
          <Select
            label="File"
            value={workbook ? 'workbook' : 'csv'}
            options={[
              { value: 'csv', label: 'CSV, which every program reads' },
              { value: 'workbook', label: 'Excel workbook, with typed cells and the roll-up' },
            ]}
            disabled={busy}
            onValueChange={(file) => change({ workbook: file === 'workbook' })}
          />
          <Select
            label="Which partners"
            value={which}
            options={rows}
            disabled={busy}
            onValueChange={(next) => onChoose(choice, next)}
          />
          <Select
            label="Which columns"
            value={ofView ? 'view' : 'all'}
            options={[
              {
                value: 'all',
                label: `Every field: ${formats.number(columnsOf({ ...choice, ofView: false }))}`,
              },
              {
                value: 'view',
                label: `Those of ${view}: ${formats.number(columnsOf({ ...choice, ofView: true }))}`,
              },
            ]}
            disabled={busy}
            onValueChange={(columns) => change({ ofView: columns === 'view' })}
          />
        </div>
        <div className="pb-choices">
          <Checkbox
            label="With the computed columns"
            hint={`Verdicts, gates and findings as of ${formats.date(asOf)}; an import leaves them out.`}
            checked={choice.computed}
            disabled={busy}
            onCheckedChange={(computed) => change({ computed })}
          />
          {ownColumns === 0 ? null : (
            <Checkbox
              label={`With ${ownColumns === 1 ? 'the own column' : `the ${formats.number(ownColumns)} own columns`}`}
              hint="Columns that you added, or kept from an import."
              checked={choice.withoutOwn !== true}
              disabled={busy}
              onCheckedChange={(own) => change({ withoutOwn: !own })}
            />
          )}
          {workbook ? null : (
            <Checkbox
              label="For Excel"
              hint="Starts with a byte order mark, so that Excel reads accents and currency signs."
              checked={choice.bom}
              disabled={busy}
              onCheckedChange={(bom) => change({ bom })}
            />
          )}
        </div>
        {remarks === null ? null : (
          <>
            <ThousandsNotice taken={remarks.taken} />
            <CutNotice cut={remarks.cut} workbook={workbook} />
          </>
        )}
      </div>
    </Dialog>
  );
}
