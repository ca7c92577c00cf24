import { Download, Plus, Redo2, Undo2, Upload } from 'lucide-react';
import { BarDivider } from '../app/screen-bar.tsx';
import { useCommandList, useRegistry } from '../commands/commands-context.tsx';
import { usePortfolio } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** The deeds of the bar; each is a command. */
export function PortfolioActions() {
  const registry = useRegistry();
  const undoName = usePortfolio((portfolio) => portfolio.undoName());
  const redoName = usePortfolio((portfolio) => portfolio.redoName());
  const commands = useCommandList();
  const title = (id: string, fallback: string) => commands.find((each) => each.id === id)?.title ?? fallback;
  return (
    <>
      <BarDivider />
      <IconButton
        icon={Undo2}
        label={title('edit.undo', 'Undo')}
        keys="Mod+Z"
        disabled={undoName === null}
        onClick={() => registry.run('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={title('edit.redo', 'Redo')}
        keys="Mod+Shift+Z"
        disabled={redoName === null}
        onClick={() => registry.run('edit.redo')}
      />
      <BarDivider />
      <Button icon={Download} onClick={() => registry.run('file.import')}>
        Import
      </Button>
      <Button icon={Upload} onClick={() => registry.run('file.export')}>
        Export
      </Button>
      <Button look="primary" icon={Plus} onClick={() => registry.run('partner.new')}>
        New partner
      </Button>
    </>
  );
}
