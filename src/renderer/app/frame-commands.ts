import { Info, Settings2 } from 'lucide-react';
import { useCommands } from '../commands/commands-context.tsx';
import { sharedCommands } from '../commands/shared-commands.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { useDensity, useTheme, useZoom } from './appearance.ts';
import type { OpenDialog } from './dialogs.tsx';
import type { Navigation, ScreenId } from './navigation.ts';
import { screens } from './screens.tsx';

interface FrameCommandParts {
  readonly navigation: Navigation;
  readonly open: (dialog: OpenDialog) => void;
}

/** Brings the commands that every screen has, and those of the frame's own dialogs. */
export function useFrameCommands({ navigation, open }: FrameCommandParts): void {
  const { portfolio, platform, asOf, today, setAsOf } = useSession();
  const undoName = usePortfolio((each) => each.undoName());
  const redoName = usePortfolio((each) => each.redoName());
  const [theme, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  const [zoom, setZoom] = useZoom();

  useCommands([
    ...sharedCommands({
      undoName,
      redoName,
      undo: () => portfolio.undo(),
      redo: () => portfolio.redo(),
      newPartner: () => navigation.showInGrid({ show: 'new partner' }),
      importCsv: () => undefined,
      exportCsv: () => undefined,
      backUpNow: () => undefined,
      restore: () => undefined,
      trySample: null,
      removeSample: null,
      openPalette: () => open({ kind: 'palette' }),
      openShortcuts: () => open({ kind: 'shortcuts' }),
      screens,
      go: (id) => navigation.go(id as ScreenId),
      planning: asOf !== today,
      backToToday: () => setAsOf(null),
      theme,
      setTheme,
      density,
      setDensity,
      zoom: platform.setZoom === null ? null : { factor: zoom, set: setZoom },
    }),
    {
      id: 'app.preferences',
      title: 'Preferences…',
      place: 'file.end',
      icon: Settings2,
      keys: 'Mod+,',
      words: ['settings', 'options', 'locale'],
      run: () => open({ kind: 'preferences' }),
    },
    {
      id: 'help.about',
      title: 'About Partnerbook',
      place: 'help.about',
      icon: Info,
      words: ['version'],
      run: () => open({ kind: 'about' }),
    },
  ]);
}
