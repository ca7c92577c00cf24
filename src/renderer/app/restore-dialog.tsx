import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { BackupPreview } from '../backup/restore.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import './about-dialog.css';
import './restore-dialog.css';
import { tellTrouble } from './trouble.ts';

interface RestoreDialogProps {
  readonly preview: BackupPreview;
  /** How many partners the portfolio has now. */
  readonly present: number;
  readonly locale: string;
  /** Resolves with whether it was restored; false leaves the dialog open. */
  readonly onRestore: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a restore would bring back, and what happens to what is there. */
export function RestoreDialog({ preview, present, locale, onRestore, onClose }: RestoreDialogProps) {
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const { counts, partners, missing } = preview;
  const count = (number: number) => `${formats.number(number)} ${number === 1 ? 'partner' : 'partners'}`;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const names = partners.slice(0, 5).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    ['Written', when.format(new Date(preview.writtenAt))],
    ['Program', preview.name],
    ['Partners', `${formats.number(counts.partners)}; here are ${formats.number(present)} now`],
    ...(names === ''
      ? []
      : [
          [
            'Among them',
            partners.length > 5 ? `${names} and ${formats.number(partners.length - 5)} more` : names,
          ] as const,
        ]),
    ['Readings', formats.number(counts.readings)],
    ['Steps', formats.number(counts.steps)],
    ['Own views', formats.number(counts.views)],
    [
      'History',
      preview.lastDeed === null
        ? 'Empty'
        : `${formats.number(preview.deeds)} ${preview.deeds === 1 ? 'entry' : 'entries'}, the last: ${preview.lastDeed}`,
    ],
  ];
  const warnings = [
    ...(preview.otherPortfolio ? ['It is a backup of another portfolio.'] : []),
    ...(missing.length > 0
      ? [`It was written while the disk had trouble and lacks: ${missing.join(', ')}. The rest is complete.`]
      : []),
  ];
  const run = () => {
    setBusy(true);
    onRestore()
      .then((done) => {
        if (done) onClose();
      })
      .catch(tellTrouble)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title={`Restore the backup of ${when.format(new Date(preview.writtenAt))}?`}
      onClose={onClose}
      canClose={!busy}
      lead="Everything in this portfolio is replaced by what the backup holds. What is here now is backed up first, so that you can go back to it."
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={busy} onClick={run}>
            Restore {count(counts.partners)}
          </Button>
        </>
      }
    >
      {warnings.map((warning) => (
        <p key={warning} className="pb-restore__warning">
          <Icon of={TriangleAlert} />
          {warning}
        </p>
      ))}
      <dl className="pb-facts pb-num">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}

interface RefusedBackupProps {
  readonly fileName: string;
  readonly reason: string;
  readonly onClose: () => void;
}

/** A backup that cannot be restored, and why. */
export function RefusedBackupDialog({ fileName, reason, onClose }: RefusedBackupProps) {
  return (
    <Dialog
      title={`${fileName} cannot be restored`}
      size="small"
      role="alertdialog"
      onClose={onClose}
      lead={
        <span className="pb-restore__refused">
          <Icon of={OctagonAlert} />
          <span>{reason} Nothing was changed.</span>
        </span>
      }
      footer={
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      }
    />
  );
}
