import { Info } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { isWorkbook } from '#shared/workbook/read-portfolio-file.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { localDate } from '../session/today.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { showToast } from '../ui/toasts.ts';
import { progressWords } from '../work/progress-words.ts';
import { makeChangeDays } from './change-days.ts';
import { type ReadingChoices, standardChoices } from './choices.ts';
import { isLeftOut, type Side } from './chosen.ts';
import { columnsOf } from './column-names.ts';
import { ColumnsStep } from './columns-step.tsx';
import { ConflictsNotice } from './conflicts-notice.tsx';
import { ImportFooter } from './import-footer.tsx';
import type { ChosenImport, FileReading, PlanQuestion, RowChoices } from './import-jobs.ts';
import { ImportLead } from './import-lead.tsx';
import { type ImportStep, ImportSteps } from './import-steps.tsx';
import { ImportSummary, importedWords } from './import-summary.tsx';
import { ImportWaiting } from './import-waiting.tsx';
import { inWindowWords } from './in-window-words.ts';
import { MergedNotice } from './merged-notice.tsx';
import { ReadOtherwise } from './read-otherwise.tsx';
import { ReadStep } from './read-step.tsx';
import { RefusedFileDialog } from './refused-file.tsx';
import { rememberedMapping, rememberMapping } from './remembered-mapping.ts';
import type { RowKind } from './review-lines.ts';
import { ReviewStep } from './review-step.tsx';
import { RowsImportDialog } from './rows-import-dialog.tsx';
import { rowsKindOf } from './rows-imports.ts';
import { saveHeldRows } from './save-held-rows.ts';
import { useApplying } from './use-applying.ts';
import { useImport } from './use-import.ts';
import { usePreparedChange } from './use-prepared-change.ts';
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

const nothingSaid: AskedRows = { mends: new Map(), blanksClear: false, decided: new Map(), base: null };
const everything: RowChoices = { left: new Set(), resolved: new Map(), deleted: new Set() };

type AskedRows = Omit<PlanQuestion, 'options'>;

/** A set and more; one of tens of thousands is made at once where nothing is in it yet. */
function withAll(set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  if (set.size === 0) return new Set(more);
  const all = new Set(set);
  for (const each of more) all.add(each);
  return all;
}

function withoutAll(set: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  if (set.size === gone.length && gone.every((each) => set.has(each))) return new Set();
  const rest = new Set(set);
  for (const each of gone) rest.delete(each);
  return rest;
}

