import { FileSpreadsheet, Info } from 'lucide-react';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { FileColumn, PortfolioFile, ReadPortfolio, RefusedFile } from '#shared/csv/types.ts';
import { readAsWords } from '../app/read-as-words.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { showToast } from '../ui/toasts.ts';
import { fileOptions, mappingKey, type ReadingChoices, standardChoices } from './choices.ts';
import { chosenPlan } from './chosen.ts';
import { ColumnsStep } from './columns-step.tsx';
import { heldRowsCsv } from './held-rows.ts';
import { importChange } from './import-change.ts';
import { type ImportStep, ImportSteps } from './import-steps.tsx';
import { ImportSummary } from './import-summary.tsx';
import { inWindowWords } from './in-window-words.ts';
import { type Mends, mendFile } from './mend.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { readForImport } from './read-import.ts';
import { ReadStep } from './read-step.tsx';
import { RefusedFileDialog } from './refused-file.tsx';
import { ReviewStep } from './review-step.tsx';
import './import.css';

interface ImportWizardProps {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

const mappingSchema = z.strictObject({
  map: z.array(z.tuple([z.string(), z.string()])),
  own: z.array(z.string()).nullable(),
});

/** Read, columns, review, apply: opens at the review when the guesses leave no question, and leads back to each of them. */
export function ImportWizard({ fileName, bytes, onChooseOther, onClose }: ImportWizardProps) {
  const { portfolio, platform } = useSession();
  const formats = useFormats();
  const [choices, setChoices] = useState<ReadingChoices>(() => {
    const known = mappingOf(
      readForImport(bytes, portfolio, fileOptions(standardChoices)),
      portfolio.preferences.get.bind(portfolio.preferences),
    );
    return { ...standardChoices, ...known };
  });
  const [step, setStep] = useState<ImportStep | null>(null);
  const [blanksClear, setBlanksClear] = useState(false);
  const [decided, setDecided] = useState<ReadonlyMap<number, string | null>>(new Map());
  const [mends, setMends] = useState<Mends>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<ImportPlan | null>(null);

  const read = useMemo(
    () => readForImport(bytes, portfolio, fileOptions(choices)),
    [bytes, portfolio, choices],
  );
  // Made once for each choice: what is applied is laid over what is there by then.
  const plan = useMemo(() => {
    if (!read.ok) return null;
    const currency = portfolio.settings().currency;
    const mended = mendFile(read, mends, { ...fileOptions(choices), currency, ownColumns: read.ownColumns });
    return planImport(fileName, mended, portfolio.rows(), { blanksClear, decided });
  }, [read, mends, choices, fileName, portfolio, blanksClear, decided]);

  if (done !== null)
    return <ImportSummary plan={done} onClose={onClose} onSave={() => saveHeld(done)} onUndo={undo} />;
  const trouble = read.ok ? null : inWindowWords(read.reason);
  if (trouble !== null && step === null)
    return (
      <RefusedFileDialog
        fileName={fileName}
        reason={trouble}
        onChooseOther={onChooseOther}
        onReadOtherwise={() => setStep(!read.ok && read.header !== undefined ? 'Columns' : 'Read')}
        onClose={onClose}
      />
    );
  const now = step ?? 'Review';
  const chosen = plan === null ? null : chosenPlan(plan, left);
  const count = chosen === null ? 0 : chosen.added.length + chosen.changed.length;

  function undo(): void {
    portfolio.undo().catch(tellTrouble);
  }

  async function saveHeld(from: ImportPlan): Promise<void> {
    const suggestedName = `${fileName.replace(/\.[^.]*$/, '')} held back.csv`;
    const outcome = await platform.saveFile({ kind: 'csv', suggestedName, bytes: heldRowsCsv(from) });
    if (outcome.state === 'saved')
      showToast({ text: `Saved ${counted(from.held.length, 'row')} to ${outcome.name}.` });
    if (outcome.state === 'failed')
      showToast({ text: `The file was not saved. ${outcome.reason}`, tone: 'trouble' });
  }

  const apply = async (): Promise<void> => {
    if (chosen === null || !read.ok) return;
    setBusy(true);
    try {
      await portfolio.apply(importChange(chosen, portfolio));
      if (choices.map.size > 0 || choices.own !== null)
        portfolio.preferences.set(mappingKey(namesOf(read)), {
          map: [...choices.map],
          own: choices.own,
        });
      if (chosen.held.length > 0) {
        setDone(chosen);
        return;
      }
      onClose();
      showToast({
        text: `Imported ${formats.number(count)} ${count === 1 ? 'partner' : 'partners'}.`,
        action: { label: 'Undo', run: undo },
      });
    } finally {
      setBusy(false);
    }
  };

  const leave = (marks: readonly string[], leaves: boolean): void =>
    setLeft((before) => {
      const after = new Set(before);
      for (const mark of marks) {
        if (leaves) after.add(mark);
        else after.delete(mark);
      }
      return after;
    });

  return (
    <Dialog
      title={`Import ${fileName}`}
      size="wide"
      canClose={!busy}
      onClose={onClose}
      beside={<ImportSteps now={now} onStep={setStep} />}
      lead={
        plan === null ? undefined : (
          <span className="pb-import__read">
            <Icon of={FileSpreadsheet} size="sm" />
            <span className="pb-num">{readAsWords(plan.file).join(' · ')}</span>
            <LinkButton onClick={() => setStep('Read')}>Change</LinkButton>
            {plan.unusedColumns.length === 0 ? null : (
              <span className="pb-import__unused">
                <Icon of={Info} size="sm" />
                {counted(plan.unusedColumns.length, 'column')} not used
                <LinkButton name="See the columns that are not used" onClick={() => setStep('Columns')}>
                  See them
                </LinkButton>
              </span>
            )}
          </span>
        )
      }
      note={
        <>
          <Icon of={Info} />
          Nothing is written before you apply. You can undo it in one step.
        </>
      }
      footer={
        <>
          {plan === null || plan.held.length === 0 || now !== 'Review' ? null : (
            <Button
              disabled={busy}
              onClick={() => {
                saveHeld(plan).catch(tellTrouble);
              }}
            >
              Save held rows as CSV
            </Button>
          )}
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          {now === 'Read' ? null : (
            <Button
              look="line"
              disabled={busy}
              onClick={() => setStep(now === 'Review' ? 'Columns' : 'Read')}
            >
              Back
            </Button>
          )}
          {now === 'Review' ? (
            <Button
              look="primary"
              data-first-focus
              disabled={count === 0 || busy}
              onClick={() => {
                apply().catch(tellTrouble);
              }}
            >
              {count === 0
                ? 'Nothing to apply'
                : `Apply ${formats.number(count)} ${count === 1 ? 'row' : 'rows'}`}
            </Button>
          ) : (
            <Button
              look="primary"
              disabled={plan === null && now === 'Columns'}
              onClick={() => setStep(now === 'Read' ? 'Columns' : 'Review')}
            >
              Next
            </Button>
          )}
        </>
      }
    >
      {now === 'Read' ? (
        <ReadStep choices={choices} onChoices={setChoices} file={read.ok ? read : null} trouble={trouble} />
      ) : now === 'Columns' || plan === null ? (
        <ColumnsStep
          choices={choices}
          onChoices={setChoices}
          columns={columnsOf(read, choices)}
          trouble={trouble}
        />
      ) : (
        <ReviewStep
          plan={plan}
          left={left}
          onLeave={(mark, leaves) => leave([mark], leaves)}
          onLeaveAll={leave}
          blanksClear={blanksClear}
          onBlanksClear={setBlanksClear}
          onDecide={(row, key) =>
            setDecided(key === undefined ? without(decided, row) : withEntry(decided, row, key))
          }
          onMend={(row, column, text) =>
            setMends(
              withEntry(mends, row, withEntry(mends.get(row) ?? new Map<string, string>(), column, text)),
            )
          }
        />
      )}
    </Dialog>
  );
}

const namesOf = (read: ReadPortfolio): readonly string[] =>
  read.ok ? read.columns.map(({ header }) => header) : (read.header?.names ?? []);

/** What was chosen before for files with the same headers. */
function mappingOf(
  read: ReadPortfolio,
  get: (key: string) => unknown,
): Pick<ReadingChoices, 'map' | 'own'> | null {
  const stored = mappingSchema.safeParse(get(mappingKey(namesOf(read))));
  return stored.success ? { map: new Map(stored.data.map), own: stored.data.own } : null;
}

/** The columns as they are read; those of a file whose header could not be taken, as they stand in it. */
function columnsOf(read: PortfolioFile | RefusedFile, choices: ReadingChoices): readonly FileColumn[] {
  if (read.ok) return read.columns;
  return (read.header?.names ?? []).map((header, at) => {
    const field = choices.map.get(header);
    return {
      index: at + 1,
      header,
      use:
        field === undefined || field === ''
          ? { kind: 'unused', why: 'nothing was read' }
          : { kind: 'field', field },
      values: 0,
      example: '',
    };
  });
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  return new Map([...map].filter(([each]) => each !== key));
}
