import { Info, OctagonAlert, Pause, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { DateOrder, DecimalMark } from '#shared/csv/types.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Select } from '../ui/select.tsx';
import './import-dialog.css';
import { ProblemTable } from './problem-table.tsx';

import { tellTrouble } from './trouble.ts';

/** One thing a file has that could not be read. */
export interface ImportProblem {
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
}

/** What an import would do, before it does anything. */
export interface ImportPreview {
  readonly fileName: string;
  /** How it was read, in a few words: `UTF-8`, `comma`, `decimal point`. */
  readonly readAs: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that stay out. */
  readonly held: number;
  readonly problems: readonly ImportProblem[];
  readonly notices: readonly string[];
  /** Columns that the file has and the portfolio does not take. */
  readonly unusedColumns: readonly string[];
}

/** How the user wants the file read. */
export interface ImportChoices {
  readonly decimal: DecimalMark;
  readonly dates: DateOrder;
  /** Words such as n/a and a lone dash count as blank. */
  readonly blankWords: boolean;
  /** Rows with refused cells come in, those cells left as they are. */
  readonly keepBadRows: boolean;
  /** Blank cells clear what is here. */
  readonly blanksClear: boolean;
}

interface ImportDialogProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
  /** How many values the file's blank cells would clear. */
  readonly blanks: number;
  /** Some cells were refused; rows may come in without them. */
  readonly refusedCells: boolean;
  readonly onApply: () => Promise<void>;
  readonly onClose: () => void;
}

/** What an import would do, row by row where something stands in its way; nothing is written before Apply. */
export function ImportDialog(props: ImportDialogProps) {
  const { preview, choices, onChoices, blanks, refusedCells, onApply, onClose } = props;
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const { added, changed, unchanged, held, problems, notices, unusedColumns } = preview;
  const rows = added + changed;
  const words = (count: number) => `${formats.number(count)} ${count === 1 ? 'row' : 'rows'}`;
  const told = [
    ...notices,
    ...(unusedColumns.length === 0
      ? []
      : [
          `${unusedColumns.length === 1 ? 'One column is' : `${formats.number(unusedColumns.length)} columns are`} not used: ${unusedColumns.join(', ')}.`,
        ]),
  ];

  const apply = () => {
    setBusy(true);
    onApply()
      .catch(tellTrouble)
      .finally(() => setBusy(false));
  };

  return (
    <Dialog
      title={`Import ${preview.fileName}`}
      size="large"
      canClose={!busy}
      onClose={onClose}
      lead={<span className="pb-import__read pb-num">{preview.readAs.join(' · ')}</span>}
      note={
        <>
          <Icon of={Info} />
          Nothing is written before you apply. You can undo it in one step.
        </>
      }
      footer={
        <>
          <Button disabled={busy} {...(rows === 0 ? { 'data-first-focus': true } : {})} onClick={onClose}>
            {rows === 0 ? 'Close' : 'Cancel'}
          </Button>
          <Button
            look="primary"
            {...(rows === 0 ? {} : { 'data-first-focus': true })}
            disabled={rows === 0 || busy}
            onClick={apply}
          >
            {rows === 0 ? 'Nothing to apply' : `Apply ${words(rows)}`}
          </Button>
        </>
      }
    >
      <ul className="pb-import__counts" aria-label="What happens">
        <Count icon={Plus} look="new" name="New" count={added} />
        <Count icon={Pencil} look="changed" name="Changed" count={changed} />
        <Count icon={null} look="same" name="Unchanged" count={unchanged} />
        <Count icon={Pause} look={held === 0 ? 'same' : 'held'} name="Held back" count={held} />
      </ul>
      <div className="pb-import__choices">
        <Select<DecimalMark>
          label="Decimal mark"
          value={choices.decimal}
          options={[
            { value: '.', label: 'Point: 1,234.5' },
            { value: ',', label: 'Comma: 1.234,5' },
          ]}
          onValueChange={(decimal) => onChoices({ ...choices, decimal })}
        />
        <Select<DateOrder>
          label="Dates such as 1/2/2026"
          value={choices.dates}
          options={[
            { value: 'auto', label: 'As each column shows' },
            { value: 'dmy', label: 'Day first' },
            { value: 'mdy', label: 'Month first' },
            { value: 'iso', label: 'Refuse them' },
          ]}
          onValueChange={(dates) => onChoices({ ...choices, dates })}
        />
        <div className="pb-import__ticks">
          <Checkbox
            label="Read n/a, TBD and a lone dash as blank"
            checked={choices.blankWords}
            onCheckedChange={(blankWords) => onChoices({ ...choices, blankWords })}
          />
          {blanks === 0 ? null : (
            <Checkbox
              label={`Blank cells clear what is here (${formats.number(blanks)} ${blanks === 1 ? 'value' : 'values'})`}
              checked={choices.blanksClear}
              onCheckedChange={(blanksClear) => onChoices({ ...choices, blanksClear })}
            />
          )}
        </div>
      </div>
      {problems.length === 0 ? null : (
        <section className="pb-import__part" aria-labelledby="import-problems">
          <div className="pb-import__part-head">
            <h3 id="import-problems" className="pb-grow">
              {problems.length === 1
                ? 'One cell or row cannot be read'
                : `${formats.number(problems.length)} cells or rows cannot be read`}
            </h3>
            {refusedCells ? (
              <Checkbox
                label="Import those rows without these cells"
                checked={choices.keepBadRows}
                onCheckedChange={(keepBadRows) => onChoices({ ...choices, keepBadRows })}
              />
            ) : null}
          </div>
          <ProblemTable problems={problems} />
        </section>
      )}
      {told.length === 0 ? null : (
        <section className="pb-import__part" aria-labelledby="import-notices">
          <h3 id="import-notices">Worth knowing</h3>
          <ul className="pb-import__notices">
            {told.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

interface CountProps {
  readonly icon: typeof Plus | null;
  readonly look: 'new' | 'changed' | 'same' | 'held';
  readonly name: string;
  readonly count: number;
}

function Count({ icon, look, name, count }: CountProps) {
  const formats = useFormats();
  return (
    <li className={`pb-import__count pb-import__count--${look}`}>
      {icon === null ? null : <Icon of={icon} />}
      {name} <b className="pb-num">{formats.number(count)}</b>
    </li>
  );
}

interface RefusedFileProps {
  readonly fileName: string;
  readonly reason: string;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

/** A file that cannot be imported at all, and why. */
export function RefusedFileDialog({ fileName, reason, onChooseOther, onClose }: RefusedFileProps) {
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
          <Button look="primary" onClick={onChooseOther}>
            Choose another file…
          </Button>
        </>
      }
    />
  );
}