/** Read, columns, review, apply: opens at the review when the guesses leave no question, and leads back to each of them. */
export function ImportWizard(props: ImportWizardProps) {
  const { fileName, bytes, sheet, onSheet, onChooseOther, onClose } = props;
  const { portfolio, platform } = useSession();
  const formats = useFormats();
  const [choices, setChoices] = useState<ReadingChoices>({ ...standardChoices, sheet });
  const [rows, setRows] = useState<AskedRows>(nothingSaid);
  const [chosen, setChosen] = useState<RowChoices>(everything);
  const [mapped, setMapped] = useState(false);
  const [step, setStep] = useState<ImportStep | null>(sheet === '' ? null : 'Read');
  const [kind, setKind] = useState<RowKind | 'all'>('all');
  const [seeking, setSeeking] = useState(false);
  const applying = useApplying();
  const [done, setDone] = useState<ChosenImport | null>(null);

  const state = useImport(
    {
      fileName,
      bytes,
      choices,
      known(reading) {
        const remembered = rememberedMapping(reading, portfolio.preferences);
        return remembered === null ? null : { ...choices, ...remembered };
      },
      onRead: setChoices,
      onProposed: (base) => setRows((before) => ({ ...before, base })),
    },
    useMemo(() => ({ choices, rows, chosen }), [choices, rows, chosen]),
  );
  const { work, reading, plan, bases } = state;
  const prepared = usePreparedChange(work, fileName, state.settled ? state.chosen : null);
  const base = bases.find(({ key }) => key === rows.base);
  const since = base?.at;
  const dayOf = useMemo(
    () => (since === undefined ? null : makeChangeDays(portfolio, since)),
    [portfolio, since],
  );
  // Once it can be looked at it stays so: what is read or planned again takes the place of what is there.
  const ready = useRef(false);
  ready.current ||= state.settled && work !== null;

  const saveHeld = (): void => {
    const save = async (): Promise<void> => {
      if (work !== null) await saveHeldRows(platform, fileName, await work.ask('writeHeld', null));
    };
    save().catch(tellTrouble);
  };
  const undo = (): void => {
    portfolio.undo().catch(tellTrouble);
  };

  if (done !== null)
    return (
      <ImportSummary
        done={done}
        of={{ one: 'partner', many: 'partners' }}
        onClose={onClose}
        onSave={saveHeld}
        onUndo={undo}
      />
    );
  const rowsKind = reading?.ok === false && !isWorkbook(bytes) ? rowsKindOf(reading.kind) : null;
  if (rowsKind !== null && work !== null)
    return <RowsImportDialog kind={rowsKind} work={work} fileName={fileName} onClose={onClose} />;
  const trouble = reading === null || reading.ok ? null : inWindowWords(reading.reason);
  if (trouble !== null && step === null && ready.current)
    return (
      <RefusedFileDialog
        fileName={fileName}
        reason={trouble}
        onChooseOther={onChooseOther}
        onReadOtherwise={
          bytes.length === 0 || (reading?.workbook === undefined && isWorkbook(bytes))
            ? null
            : () => setStep(otherWay(reading))
        }
        onClose={onClose}
      />
    );
  const now = step ?? 'Review';
  const conflicts = (plan?.conflicts ?? []).flatMap((each) =>
    isLeftOut(each, chosen.left) ? [] : [each.mark],
  );
  const open = conflicts.filter((mark) => !chosen.resolved.has(mark));
  const counts = state.chosen;
  const count = counts === null ? 0 : counts.added + counts.changed + counts.deleted.length;
  const progress = applying.progress ?? (state.settled ? null : state.progress);

  const apply = async (): Promise<void> => {
    if (work === null || counts === null || reading === null) return;
    const there = await applying.apply(async (signal) => {
      const { change, holds } = await prepared(signal);
      return { change, beside: { work, holds } };
    });
    if (!there) {
      onClose();
      showToast({ text: 'The import was cancelled. Nothing was changed.' });
      return;
    }
    rememberMapping(reading, choices, portfolio.preferences);
    if (counts.held > 0) {
      setDone(counts);
      return;
    }
    onClose();
    showToast({
      text: importedWords(counts),
      action: { label: 'Undo', run: undo },
    });
  };
  const cancel = (): void => {
    if (applying.progress === null) onClose();
    else applying.cancel();
  };

  const said =
    mapped ||
    [rows.mends, rows.decided, chosen.left, chosen.resolved, chosen.deleted].some(({ size }) => size > 0);
  const read = (next: ReadingChoices): void => {
    setMapped(true);
    setChoices(next);
  };
  const leave = (marks: readonly string[], leaves: boolean): void =>
    setChosen((before) => ({ ...before, left: (leaves ? withAll : withoutAll)(before.left, marks) }));
  const resolve = (marks: readonly string[], side: Side): void =>
    setChosen((before) => ({
      ...before,
      resolved: new Map([...before.resolved, ...marks.map((mark) => [mark, side] as const)]),
    }));

  const body =
    !ready.current || reading === null || work === null ? (
      <ImportWaiting progress={state.progress} />
    ) : now === 'Read' ? (
      <ReadStep
        choices={choices}
        onChoices={read}
        file={reading.ok ? reading : null}
        beginning={reading.beginning ?? []}
        workbook={reading.workbook}
        onSheet={onSheet}
        trouble={trouble}
      />
    ) : now === 'Columns' || plan === null ? (
      <ColumnsStep
        choices={choices}
        onChoices={read}
        columns={columnsOf(reading, choices)}
        trouble={trouble}
      />
    ) : (
      <ReviewStep
        work={work}
        plan={plan}
        kind={kind}
        onKind={setKind}
        about="Field"
        seeking={seeking}
        onSought={() => setSeeking(false)}
        notice={
          <>
            <ReadOtherwise
              doubts={plan.doubts}
              decimal={choices.decimal}
              onDecimal={(decimal) => read({ ...choices, decimal })}
              onDates={(dates) => read({ ...choices, dates })}
            />
            <MergedNotice workbook={reading.workbook} />
            <ConflictsNotice all={conflicts} open={open} onResolve={resolve} />
          </>
        }
        onLeaveAll={leave}
        tools={
          plan.blanks === 0 ? null : (
            <Checkbox
              label={`Blanks clear ${formats.number(plan.blanks)} ${plan.blanks === 1 ? 'cell' : 'cells'}`}
              checked={rows.blanksClear}
              onCheckedChange={(blanksClear) => setRows({ ...rows, blanksClear })}
            />
          )
        }
        parts={{
          ...chosen,
          record: null,
          baseDay: base === undefined ? null : localDate(new Date(base.at)),
          dayOf,
          onResolve: resolve,
          onDelete(key, deletes) {
            setChosen((before) => {
              const deleted = new Set(before.deleted);
              if (deletes) deleted.add(key);
              else deleted.delete(key);
              return { ...before, deleted };
            });
          },
          onDecide(row, key) {
            const decided = new Map(rows.decided);
            if (key === undefined) decided.delete(row);
            else decided.set(row, key);
            setRows({ ...rows, decided });
          },
          onMend(row, column, text) {
            const mends = new Map(rows.mends);
            const cells = new Map(mends.get(row));
            if (text === null) cells.delete(column);
            else cells.set(column, text);
            mends.set(row, cells);
            setRows({ ...rows, mends });
          },
        }}
      />
    );

  return (
    <Dialog
      stage={ready.current ? now : 'reading'}
      title={`Import ${fileName}`}
      size="wide"
      canClose={applying.progress?.stage !== 'showing'}
      unsaved={said && applying.progress === null ? 'What you chose and mended is not applied yet.' : null}
      still={applying.progress !== null}
      onClose={cancel}
      beside={<ImportSteps now={ready.current ? now : 'Read'} onStep={setStep} />}
      lead={
        !ready.current || reading === null || !reading.ok || plan === null ? undefined : (
          <ImportLead
            words={reading.words}
            plan={plan}
            bases={bases}
            base={base?.key ?? null}
            onBase={(key) => {
              setRows({ ...rows, base: key });
              setChosen({ ...chosen, resolved: new Map(), deleted: new Set() });
              setKind('all');
            }}
            onStep={setStep}
          />
        )
      }
      note={
        progress === null || !ready.current ? (
          <>
            <Icon of={Info} />
            Nothing is written before you apply. You can undo it in one step.
          </>
        ) : (
          <ProgressBar {...progressWords(progress, formats)} />
        )
      }
      footer={
        <ImportFooter
          now={now}
          opened={step === null}
          onStep={setStep}
          open={open.length}
          onSeek={() => {
            setKind('conflict');
            setSeeking(true);
          }}
          held={plan?.held ?? 0}
          onSaveHeld={saveHeld}
          count={count}
          ready={ready.current}
          planned={ready.current && plan !== null}
          settled={state.settled}
          applying={applying.progress !== null}
          cancellable={applying.progress?.stage === 'applying'}
          onApply={() => {
            apply().catch(tellTrouble);
          }}
          onCancel={cancel}
        />
      }
    >
      {body}
    </Dialog>
  );
}

/** Where a file that is refused may be read another way: at its columns once it has any, else at how it is read. */
function otherWay(reading: FileReading | null): ImportStep {
  const several = (reading?.workbook?.sheets.length ?? 1) > 1;
  return reading?.ok === false && reading.header !== undefined && !several ? 'Columns' : 'Read';
}
