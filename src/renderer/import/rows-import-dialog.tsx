import { FileSpreadsheet, Info } from 'lucide-react';
import { useMemo, useState } from 'react';
import { writeHeldRows } from '#shared/csv/write-problems.ts';
import { tellTrouble } from '../app/trouble.ts';
import { heldFileName } from '../export/file-name.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { showToast } from '../ui/toasts.ts';
import { fileOptions, type ReadingChoices, standardChoices } from './choices.ts';
import { summaryOf } from './file-summary.ts';
import { inWindowWords } from './in-window-words.ts';
import { ReadStep } from './read-step.tsx';
import './import.css';
import type { PlannedRow, RowsImport } from './rows-import.ts';
import { RowsReview } from './rows-review.tsx';

interface RowsImportProps<R, P extends PlannedRow> {
  readonly of: RowsImport<R, P>;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly onClose: () => void;
}

type Shown = PlannedRow['kind'] | 'all';

const titles: readonly (readonly [Shown, string])[] = [
  ['all', 'All'],
  ['new', 'New'],
  ['changed', 'Changed'],
  ['held', 'Held back'],
  ['unchanged', 'Unchanged'],
];

/** A file beside the portfolio, of readings, steps or accepted findings: how it was read, what each row does, then one step. */
export function RowsImportDialog<R, P extends PlannedRow>(props: RowsImportProps<R, P>) {
  const { of: rowsOf, fileName, bytes, onClose } = props;
  const { portfolio, platform } = useSession();
  const formats = useFormats();
  const rows = useRows();
  const readings = usePortfolio((each) => each.readings());
  const steps = usePortfolio((each) => each.steps());
  const [choices, setChoices] = useState<ReadingChoices>(standardChoices);
  const [step, setStep] = useState<'Read' | 'Review'>('Review');
  const [shown, setShown] = useState<Shown>('all');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const file = useMemo(
    () =>
      rowsOf.read(
        bytes,
        rows.map(({ values }) => values),
        fileOptions(choices),
      ),
    [rowsOf, bytes, rows, choices],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there already decides what a row does
  const plan = useMemo(
    () => (file.ok ? rowsOf.plan(file, portfolio) : []),
    [rowsOf, file, portfolio, rows, readings, steps],
  );
  const of = (kind: Shown): number => plan.filter((each) => each.kind === kind).length;
  const lines = plan.filter(({ kind }) => (shown === 'all' ? kind !== 'unchanged' : kind === shown));
  const able = lines.filter(({ kind }) => kind === 'new' || kind === 'changed');
  const out = able.filter(({ row }) => left.has(row)).length;
  const chosen = plan.filter(({ kind, row }) => (kind === 'new' || kind === 'changed') && !left.has(row));
  const held = file.ok ? file.held.length : 0;
  const trouble = file.ok ? null : inWindowWords(file.reason);

  const leave = (numbers: readonly number[], leaves: boolean): void => {
    const next = new Set(left);
    for (const number of numbers) {
      if (leaves) next.add(number);
      else next.delete(number);
    }
    setLeft(next);
  };
  const saveHeld = async (): Promise<void> => {
    if (!file.ok) return;
    const suggestedName = heldFileName(fileName);
    const text = [...writeHeldRows(file, { bom: true })].join('');
    const outcome = await platform.saveFile({
      kind: 'csv',
      suggestedName,
      bytes: new TextEncoder().encode(text),
    });
    if (outcome.state === 'saved') showToast({ text: `Saved ${counted(held, 'row')} to ${outcome.name}.` });
    if (outcome.state === 'failed')
      showToast({ text: `The file was not saved. ${outcome.reason}`, tone: 'trouble' });
  };
  const apply = async (): Promise<void> => {
    const added = chosen.filter(({ kind }) => kind === 'new').length;
    const counts = { added, changed: chosen.length - added, held };
    await portfolio.apply(rowsOf.change(chosen, fileName, counts));
    onClose();
    showToast({
      text: `Imported ${counted(chosen.length, rowsOf.one, rowsOf.many)}${held === 0 ? '' : `, ${counted(held, 'row')} held back`}.`,
      action: { label: 'Undo', run: () => portfolio.undo().catch(tellTrouble) },
    });
  };

  const now = trouble === null ? step : 'Read';
  const summary = file.ok ? summaryOf(file) : null;
  return (
    <Dialog
      title={`Import ${rowsOf.many} from ${fileName}`}
      size="wide"
      onClose={onClose}
      lead={
        summary === null ? undefined : (
          <span className="pb-import__read">
            <Icon of={FileSpreadsheet} size="sm" />
            <span className="pb-num">{summary.words.join(' · ')}</span>
            <LinkButton onClick={() => setStep(now === 'Read' ? 'Review' : 'Read')}>
              {now === 'Read' ? 'Back to the review' : 'Change'}
            </LinkButton>
          </span>
        )
      }
      note={
        <>
          <Icon of={Info} />
          Nothing is written before you apply. {rowsOf.note}
        </>
      }
      footer={
        <>
          {held === 0 ? null : (
            <Button
              onClick={() => {
                saveHeld().catch(tellTrouble);
              }}
            >
              Save held rows as CSV
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          {now === 'Read' ? (
            <Button look="primary" disabled={trouble !== null} onClick={() => setStep('Review')}>
              Next
            </Button>
          ) : (
            <Button
              look="primary"
              data-first-focus
              disabled={chosen.length === 0}
              onClick={() => {
                apply().catch(tellTrouble);
              }}
            >
              {chosen.length === 0
                ? 'Nothing to apply'
                : `Apply ${counted(chosen.length, rowsOf.one, rowsOf.many)}`}
            </Button>
          )}
        </>
      }
    >
      {now === 'Read' ? (
        <ReadStep
          choices={choices}
          onChoices={setChoices}
          file={summary}
          beginning={file.beginning ?? []}
          workbook={undefined}
          onSheet={() => undefined}
          trouble={trouble}
        />
      ) : (
        <>
          <div className="pb-import__bar">
            <Tabs
              label="Rows by what happens"
              selected={shown}
              onSelect={(id) => setShown(id as Shown)}
              tabs={titles.map(([id, label]) => ({
                id,
                label,
                count: id === 'all' ? plan.length - of('unchanged') : of(id),
                ...(id === 'unchanged' ? { ruled: true } : {}),
              }))}
            />
            <div className="pb-import__tools">
              {able.length === 0 ? null : (
                <Checkbox
                  label="Apply all shown"
                  checked={out === 0}
                  mixed={out > 0 && out < able.length}
                  onCheckedChange={(checked) =>
                    leave(
                      able.map(({ row }) => row),
                      !checked,
                    )
                  }
                />
              )}
            </div>
          </div>
          {lines.length === 0 ? (
            <p className="pb-import__empty">No row of the file is here.</p>
          ) : (
            <RowsReview
              key={shown}
              about={rowsOf.about}
              words={(line) => rowsOf.words(line, formats)}
              lines={lines}
              left={left}
              onLeave={(row, leaves) => leave([row], leaves)}
            />
          )}
        </>
      )}
    </Dialog>
  );
}
