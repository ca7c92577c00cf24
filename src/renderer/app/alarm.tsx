import { useEffect, useState } from 'react';
import type { BackupEntry } from '#shared/contract/values.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import type { LostDatabase } from '../storage/portfolio.ts';
import { AlarmPage } from './alarm-page.tsx';
import { DialogBoundary } from './dialog-boundary.tsx';
import { dialogOf, type OpenDialog } from './dialogs.tsx';
import { RefusedBackupDialog } from './refused-backup-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { tellTrouble } from './trouble.ts';
import { useBackupDeeds } from './use-backup-deeds.ts';

/** The alarm of a lost database with its ways out: a backup, what the window still holds, or what is there. */
export function Alarm({ alarm }: { readonly alarm: LostDatabase }) {
  const { portfolio, platform, info } = useSession();
  const present = useRows().length;
  const deeds = useBackupDeeds();
  const [newest, setNewest] = useState<BackupEntry | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  useEffect(() => {
    platform.backups.list(portfolio.id).then((list) => setNewest(list.backups[0] ?? null), tellTrouble);
  }, [platform, portfolio]);
  useEffect(() => {
    if (alarm.when === 'opening') platform.databaseAtStart('keep').then(setKept, tellTrouble);
  }, [platform, alarm]);

  const when = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <AlarmPage
        alarm={alarm}
        lastBackup={newest === null ? null : when.format(new Date(newest.writtenAt))}
        kept={kept}
        onRestoreLast={() => {
          if (newest !== null) deeds.read(newest).then((opened) => setDialog(dialogOf(opened)), tellTrouble);
        }}
        onChooseBackup={() => {
          deeds.pick().then((opened) => opened !== null && setDialog(dialogOf(opened)), tellTrouble);
        }}
        onSaveCopy={() => {
          deeds.saveCopy().catch(tellTrouble);
        }}
        onCarryOn={() => {
          portfolio.carryOn().catch(tellTrouble);
        }}
      />
      <DialogBoundary name="The backup" renew={dialog?.kind ?? ''} onClose={() => setDialog(null)}>
        {dialog?.kind === 'restore' ? (
          <RestoreDialog
            preview={dialog.backup.preview}
            present={present}
            locale={info.locale}
            onRestore={() => deeds.restore(dialog.backup)}
            onClose={() => setDialog(null)}
          />
        ) : null}
        {dialog?.kind === 'refused backup' ? (
          <RefusedBackupDialog
            fileName={dialog.fileName}
            reason={dialog.reason}
            salvage={dialog.salvage}
            onSalvage={(backup) => setDialog({ kind: 'restore', backup })}
            onClose={() => setDialog(null)}
          />
        ) : null}
      </DialogBoundary>
    </>
  );
}
