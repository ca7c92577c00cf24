import { FileSpreadsheet, GitMerge, Info } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import type { FileColumn, PortfolioFile, ReadPortfolio, RefusedFile } from '#shared/csv/types.ts';
import { inputFields } from '#shared/fields/fields.ts';
import { isWorkbook } from '#shared/workbook/read-portfolio-file.ts';
import { readAsWords } from '../app/read-as-words.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { deletePartners } from '../storage/changes/partners.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toasts.ts';
import { fileOptions, mappingKey, type ReadingChoices, standardChoices } from './choices.ts';
import { chosenPlan, rowMark, type Side } from './chosen.ts';
import { ColumnsStep } from './columns-step.tsx';
import { heldRowsCsv } from './held-rows.ts';
import { importChange } from './import-change.ts';
import { type ImportStep, ImportSteps } from './import-steps.tsx';
import { ImportSummary } from './import-summary.tsx';
import { inWindowWords } from './in-window-words.ts';
import type { Mends } from './mend.ts';
import { basesFor, type MergeBase } from './merge-bases.ts';
import { NotUsed } from './not-used.tsx';
import type { ImportPlan } from './plan.ts';
import { planMerge, planRead, readForImport } from './read-import.ts';
import { ReadStep } from './read-step.tsx';
import { RefusedFileDialog } from './refused-file.tsx';
import type { RowKind } from './review-lines.ts';
import { ReviewStep } from './review-step.tsx';
import { settle } from './settle.ts';
import type { MergePlan, PlannedConflict } from './three-way.ts';
import './import.css';

interface ImportWizardProps {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The sheet of a workbook that the user chose; '' finds it out. */
  readonly sheet: string;
  readonly onSheet: (sheet: string) => void;
  readonly onChooseOther: () => void;
  readonly onClose: () => void;
}

const mappingSchema = z.strictObject({
  map: z.array(z.tuple([z.string(), z.string()])),
  own: z.array(z.string()).nullable(),
});

