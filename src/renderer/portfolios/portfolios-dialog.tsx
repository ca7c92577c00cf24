import { useSession } from '../session/session-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PortfolioChoice } from './portfolio-choice.tsx';
import { usePortfolios } from './portfolios-context.ts';

interface PortfoliosDialogProps {
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Opens another portfolio of this computer. */
export function PortfoliosDialog({ onOpen, onNew, onClose }: PortfoliosDialogProps) {
  const { info } = useSession();
  const { list } = usePortfolios();
  return (
    <Dialog
      title="Open a portfolio"
      lead="Each has its own partners, history and backups. The one that is open is saved and backed up first."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onNew}>New portfolio…</Button>
          <Button look="primary" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <PortfolioChoice
        list={list}
        locale={info.locale}
        onOpen={(entry) => {
          onClose();
          onOpen(entry.id);
        }}
      />
    </Dialog>
  );
}
