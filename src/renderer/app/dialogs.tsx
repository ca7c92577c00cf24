import { lazy, Suspense } from 'react';
import type { IncomingFile } from '#shared/contract/values.ts';
import type { GoodBackup, OpenedBackup } from '../backup/restore.ts';
import { useCommandList, useRegistry } from '../commands/commands-context.tsx';
import { ExportFlow } from '../export/export-flow.tsx';
import { ImportFlow } from '../import/import-flow.tsx';
import { PortfolioQuestions } from '../portfolios/portfolio-questions.tsx';
import type { PortfolioQuestion } from '../portfolios/use-portfolio-commands.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { ThisWeekDialog } from '../steps/this-week-dialog.tsx';
import { WhatIfDialog } from '../what-if/what-if-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { BackupsDialog } from './backups-dialog.tsx';
import { Palette } from './palette.tsx';
import { PreferencesDialog } from './preferences-dialog.tsx';
import { RefusedBackupDialog } from './refused-backup-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { tellTrouble } from './trouble.ts';
import type { BackupDeeds } from './use-backup-deeds.ts';

/** The guide with its pictures is a file of its own. */
const GuideDialog = lazy(async () => ({ default: (await import('../guide/guide-dialog.tsx')).GuideDialog }));

/** So are the changelog and the licences. */
const NewsDialog = lazy(async () => ({ default: (await import('../guide/news-dialog.tsx')).NewsDialog }));
const LicencesDialog = lazy(async () => ({
  default: (await import('../guide/licences-dialog.tsx')).LicencesDialog,
}));

const HistoryDrawer = lazy(async () => ({
  default: (await import('../history/history-drawer.tsx')).HistoryDrawer,
}));
const DeletedPartnersDialog = lazy(async () => ({
  default: (await import('../deleted/deleted-partners-dialog.tsx')).DeletedPartnersDialog,
}));

const SetAsideDialog = lazy(async () => ({
  default: (await import('../set-aside/set-aside-dialog.tsx')).SetAsideDialog,
}));

const RecordReadingsDialog = lazy(async () => ({
  default: (await import('../readings/record-readings-dialog.tsx')).RecordReadingsDialog,
}));

/** The dialogs that the frame opens, one at a time. */
export type OpenDialog =
  | { readonly kind: 'palette' | 'shortcuts' | 'preferences' | 'guide' | 'about' | 'export' | 'backups' }
  | { readonly kind: 'news' | 'licences' | 'set aside' }
  | { readonly kind: 'history' | 'deleted partners' | 'this week' | 'record readings' }
  /** With the key of the partner whose values are tried, where it is about one. */
  | { readonly kind: 'what if'; readonly partner?: string }
  | { readonly kind: PortfolioQuestion }
  | { readonly kind: 'import'; readonly file: IncomingFile }
  | { readonly kind: 'restore'; readonly backup: GoodBackup }
  | {
      readonly kind: 'refused backup';
      readonly fileName: string;
      readonly reason: string;
      readonly salvage: GoodBackup | null;
    };

