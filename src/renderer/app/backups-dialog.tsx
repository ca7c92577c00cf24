import { Archive, OctagonAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupEntry, BackupList } from '#shared/contract/values.ts';
import { useBackupState } from '../backup/backups-provider.tsx';
import { type Rhythm, rhythmKey, rhythmSchema, standardRhythm } from '../backup/keeper.ts';
import { useSession } from '../session/session-context.ts';
import { usePreference } from '../session/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import './backups-dialog.css';
import { tellTrouble } from './trouble.ts';

interface BackupsDialogProps {
  /** Writes a backup; resolves once it is verified on the disk or has failed and said so. */
  readonly onBackUp: () => Promise<void>;
  readonly onRestore: (backup: BackupEntry) => void;
  readonly onChooseFile: () => void;
  readonly onClose: () => void;
}

/** The backups there are, and the ways to make one and to go back to one. */
export function BackupsDialog({ onBackUp, onRestore, onChooseFile, onClose }: BackupsDialogProps) {
  const { platform, portfolio, info } = useSession();
  const { backups } = platform;
  const { busy, lastAt, trouble } = useBackupState();
  const [rhythm] = usePreference<Rhythm>(rhythmKey, rhythmSchema, standardRhythm);
  const [list, setList] = useState<BackupList | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each backup
  useEffect(() => {
    backups.list(portfolio.id).then(setList, tellTrouble);
  }, [backups, portfolio.id, lastAt]);

  const backUp = () => {
    onBackUp().catch(tellTrouble);
  };
  const when = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Dialog
      title="Backups"
      onClose={onClose}
      lead={
        list?.folder === null || list === null
          ? 'In a browser tab a backup is a download. It holds everything: partners, readings, views, history.'
          : `Each holds everything: partners, readings, views, history. Written ${rhythm === 0 ? 'when you quit' : `after ${rhythm} minutes of work and when you quit`}.`
      }
      footer={
        <>
          <Button onClick={onChooseFile}>Restore from a file…</Button>
          <Button look="primary" data-first-focus icon={Archive} disabled={busy} onClick={backUp}>
            Back up now
          </Button>
        </>
      }
    >
      {list === null ? null : (
        <>
          {list.folder === null ? null : <p className="pb-backups__folder">{list.folder}</p>}
          {[list.trouble, trouble].map((each) =>
            each === null ? null : (
              <p key={each} className="pb-backups__trouble">
                <Icon of={OctagonAlert} size="sm" />
                {each}
              </p>
            ),
          )}
          {list.backups.length === 0 ? (
            <p className="pb-backups__none">
              {list.folder === null
                ? 'Your browser keeps what was downloaded; choose such a file to restore it.'
                : 'No backup of this portfolio is there yet.'}
            </p>
          ) : (
            <ul className="pb-backups">
              {list.backups.map((backup) => (
                <li key={backup.name}>
                  <span className="pb-grow pb-num">{when.format(new Date(backup.writtenAt))}</span>
                  <span className="pb-muted pb-num">{sizeWords(backup.size, info.locale)}</span>
                  <Button
                    small
                    look="line"
                    aria-label={`Restore the backup of ${when.format(new Date(backup.writtenAt))}`}
                    onClick={() => onRestore(backup)}
                  >
                    Restore…
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  );
}

/** The size of a file in the unit that people use for it. */
function sizeWords(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}
