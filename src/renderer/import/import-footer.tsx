import { GitMerge } from 'lucide-react';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { ImportStep } from './import-steps.tsx';

interface ImportFooterProps {
  readonly now: ImportStep;
  readonly onStep: (step: ImportStep) => void;
  /** How many conflicts have no choice yet. */
  readonly open: number;
  readonly onSeek: () => void;
  /** Rows held back. */
  readonly held: number;
  readonly onSaveHeld: () => void;
  /** How many rows an Apply would write. */
  readonly count: number;
  /** The file was read: there are steps to go to. */
  readonly ready: boolean;
  /** There is a plan to look at. */
  readonly planned: boolean;
  /** The counts are those of what is asked now. */
  readonly settled: boolean;
  /** The import is being applied: it can still be cancelled while `cancellable`. */
  readonly applying: boolean;
  readonly cancellable: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  /** True at the review that an import opens at: later the keyboard comes to the rows, and a second press of Next applies nothing. */
  readonly opened: boolean;
}

/** The deeds of an import, from leaving it to applying it. */
export function ImportFooter(props: ImportFooterProps) {
  const { now, onStep, open, onSeek, held, onSaveHeld, count, planned, applying } = props;
  const formats = useFormats();
  const reviewing = now === 'Review' && planned;
  const applicable = planned && count > 0 && open === 0 && props.settled && !applying;
  return (
    <>
      {open === 0 || !reviewing ? null : (
        <span className="pb-import__need">
          <Icon of={GitMerge} size="sm" />
          {counted(open, 'conflict')} left.
          <LinkButton onClick={onSeek}>Go to {open === 1 ? 'it' : 'them'}</LinkButton>
        </span>
      )}
      {held === 0 || !reviewing ? null : (
        <Button disabled={applying} onClick={onSaveHeld}>
          Save held rows as CSV
        </Button>
      )}
      <Button disabled={applying && !props.cancellable} onClick={props.onCancel}>
        Cancel
      </Button>
      {now === 'Read' || (now === 'Review' && !planned) ? null : (
        <Button look="line" disabled={applying} onClick={() => onStep(now === 'Review' ? 'Columns' : 'Read')}>
          Back
        </Button>
      )}
      {now === 'Review' ? (
        <Button
          // Another button than Next, which stands in its place before: a second press of that one applies nothing.
          key="apply"
          look="primary"
          data-first-focus={(props.opened && applicable) || undefined}
          disabled={!applicable}
          onClick={({ detail }) => {
            if (detail < 2) props.onApply();
          }}
        >
          {!planned
            ? 'Apply'
            : count === 0
              ? 'Nothing to apply'
              : `Apply ${formats.number(count)} ${count === 1 ? 'row' : 'rows'}`}
        </Button>
      ) : (
        <Button
          key="next"
          look="primary"
          disabled={!props.ready || (!planned && now === 'Columns')}
          onClick={() => onStep(now === 'Read' ? 'Columns' : 'Review')}
        >
          Next
        </Button>
      )}
    </>
  );
}
