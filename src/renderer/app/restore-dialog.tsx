import { Fragment, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import './about-dialog.css';

import { tellTrouble } from './trouble.ts';

/** What a backup holds, before it takes the place of anything. */
export interface RestorePreview {
  /** The file's name, or when the backup was written, in words. */
  readonly title: string;
  readonly writtenAt: string | null;
  readonly programName: string;
  readonly partners: number;
  readonly readings: number;
  readonly steps: number;
  readonly views: number;
  readonly historyEntries: number;
  /** How many partners the portfolio has now. */
  readonly present: number;
}

interface RestoreDialogProps {
  readonly preview: RestorePreview;
  readonly locale: string;
  /** Backs up the present state, then puts the backup in its place; resolves with whether it did. */
  readonly onRestore: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a restore would bring back, and what happens to what is there. */
export function RestoreDialog({ preview, locale, onRestore, onClose }: RestoreDialogProps) {
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const { partners, present } = preview;
  const count = (number: number) => `${formats.number(number)} ${number === 1 ? 'partner' : 'partners'}`;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const facts: readonly (readonly [string, string])[] = [
    ...(preview.writtenAt === null ? [] : [['Written', when.format(new Date(preview.writtenAt))] as const]),
    ['Program', preview.programName],
    ['Partners', `${formats.number(partners)}, now ${formats.number(present)}`],
    ['Readings', formats.number(preview.readings)],
    ['Steps', formats.number(preview.steps)],
    ['Own views', formats.number(preview.views)],
    ['Entries of the history', formats.number(preview.historyEntries)],
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
      title={`Restore ${preview.title}?`}
      onClose={onClose}
      canClose={!busy}
      lead="Everything in this portfolio is replaced by what the backup holds. The present state is backed up first, so that you can go back to it."
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={busy} onClick={run}>
            Restore {count(partners)}
          </Button>
        </>
      }
    >
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
