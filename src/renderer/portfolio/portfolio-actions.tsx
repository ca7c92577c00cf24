import { Download, LineChart, Plus, Redo2, Undo2, Upload } from 'lucide-react';
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
      <IconButton
        icon={LineChart}
        label={title('readings.record', 'Record readings…')}
        onClick={() => registry.run('readings.record')}
      />
      <Button icon={Download} aria-label="Import" title="Import" onClick={() => registry.run('file.import')}>
        <span className="pb-portfolio__words">Import</span>
      </Button>
      <Button icon={Upload} aria-label="Export" title="Export" onClick={() => registry.run('file.export')}>
        <span className="pb-portfolio__words">Export</span>
      </Button>
      <Button look="primary" icon={Plus} aria-label="New partner" onClick={() => registry.run('partner.new')}>
        <span>
          New<span className="pb-portfolio__words"> partner</span>
        </span>
      </Button>
    </>
  );
}