/** Read, columns, review, apply: opens at the review when the guesses leave no question, and leads back to each of them. */
export function ImportWizard(props: ImportWizardProps) {
  const { fileName, bytes, sheet, onSheet, onChooseOther, onClose } = props;
  const { portfolio, platform } = useSession();
  const formats = useFormats();
  const [choices, setChoices] = useState<ReadingChoices>(() => {
    const first = { ...standardChoices, sheet };
    const known = mappingOf(
      readForImport(bytes, portfolio, fileOptions(first)),
      portfolio.preferences.get.bind(portfolio.preferences),
    );
    return { ...first, ...known };
  });
  const [step, setStep] = useState<ImportStep | null>(sheet === '' ? null : 'Read');
  const [blanksClear, setBlanksClear] = useState(false);
  const [decided, setDecided] = useState<ReadonlyMap<number, string | null>>(new Map());
  const [mends, setMends] = useState<Mends>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [bases, setBases] = useState<readonly MergeBase[]>([]);
  const [baseKey, setBaseKey] = useState<string | null>(null);
  const [kind, setKind] = useState<RowKind | 'all'>('all');
  const [resolved, setResolved] = useState<ReadonlyMap<string, Side>>(new Map());
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<ImportPlan | null>(null);

  const read = useMemo(
    () => readForImport(bytes, portfolio, fileOptions(choices)),
    [bytes, portfolio, choices],
  );
  // Proposed once, as the file was first read: a later guess about the file changes the plan, not the base.
  const firstRead = useRef(read);
  useEffect(() => {
    const { current } = firstRead;
    if (!current.ok) return;
    let gone = false;
    const propose = async (): Promise<void> => {
      const found = await basesFor(current, await portfolio.snapshots());
      if (gone) return;
      setBases(found);
      const [best] = found;
      if (best !== undefined && isExport(current) && best.share >= proposedShare) setBaseKey(best.key);
    };
    propose().catch(tellTrouble);
    return () => {
      gone = true;
    };
  }, [portfolio]);
  const base = bases.find(({ key }) => key === baseKey);
  // Made once for each choice: what is applied is laid over what is there by then.
  const merged = useMemo((): MergePlan | null => {
    if (!read.ok) return null;
    const options = { ...fileOptions(choices), mends, blanksClear, decided };
    return base === undefined
      ? { plan: planRead(fileName, read, portfolio, options), conflicts: [], deletions: [] }
      : planMerge(fileName, read, portfolio, base, options);
  }, [read, mends, choices, fileName, portfolio, blanksClear, decided, base]);
  const plan = merged?.plan ?? null;
  const taken = useMemo(() => (plan === null ? null : chosenPlan(plan, left)), [plan, left]);

  if (done !== null)
    return <ImportSummary plan={done} onClose={onClose} onSave={() => saveHeld(done)} onUndo={undo} />;
  const trouble = read.ok ? null : inWindowWords(read.reason);
  if (trouble !== null && step === null)
    return (
      <RefusedFileDialog
        fileName={fileName}
        reason={trouble}
        onChooseOther={onChooseOther}
        onReadOtherwise={
          read.workbook === undefined && isWorkbook(bytes)
            ? null
            : () => setStep(!read.ok && read.header !== undefined ? 'Columns' : 'Read')
        }
        onClose={onClose}
      />
    );
  const now = step ?? 'Review';
  const conflicts = merged?.conflicts ?? [];
  const isLeft = ({ row }: PlannedConflict): boolean => row > 0 && left.has(rowMark(row));
  const open = conflicts.filter((each) => !resolved.has(each.mark) && !isLeft(each));
  const settled =
    taken === null
      ? null
      : settle(taken, conflicts, (each) => (isLeft(each) ? 'mine' : resolved.get(each.mark)));
  const chosen = settled?.plan ?? null;
  const going = [
    ...(merged?.deletions ?? []).flatMap(({ key }) => (deleted.has(key) ? [key] : [])),
    ...(settled?.deleted ?? []),
  ];
  const count = chosen === null ? 0 : chosen.added.length + chosen.changed.length + going.length;

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
      const change = importChange(chosen, portfolio);
      const rows = going.flatMap((key) => portfolio.row(key) ?? []);
      const deletions = deletePartners(portfolio, rows).writes;
      await portfolio.apply({
        ...change,
        writes: [...change.writes, ...deletions],
        facts: { ...change.facts, ...(rows.length === 0 ? {} : { deleted: rows.length }) },
      });
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

  const resolve = (marks: readonly string[], side: Side): void =>
    setResolved((before) => new Map([...before, ...marks.map((mark) => [mark, side] as const)]));

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
            {bases.length === 0 ? null : (
              <Select
                label="Compare with an export"
                labelled={false}
                value={base?.key ?? ''}
                options={[
                  { value: '', label: 'An ordinary import' },
                  ...bases.map(({ key, name, at, share }) => ({
                    value: key,
                    label: `Changed since ${name}, ${formats.date(at.slice(0, 10))}, ${formats.ratio(share)} alike`,
                  })),
                ]}
                onValueChange={(key) => {
                  setBaseKey(key === '' ? null : key);
                  setResolved(new Map());
                  setDeleted(new Set());
                  setKind('all');
                }}
              />
            )}
            <NotUsed plan={plan} onSee={setStep} />
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
          {open.length === 0 || now !== 'Review' ? null : (
            <span className="pb-import__need">
              <Icon of={GitMerge} size="sm" />
              {counted(open.length, 'conflict')} left.
              <LinkButton onClick={() => setKind('conflict')}>
                Go to {open.length === 1 ? 'it' : 'them'}
              </LinkButton>
              <Button small look="line" onClick={() => resolve(marksOf(open), 'mine')}>
                Keep all here
              </Button>
              <Button small look="line" onClick={() => resolve(marksOf(open), 'theirs')}>
                Take all from the file
              </Button>
            </span>
          )}
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
              disabled={count === 0 || open.length > 0 || busy}
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
        <ReadStep
          choices={choices}
          onChoices={setChoices}
          file={read.ok ? read : null}
          workbook={read.workbook}
          onSheet={onSheet}
          trouble={trouble}
        />
      ) : now === 'Columns' || plan === null ? (
        <ColumnsStep
          choices={choices}
          onChoices={setChoices}
          columns={columnsOf(read, choices)}
          trouble={trouble}
        />
      ) : (
        <ReviewStep
          merged={merged ?? { plan, conflicts: [], deletions: [] }}
          kind={kind}
          onKind={setKind}
          baseDay={base?.at.slice(0, 10) ?? null}
          resolved={resolved}
          deleted={deleted}
          onResolve={resolve}
          onDelete={(key, deletes) =>
            setDeleted((before) =>
              deletes ? new Set([...before, key]) : new Set([...before].filter((each) => each !== key)),
            )
          }
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

const marksOf = (marked: readonly { readonly mark: string }[]): readonly string[] =>
  marked.map(({ mark }) => mark);

/** From which share of equal cells on a base is proposed. */
const proposedShare = 0.5;

/** A file that has our ids and most of our fields came from an export of ours, not from somewhere else. */
function isExport({ columns }: PortfolioFile): boolean {
  const fields = columns.flatMap(({ use }) => (use.kind === 'field' ? [use.field] : []));
  return fields.includes('id') && fields.length >= inputFields.length / 2;
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
