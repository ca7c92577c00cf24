import { Download } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import './first-start.css';

interface FirstStartProps {
  readonly onImport: () => void;
  readonly onSample: () => void;
  readonly onScratch: () => void;
  readonly onRestore: () => void;
}

/** What an empty portfolio offers. */
export function FirstStart({ onImport, onSample, onScratch, onRestore }: FirstStartProps) {
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
        Bring your list from a CRM or a spreadsheet, or look around with 30 invented partners first. Was it
        here before, or on another computer? <LinkButton onClick={onRestore}>Restore a backup…</LinkButton>
      </EmptyState>
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
