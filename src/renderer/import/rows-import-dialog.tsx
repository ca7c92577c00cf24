import { FileSpreadsheet, Info } from 'lucide-react';
import { useRef, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { showToast } from '../ui/toasts.ts';
import { progressWords } from '../work/progress-words.ts';
import { pieceSize } from '../work/rows-jobs.ts';
import type { Work } from '../work/work.ts';
import { type ReadingChoices, standardChoices } from './choices.ts';
import { ImportSummary } from './import-summary.tsx';
import { ImportWaiting } from './import-waiting.tsx';
import { inWindowWords } from './in-window-words.ts';
import { ReadOtherwise } from './read-otherwise.tsx';
import { ReadStep } from './read-step.tsx';
import './import.css';
import type { RowKind } from './review-lines.ts';
import { rowsOnly } from './review-parts.ts';
import { ReviewStep } from './review-step.tsx';
import type { RowCounts, RowsKind } from './rows-import.ts';
import { rowsImports } from './rows-imports.ts';
import { saveHeldRows } from './save-held-rows.ts';
import { useApplying } from './use-applying.ts';
import { useBesideImport } from './use-beside-import.ts';

interface RowsImportProps {
  readonly kind: RowsKind;
  /** The worker that has the portfolio's rows and the file. */
  readonly work: Work;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** A file beside the portfolio, of readings, steps or accepted findings: how it was read, what each row does, then one step. */
export function RowsImportDialog({ kind, work, fileName, onClose }: RowsImportProps) {
  const of = rowsImports[kind];
  const { portfolio, platform } = useSession();
  const formats = useFormats();
  const [choices, setChoices] = useState<ReadingChoices>(standardChoices);
  const [step, setStep] = useState<'Read' | 'Review'>('Review');
  const [shown, setShown] = useState<RowKind | 'all'>('all');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<RowCounts | null>(null);
  const applying = useApplying();
  const { reading, plan, chosen, ...state } = useBesideImport(work, kind, choices, left);
  // Once it can be looked at it stays so: what is read or planned again takes the place of what is there.
  const ready = useRef(false);
  ready.current ||= state.settled;
  const trouble = reading === null || reading.ok ? null : inWindowWords(reading.reason);
  const now = trouble === null ? step : 'Read';
  const count = chosen === null ? 0 : chosen.added + chosen.changed;
  const progress = applying.progress ?? (state.settled ? null : state.progress);
  const busy = applying.progress !== null;
  const applicable = count > 0 && state.settled && !busy;

  const said = left.size > 0 || choices !== standardChoices;
  const leave = (marks: readonly string[], leaves: boolean): void =>
    setLeft((before) => {
      const next = new Set(before);
      for (const mark of marks) {
        if (leaves) next.add(mark);
        else next.delete(mark);
      }
      return next;
    });
  const saveHeld = async (): Promise<void> =>
    saveHeldRows(platform, fileName, await work.ask('writeHeldBeside', null));
  const apply = async (): Promise<void> => {
    if (chosen === null) return;
    const there = await applying.apply(async (signal) => {
      const records: unknown[] = [];
      for (let from = 0; from < count; from += pieceSize) {
        for (const record of await work.ask('readRecords', { from, to: from + pieceSize }))
          records.push(record);
        signal.throwIfAborted();
      }
      return { change: of.change(records, portfolio, fileName, chosen) };
    });
    if (there && chosen.held > 0) {
      setDone(chosen);
      return;
    }
    onClose();
    if (!there) {
      showToast({ text: 'The import was cancelled. Nothing was changed.' });
      return;
    }
    showToast({
      text: `Imported ${counted(count, of.one, of.many)}.`,
      action: { label: 'Undo', run: undo },
    });
  };
  const undo = (): void => {
    portfolio.undo().catch(tellTrouble);
  };
  const cancel = (): void => {
    if (busy) applying.cancel();
    else onClose();
  };

  if (done !== null)
    return (
      <ImportSummary
        done={{ ...done, deleted: [] }}
        of={of}
        onClose={onClose}
        onSave={() => {
          saveHeld().catch(tellTrouble);
        }}
        onUndo={undo}
      />
    );
  return (
    <Dialog
      stage={ready.current ? 'ready' : 'reading'}
      title={`Import ${of.many} from ${fileName}`}
      size="wide"
      canClose={applying.progress?.stage !== 'showing'}
      unsaved={said && !busy ? 'What you chose is not applied yet.' : null}
      still={busy}
      onClose={cancel}
      lead={
        !ready.current || reading === null || !reading.ok ? undefined : (
          <span className="pb-import__read">
            <Icon of={FileSpreadsheet} size="sm" />
            <span className="pb-num">{reading.words.join(' · ')}</span>
            <LinkButton onClick={() => setStep(now === 'Read' ? 'Review' : 'Read')}>
              {now === 'Read' ? 'Back to the review' : 'Change'}
            </LinkButton>
          </span>
        )
      }
      note={
        progress === null || !ready.current ? (
          <>
            <Icon of={Info} />
            Nothing is written before you apply. {of.note}
          </>
        ) : (
          <ProgressBar {...progressWords(progress, formats)} />
        )
      }
      footer={
        <>
          {plan === null || plan.held === 0 ? null : (
            <Button
              disabled={busy}
              onClick={() => {
                saveHeld().catch(tellTrouble);
              }}
            >
              Save held rows as CSV
            </Button>
          )}
          <Button disabled={applying.progress?.stage === 'showing'} onClick={cancel}>
            Cancel
          </Button>
          {now === 'Read' ? (
            <Button key="next" look="primary" disabled={trouble !== null} onClick={() => setStep('Review')}>
              Next
            </Button>
          ) : (
            <Button
              // Another button than Next, which stands in its place before: a second press of that one applies nothing.
              key="apply"
              look="primary"
              data-first-focus={applicable || undefined}
              disabled={!applicable}
              onClick={({ detail }) => {
                if (detail < 2) apply().catch(tellTrouble);
              }}
            >
              {!ready.current
                ? 'Apply'
                : count === 0
                  ? 'Nothing to apply'
                  : `Apply ${counted(count, of.one, of.many)}`}
            </Button>
          )}
        </>
      }
    >
      {!ready.current || reading === null ? (
        <ImportWaiting progress={state.progress} />
      ) : now === 'Read' || plan === null ? (
        <ReadStep
          choices={choices}
          onChoices={setChoices}
          file={reading.ok ? reading : null}
          beginning={reading.beginning ?? []}
          workbook={undefined}
          onSheet={() => undefined}
          trouble={trouble}
        />
      ) : (
        <ReviewStep
          work={work}
          plan={plan}
          about={of.about}
          parts={{ ...rowsOnly, left, record: (before, after) => of.words(before, after, formats) }}
          kind={shown}
          onKind={setShown}
          notice={
            <ReadOtherwise
              doubts={plan.doubts}
              decimal={choices.decimal}
              onDecimal={(decimal) => setChoices({ ...choices, decimal })}
              onDates={(dates) => setChoices({ ...choices, dates })}
            />
          }
          onLeaveAll={leave}
        />
      )}
    </Dialog>
  );
}
