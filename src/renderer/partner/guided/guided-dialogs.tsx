import { DialogBoundary } from '../../app/dialog-boundary.tsx';
import { useSession } from '../../session/session-context.ts';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { EndDialog } from './end-dialog.tsx';
import './guided.css';
import type { GuidedProps } from './guided-form.tsx';
import { type GuidedStep, guidedSteps } from './guided-steps.ts';
import { RestartDialog } from './restart-dialog.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TouchDialog } from './touch-dialog.tsx';
import type { GuidedSteps } from './use-guided-steps.ts';

const nameOf = (step: GuidedStep): string =>
  guidedSteps.find(({ id }) => id === step)?.title.replace('…', '') ?? 'The step';

/** The question of the guided step that was chosen. */
export function GuidedDialogs({ steps }: { readonly steps: GuidedSteps }) {
  const { asOf } = useSession();
  const { asked, done } = steps;
  const row = usePortfolio((portfolio) => (asked === null ? undefined : portfolio.row(asked.partner)));
  if (asked === null || row === undefined) return null;
  return (
    <DialogBoundary name={nameOf(asked.step)} onClose={done}>
      <GuidedDialog step={asked.step} row={row} asOf={asOf} onClose={done} />
    </DialogBoundary>
  );
}

interface GuidedDialogProps extends GuidedProps {
  readonly step: GuidedStep;
  readonly asOf: string;
}

function GuidedDialog({ step, row, asOf, onClose }: GuidedDialogProps) {
  switch (step) {
    case 'touch':
      return <TouchDialog row={row} onClose={onClose} />;
    case 'restart':
      return <RestartDialog row={row} onClose={onClose} />;
    case 'end':
      return <EndDialog row={row} onClose={onClose} />;
    case 'resume':
      return <ResumeDialog row={row} onClose={onClose} />;
    case 'start Crawl':
      return <StartDialog key={asOf} row={row} phase="Crawl" onClose={onClose} />;
    case 'start Walk':
      return <StartDialog key={asOf} row={row} phase="Walk" onClose={onClose} />;
    case 'start Run':
      return <StartDialog key={asOf} row={row} phase="Run" onClose={onClose} />;
  }
}
