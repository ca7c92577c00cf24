import { OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import './delete-dialogs.css';
import { usePortfolios } from './portfolios-context.ts';
import { useBackupFolder } from './use-backup-folder.ts';
import { usePortfolioDeeds } from './use-portfolio-deeds.ts';

/** Deletes the open portfolio, after a last backup if that is wanted. */
export function DeletePortfolioDialog({ onClose }: { readonly onClose: () => void }) {
  const { platform } = useSession();
  const { current } = usePortfolios();
  const deeds = usePortfolioDeeds();
  const formats = useFormats();
  const partners = usePortfolio((portfolio) => portfolio.rows().length);
  const folder = useBackupFolder();
  const [backUp, setBackUp] = useState(true);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = () => {
    setBusy(true);
    deeds
      .deleteOpen(backUp)
      .then(setTrouble, tellTrouble)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title={`Delete “${current.name}”?`}
      role="alertdialog"
      canClose={!busy}
      onClose={onClose}
      lead={`Its ${partners === 0 ? '' : `${formats.number(partners)} ${partners === 1 ? 'partner' : 'partners'}, `}readings, steps, views and history are deleted from this computer. Other portfolios stay, and so do its backups${folder === null ? '' : ` in ${folder}`}: they are the way back.`}
      footer={
        <>
          <Button disabled={busy} data-first-focus onClick={onClose}>
            Cancel
          </Button>
          <Button look="danger" disabled={busy} onClick={run}>
            Delete the portfolio
          </Button>
        </>
      }
    >
      <Checkbox
        label="Write a last backup first"
        hint={platform.kind === 'browser' ? 'Your browser downloads it.' : 'It is read back and checked.'}
        checked={backUp}
        disabled={busy}
        onCheckedChange={setBackUp}
      />
      {trouble === null ? null : (
        <p role="alert" className="pb-delete__line pb-delete__trouble pb-delete__below">
          <Icon of={OctagonAlert} />
          <span>
            {trouble} Nothing was deleted. Put that right, or take the tick away to delete without a last
            backup.
          </span>
        </p>
      )}
    </Dialog>
  );
}
