import { Archive, Download } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import './first-start.css';

interface FirstStartProps {
  readonly onImport: () => void;
  readonly onSample: () => void;
  readonly onScratch: () => void;
  /** When the newest backup of this portfolio was written, in words; null when there is none. */
  readonly lastBackup: string | null;
  readonly onRestore: () => void;
}

/** What an empty portfolio offers. */
export function FirstStart(props: FirstStartProps) {
  const { onImport, onSample, onScratch, lastBackup, onRestore } = props;
  return (
    <div className="pb-first-start">
      <EmptyState
        title="No partners yet"
        picture={<SmallGrid />}
        actions={
          <>
            <Button look="primary" icon={Download} onClick={onImport}>
              Import a CSV or workbook
            </Button>
            <Button look="line" onClick={onSample}>
              Try the sample portfolio
            </Button>
            <Button onClick={onScratch}>Start from scratch</Button>
          </>
        }
      >
        Bring your list from a CRM or a spreadsheet, or look around with 30 invented partners first.
        {lastBackup === null ? (
          <>
            {' '}
            Was it here before, or on another computer?{' '}
            <LinkButton onClick={onRestore}>Restore a backup…</LinkButton>
          </>
        ) : null}
      </EmptyState>
      {lastBackup === null ? null : (
        <p className="pb-first-start__backup">
          <Icon of={Archive} size="sm" />
          The backup folder holds this portfolio as it was on {lastBackup}.
          <Button small look="line" onClick={onRestore}>
            Restore a backup…
          </Button>
        </p>
      )}
    </div>
  );
}

function SmallGrid() {
  return (
    <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true">
      <rect
        x=".5"
        y=".5"
        width="71"
        height="43"
        rx="5"
        fill="var(--pb-surface)"
        stroke="var(--pb-line-strong)"
      />
      <path d="M0.5 12.5h71M0.5 22.5h71M0.5 32.5h71M22.5 .5v43" stroke="var(--pb-line)" />
      <rect
        x="22.5"
        y="12.5"
        width="24"
        height="10"
        fill="var(--pb-range)"
        stroke="var(--pb-accent)"
        strokeWidth="1.5"
      />
    </svg>
  );
}