/** How each is called when it could not be drawn. */
export const dialogNames: Readonly<Record<OpenDialog['kind'], string>> = {
  palette: 'The command palette',
  shortcuts: 'The list of shortcuts',
  preferences: 'Preferences',
  guide: 'The user guide',
  about: 'About',
  licences: 'The licences',
  news: 'What is new',
  export: 'The export',
  backups: 'The list of backups',
  history: 'History',
  'deleted partners': 'The list of deleted partners',
  'set aside': 'The list of records that could not be read',
  'this week': 'This week',
  'what if': 'What if',
  'record readings': 'The readings of a day',
  'open portfolio': 'The list of portfolios',
  'new portfolio': 'The new portfolio',
  'rename portfolio': 'Renaming the portfolio',
  'duplicate portfolio': 'Duplicating the portfolio',
  'delete portfolio': 'Deleting the portfolio',
  'delete all data': 'Deleting all data',
  import: 'The import',
  restore: 'The backup',
  'refused backup': 'The backup',
};

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly backupDeeds: BackupDeeds;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** Draws the dialog that is open. */
export function Dialogs({ dialog, backupDeeds, onOpen, onClose }: DialogsProps) {
  const { platform, info } = useSession();
  const partners = usePortfolio((each) => each.rows().length);
  const commands = useCommandList();
  const registry = useRegistry();
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <CommandPalette onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutSheet commands={commands} inBrowser={platform.kind === 'browser'} onClose={onClose} />;
    case 'preferences':
      return <PreferencesDialog onClose={onClose} />;
    case 'what if':
      return <WhatIfDialog partner={dialog.partner ?? null} onClose={onClose} />;
    case 'this week':
      return <ThisWeekDialog onClose={onClose} />;
    case 'record readings':
      return (
        <Suspense fallback={null}>
          <RecordReadingsDialog onClose={onClose} />
        </Suspense>
      );
    case 'guide':
      return (
        <Suspense fallback={null}>
          <GuideDialog onClose={onClose} />
        </Suspense>
      );
    case 'history':
      return (
        <Suspense fallback={null}>
          <HistoryDrawer onClose={onClose} />
        </Suspense>
      );
    case 'deleted partners':
      return (
        <Suspense fallback={null}>
          <DeletedPartnersDialog onClose={onClose} />
        </Suspense>
      );
    case 'set aside':
      return (
        <Suspense fallback={null}>
          <SetAsideDialog onBackups={() => onOpen({ kind: 'backups' })} onClose={onClose} />
        </Suspense>
      );
    case 'about':
      return <AboutDialog onOpen={(kind) => onOpen({ kind })} onClose={onClose} />;
    case 'news':
      return (
        <Suspense fallback={null}>
          <NewsDialog onClose={onClose} />
        </Suspense>
      );
    case 'licences':
      return (
        <Suspense fallback={null}>
          <LicencesDialog onClose={onClose} />
        </Suspense>
      );
    case 'open portfolio':
    case 'new portfolio':
    case 'rename portfolio':
    case 'duplicate portfolio':
    case 'delete portfolio':
    case 'delete all data':
      return (
        <PortfolioQuestions question={dialog.kind} onAsk={(kind) => onOpen({ kind })} onClose={onClose} />
      );
    case 'export':
      return <ExportFlow onClose={onClose} />;
    case 'import':
      return (
        <ImportFlow
          file={dialog.file}
          onClose={onClose}
          onChooseOther={() => {
            onClose();
            registry.run('file.import');
          }}
        />
      );
    case 'backups':
      return (
        <BackupsDialog
          onBackUp={backupDeeds.backUp}
          onRestore={(backup) => {
            backupDeeds.read(backup).then((opened) => onOpen(dialogOf(opened)), tellTrouble);
          }}
          onChooseFile={() => {
            backupDeeds.pick().then((opened) => opened !== null && onOpen(dialogOf(opened)), tellTrouble);
          }}
          onClose={onClose}
        />
      );
    case 'restore':
      return (
        <RestoreDialog
          preview={dialog.backup.preview}
          present={partners}
          locale={info.locale}
          onRestore={() => backupDeeds.restore(dialog.backup)}
          onClose={onClose}
        />
      );
    case 'refused backup':
      return (
        <RefusedBackupDialog
          fileName={dialog.fileName}
          reason={dialog.reason}
          salvage={dialog.salvage}
          onSalvage={(backup) => onOpen({ kind: 'restore', backup })}
          onClose={onClose}
        />
      );
  }
}

/** The dialog for a backup that was read: the preview, or why it cannot be restored. */
export function dialogOf(opened: OpenedBackup): OpenDialog {
  return opened.ok ? { kind: 'restore', backup: opened } : { kind: 'refused backup', ...opened };
}

function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommandList();
  const registry = useRegistry();
  return (
    <Palette
      lines={commands
        .filter((command) => command.hidden !== true)
        .map((command) => ({
          id: command.id,
          title: command.title,
          icon: command.icon,
          keys: command.keys,
          words: command.words?.join(' '),
          enabled: command.enabled !== false,
          checked: command.checked ?? false,
        }))}
      onRun={(id) => registry.run(id)}
      onClose={onClose}
    />
  );
}
