import { useSession } from '../../session/session-context.ts';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { EndDialog } from './end-dialog.tsx';
import './guided.css';
import { RestartDialog } from './restart-dialog.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TouchDialog } from './touch-dialog.tsx';
import type { GuidedSteps } from './use-guided-steps.ts';

/** The question of the guided step that was chosen. */
export function GuidedDialogs({ steps }: { readonly steps: GuidedSteps }) {
  const { asOf } = useSession();
  const { asked, done } = steps;
  const row = usePortfolio((portfolio) => (asked === null ? undefined : portfolio.row(asked.partner)));
  if (asked === null || row === undefined) return null;
  switch (asked.step) {
    case 'touch':
      return <TouchDialog row={row} onClose={done} />;
    case 'restart':
      return <RestartDialog row={row} onClose={done} />;
    case 'end':
      return <EndDialog row={row} onClose={done} />;
    case 'resume':
      return <ResumeDialog row={row} onClose={done} />;
    case 'start Crawl':
      return <StartDialog key={asOf} row={row} phase="Crawl" onClose={done} />;
    case 'start Walk':
      return <StartDialog key={asOf} row={row} phase="Walk" onClose={done} />;
    case 'start Run':
      return <StartDialog key={asOf} row={row} phase="Run" onClose={done} />;
  }
}
