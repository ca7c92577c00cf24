import { Check, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import './delete-dialogs.css';
import type { LastBackup } from './last-backups.ts';
import { usePortfolios } from './portfolios-context.ts';
import { useBackupFolder } from './use-backup-folder.ts';
import { usePortfolioDeeds } from './use-portfolio-deeds.ts';

/** Deletes all data on this computer: asks, writes the last backups that are wanted, and asks once more. */
export function DeleteAllDialog({ onClose }: { readonly onClose: () => void }) {
  const [backups, setBackups] = useState<readonly LastBackup[] | null>(null);
  return backups === null ? (
    <FirstQuestion onGoOn={setBackups} onClose={onClose} />
  ) : (
    <SecondQuestion backups={backups} onClose={onClose} />
  );
}

interface FirstQuestionProps {
  /** With what came of the last backups, none when they were not wanted. */
  readonly onGoOn: (backups: readonly LastBackup[]) => void;
  readonly onClose: () => void;
}

function FirstQuestion({ onGoOn, onClose }: FirstQuestionProps) {
  const { list } = usePortfolios();
  const deeds = usePortfolioDeeds();
  const [backUp, setBackUp] = useState(true);
  const [busy, setBusy] = useState(false);
  const run = () => {
    if (!backUp) return onGoOn([]);
    setBusy(true);
    deeds
      .writeLastBackups()
      .then(onGoOn, tellTrouble)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title="Delete all data on this computer?"
      canClose={!busy}
      onClose={onClose}
      lead={`${list.portfolios.length === 1 ? 'Your portfolio is' : `All ${list.portfolios.length} portfolios are`} deleted, with partners, readings, steps, views and history; so are your preferences and the log.`}
      note={busy ? 'Writing the last backups…' : undefined}
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Cancel
          </Button>
          <Button look="line" disabled={busy} onClick={run}>
            Go on…
          </Button>
        </>
      }
    >
      <ul className="pb-delete__names">
        {list.portfolios.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <WhatStays />
      <Checkbox
        label={
          list.portfolios.length === 1 ? 'Write a last backup first' : 'Write a last backup of each first'
        }
        hint="So that there is a way back."
        checked={backUp}
        disabled={busy}
        onCheckedChange={setBackUp}
      />
    </Dialog>
  );
}

interface SecondQuestionProps {
  readonly backups: readonly LastBackup[];
  readonly onClose: () => void;
}

function SecondQuestion({ backups, onClose }: SecondQuestionProps) {
  const { list } = usePortfolios();
  const folder = useBackupFolder();
  const deeds = usePortfolioDeeds();
  const [busy, setBusy] = useState(false);
  const written = backups.filter(({ file }) => file !== null);
  const run = () => {
    setBusy(true);
    deeds.deleteAll({ folder, lastBackups: written.length });
  };
  return (
    <Dialog
      title={`Really delete ${many(list.portfolios.length)} and all else?`}
      role="alertdialog"
      canClose={!busy}
      onClose={onClose}
      lead={
        backups.length === 0
          ? 'It cannot be undone, and no last backup was asked for.'
          : 'It cannot be undone. Only what is in a backup or in an exported file is left afterwards.'
      }
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Keep everything
          </Button>
          <Button look="danger" disabled={busy} onClick={run}>
            Delete all data
          </Button>
        </>
      }
    >
      {backups.length === 0 ? undefined : (
        <ul className="pb-delete__backups">
          {backups.map(({ portfolio, file, trouble }) => (
            <li
              key={portfolio.id}
              className={classes('pb-delete__line', trouble !== null && 'pb-delete__trouble')}
            >
              <Icon of={trouble === null ? Check : OctagonAlert} />
              <span>
                <bdi>{portfolio.name}</bdi>
                {trouble === null ? `: backed up as ${file}` : `: no last backup. ${trouble}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function WhatStays() {
  const folder = useBackupFolder();
  return (
    <p className="pb-delete__stays">
      {folder === null
        ? 'Backups that your browser downloaded stay, and so does every file that you saved.'
        : `The backups in ${folder} stay, and so does every file that you exported or saved. If those are to go too, delete them yourself.`}
    </p>
  );
}

const many = (portfolios: number): string =>
  portfolios === 1 ? 'the portfolio' : `all ${portfolios} portfolios`;
