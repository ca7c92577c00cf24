import type { ReactNode } from 'react';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

/** What support needs to know beside an error: the versions, how many partners there are, the day. */
export function useTroubleDetails(): () => string {
  const { info, asOf } = useSession();
  const partners = usePortfolio((each) => each.rows().length);
  return () =>
    [
      `Partnerbook ${info.version}, ${info.platform}, ${info.runtime.map((each) => `${each.name} ${each.version}`).join(', ')}`,
      `${partners} partners, as of ${asOf}`,
    ].join('\n');
}

interface DialogBoundaryProps {
  /** What failed, as the heading names it: Paste special. */
  readonly name: string;
  readonly onClose: () => void;
  /** Which dialog it is, where one boundary serves several. */
  readonly renew?: string;
  readonly children: ReactNode;
}

/** Around a dialog: when it cannot be drawn it says so over the page, which stays as it is and works on. */
export function DialogBoundary({ name, onClose, renew, children }: DialogBoundaryProps) {
  return (
    <ErrorBoundary
      shownAs="dialog"
      name={name}
      details={useTroubleDetails()}
      wayOut={{ label: 'Close', run: onClose }}
      {...(renew === undefined ? {} : { renew })}
    >
      {children}
    </ErrorBoundary>
  );
}
