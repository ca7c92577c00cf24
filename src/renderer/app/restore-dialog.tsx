import { TriangleAlert } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { BackupPreview } from '../backup/restore.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Formats } from '../ui/formats/formats.ts';
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
  const { counts, damage, writtenAt } = preview;
  const count = `${formats.number(counts.partners)} ${counts.partners === 1 ? 'partner' : 'partners'}`;
  const when =
    writtenAt === null
      ? null
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(writtenAt),
        );
  const facts = factsOf(preview, present, when, formats);
  const warnings = warningsOf(preview);
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
      title={
        damage === null
          ? `Restore the backup of ${when ?? preview.fileName}?`
          : `Restore what is whole of ${preview.fileName}?`
      }
      onClose={onClose}
      canClose={!busy}
      lead={`${damage === null ? '' : 'The damaged records are left out; the file stays as it is. '}Everything in this portfolio is replaced by what the backup holds. What is here now is backed up first, so that you can go back to it.`}
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={busy} onClick={run}>
            Restore {count}
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

/** What the backup says and holds, as lines of a name and a value. */
function factsOf(
  preview: BackupPreview,
  present: number,
  when: string | null,
  formats: Formats,
): readonly (readonly [string, string])[] {
  const { counts, partners, damage } = preview;
  /** How many there are, and of how many where some are lost. */
  const some = (found: number, held: number | null | undefined): string =>
    held === null || held === undefined || held === found
      ? formats.number(found)
      : `${formats.number(found)} of ${formats.number(held)}`;
  const held = damage?.held;
  const names = partners.slice(0, 5).join(', ');
  const more = partners.length > 5 ? ` and ${formats.number(partners.length - 5)} more` : '';
  const deeds = `${some(preview.deeds, held?.deeds)} ${preview.deeds === 1 ? 'entry' : 'entries'}`;
  const noDeeds = damage === null || held?.deeds === 0 ? 'Empty' : 'Nothing of it is whole';
  return [
    ['Written', when ?? 'Not known: the file is damaged there'],
    ['Program', preview.name ?? 'Not known: the file is damaged there'],
    ['Partners', `${some(counts.partners, held?.partners)}; here are ${formats.number(present)} now`],
    ...(names === '' ? [] : [['Among them', `${names}${more}`] as const]),
    ['Readings', some(counts.readings, held?.readings)],
    ['Steps', some(counts.steps, held?.steps)],
    ['Own views', some(counts.views, held?.views)],
    ['History', preview.lastDeed === null ? noDeeds : `${deeds}, the last: ${preview.lastDeed}`],
  ];
}

/** What to know before restoring it. */
function warningsOf({ otherPortfolio, missing, damage, deeds }: BackupPreview): readonly string[] {
  const doubted = damage?.doubted ?? [];
  return [
    ...(otherPortfolio ? ['It is a backup of another portfolio.'] : []),
    ...(missing.length > 0
      ? [`It was written while the disk had trouble and lacks: ${missing.join(', ')}. The rest is complete.`]
      : []),
    ...(damage?.verified === false
      ? [
          'Its records cannot be checked one by one, so a value may have changed without a trace. Check the partners before you rely on them.',
        ]
      : []),
    ...(doubted.length > 0
      ? [
          `Not as written, and so left out: ${doubted.slice(0, 5).join(', ')}${doubted.length > 5 ? ` and ${doubted.length - 5} more` : ''}.`,
        ]
      : []),
    ...(damage?.programLost === true
      ? ['The program’s thresholds and decisions are lost; the playbook’s count instead.']
      : []),
    ...(damage?.undoLost === true && deeds > 0
      ? ['History can be read as far as it is whole, but what it tells can no longer be undone.']
      : []),
  ];
}
