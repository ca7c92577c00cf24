import { BackupsProvider } from '../backup/backups-provider.tsx';
import { CommandsProvider } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { FormatsProvider } from '../ui/formats/formats-context.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { Alarm } from './alarm.tsx';
import { useAppearance } from './appearance.ts';
import { BeforeClosing } from './before-closing.tsx';
import { Frame } from './frame.tsx';
import { useLargePasteRefusal } from './large-paste.ts';
import { tellTrouble } from './trouble.ts';
import { useUserFormats } from './user-formats.ts';

/** The window with an open portfolio: the frame and its screens, or the alarm while the database is not the one that was left. */
export function App() {
  useAppearance();
  useLargePasteRefusal();
  const { platform } = useSession();
  const alarm = usePortfolio((portfolio) => portfolio.alarm());
  return (
    <FormatsProvider formats={useUserFormats()}>
      <BackupsProvider>
        {alarm === null ? (
          <CommandsProvider platform={platform} onTrouble={tellTrouble}>
            <Frame />
          </CommandsProvider>
        ) : (
          <ErrorBoundary
            name="The alarm"
            words="It says that the database is not the one that was left here. Nothing has been changed or overwritten, and your backups are as they were."
          >
            <Alarm alarm={alarm} />
          </ErrorBoundary>
        )}
        <BeforeClosing />
      </BackupsProvider>
      <ToastRegion />
      <LiveRegion />
    </FormatsProvider>
  );
}
