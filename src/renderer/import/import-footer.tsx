import { GitMerge } from 'lucide-react';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { Side } from './chosen.ts';
import type { ImportStep } from './import-steps.tsx';
import type { RowKind } from './review-lines.ts';

interface ImportFooterProps {
  readonly now: ImportStep;
  readonly onStep: (step: ImportStep) => void;
  /** Conflicts without a choice yet, by their marks. */
  readonly open: readonly string[];
  readonly onKind: (kind: RowKind) => void;
  readonly onResolve: (marks: readonly string[], side: Side) => void;
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
}

/** The deeds of an import, from leaving it to applying it. */
export function ImportFooter(props: ImportFooterProps) {
  const { now, onStep, open, onKind, onResolve, held, onSaveHeld, count, planned, applying } = props;
  const formats = useFormats();
  const reviewing = now === 'Review' && planned;
  return (
    <>
      {open.length === 0 || !reviewing ? null : (
        <span className="pb-import__need">
          <Icon of={GitMerge} size="sm" />
          {counted(open.length, 'conflict')} left.
          <LinkButton onClick={() => onKind('conflict')}>
            Go to {open.length === 1 ? 'it' : 'them'}
          </LinkButton>
          <Button small look="line" onClick={() => onResolve(open, 'mine')}>
            Keep all here
          </Button>
          <Button small look="line" onClick={() => onResolve(open, 'theirs')}>
            Take all from the file
          </Button>
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
          look="primary"
          data-first-focus={planned || undefined}
          disabled={!planned || count === 0 || open.length > 0 || !props.settled || applying}
          onClick={props.onApply}
        >
          {!planned
            ? 'Apply'
            : count === 0
              ? 'Nothing to apply'
              : `Apply ${formats.number(count)} ${count === 1 ? 'row' : 'rows'}`}
        </Button>
      ) : (
        <Button
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
