import {
  ArchiveRestore,
  BookOpen,
  ClipboardList,
  FileWarning,
  FlaskConical,
  History,
  Info,
  Scale,
  Settings2,
  Sparkles,
} from 'lucide-react';
import { useCommands, useRegistry } from '../commands/commands-context.tsx';
import { sharedCommands } from '../commands/shared-commands.ts';
import { usePortfolios } from '../portfolios/portfolios-context.ts';
import { usePortfolioCommands } from '../portfolios/use-portfolio-commands.ts';
import { makeAnyRow } from '../session/any-row.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { removeSample, trySample } from '../storage/changes/sample.ts';
import { showToast } from '../ui/toasts.ts';
import { useDensity, useTheme, useZoom } from './appearance.ts';
import { diagnosticsText } from './diagnostics.ts';
import type { OpenDialog } from './dialogs.tsx';
import type { Navigation, ScreenId } from './navigation.ts';
import { screens } from './screens.tsx';
import { tellTrouble } from './trouble.ts';
import type { BackupDeeds } from './use-backup-deeds.ts';
import { useUpdateNotice } from './use-update-notice.ts';

interface FrameCommandParts {
  readonly navigation: Navigation;
  readonly backupDeeds: BackupDeeds;
  readonly open: (dialog: OpenDialog) => void;
}

const holdsSample = makeAnyRow((row) => row.sample === true);

/** Brings the commands that every screen has, and those of the frame's own dialogs. */
export function useFrameCommands({ navigation, backupDeeds, open }: FrameCommandParts): void {
  const { portfolio, platform, info, asOf, today, setAsOf } = useSession();
  const { list } = usePortfolios();
  const registry = useRegistry();
  const undoName = usePortfolio((each) => each.undoName());
  const redoName = usePortfolio((each) => each.redoName());
  const hasSample = usePortfolio((each) => holdsSample(each.rows()));
  const aside = usePortfolio((each) => each.setAside().length);
  const [theme, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  const [zoom, setZoom] = useZoom();

  const importCsv = async (): Promise<void> => {
    const picked = await platform.pickCsv();
    if (picked.state !== 'cancelled') open({ kind: 'import', file: picked });
  };
  const changeSample = async (deed: 'try' | 'remove'): Promise<void> => {
    await portfolio.apply(deed === 'try' ? trySample(portfolio, asOf) : removeSample(portfolio));
    showToast(
      deed === 'try'
        ? {
            text: 'Added 30 invented partners. One click removes them again.',
            action: { label: 'Remove', run: () => registry.run('sample.remove') },
          }
        : { text: 'Removed the sample portfolio.' },
    );
  };

  usePortfolioCommands((kind) => open({ kind }));
  useUpdateNotice(() => open({ kind: 'news' }));
  const copyDiagnostics = async (): Promise<void> => {
    const text = diagnosticsText({
      info,
      partners: portfolio.rows().length,
      portfolios: list.portfolios.length,
      asOf,
      saveState: portfolio.saveState().state,
      log: await platform.readLog(),
    });
    await navigator.clipboard.writeText(text);
    showToast({ text: 'Copied the diagnostics: versions, counts and the log, nothing about a partner.' });
  };
  useCommands([
    ...sharedCommands({
      undoName,
      redoName,
      undo: () => portfolio.undo(),
      redo: () => portfolio.redo(),
      newPartner: () => navigation.showInGrid({ show: 'new partner' }),
      importCsv,
      exportCsv: () => open({ kind: 'export' }),
      backUpNow: backupDeeds.backUp,
      restore: () => open({ kind: 'backups' }),
      trySample: hasSample ? null : () => changeSample('try'),
      removeSample: hasSample ? () => changeSample('remove') : null,
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
      id: 'edit.history',
      title: 'History',
      place: 'edit.undo',
      order: 1,
      icon: History,
      keys: 'Mod+Shift+H',
      words: ['log', 'changes', 'versions'],
      run: () => open({ kind: 'history' }),
    },
    {
      id: 'partner.deleted',
      title: 'Deleted partners…',
      place: 'partner.rows',
      order: 9,
      icon: ArchiveRestore,
      words: ['trash', 'bring back', 'restore'],
      run: () => open({ kind: 'deleted partners' }),
    },
    {
      id: 'file.set-aside',
      title: 'Records that could not be read…',
      place: 'partner.rows',
      order: 10,
      icon: FileWarning,
      words: ['set aside', 'damaged', 'broken', 'recover'],
      enabled: aside > 0,
      run: () => open({ kind: 'set aside' }),
    },
    {
      id: 'day.what-if',
      title: 'What if…',
      place: 'go.day',
      order: 1,
      icon: FlaskConical,
      words: ['plan', 'try', 'simulate', 'scenario'],
      run: () => open({ kind: 'what if' }),
    },
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
      id: 'help.guide',
      title: 'User guide',
      place: 'help.guide',
      order: -1,
      icon: BookOpen,
      keys: 'F1',
      words: ['help', 'manual'],
      run: () => open({ kind: 'guide' }),
    },
    {
      id: 'help.news',
      title: 'What is new',
      place: 'help.guide',
      order: 1,
      icon: Sparkles,
      words: ['changelog', 'release', 'update', 'version'],
      run: () => open({ kind: 'news' }),
    },
    {
      id: 'help.licences',
      title: 'Licences',
      place: 'help.about',
      order: 1,
      icon: Scale,
      words: ['license', 'notice', 'third party', 'open source'],
      run: () => open({ kind: 'licences' }),
    },
    {
      id: 'help.diagnostics',
      title: 'Copy diagnostics',
      place: 'help.about',
      icon: ClipboardList,
      words: ['log', 'support', 'versions', 'crash'],
      run: () => {
        copyDiagnostics().catch(tellTrouble);
      },
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
