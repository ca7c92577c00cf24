import { BookOpen, CopyPlus, FolderOpen, Plus, Trash2, X } from 'lucide-react';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { usePortfolios } from './portfolios-context.ts';
import { usePortfolioDeeds } from './use-portfolio-deeds.ts';

/** What the portfolio commands open. */
export type PortfolioQuestion =
  | 'open portfolio'
  | 'new portfolio'
  | 'rename portfolio'
  | 'duplicate portfolio'
  | 'delete portfolio'
  | 'delete all data';

/** So many recent ones stand in the menu. */
const mostRecent = 5;

/** Brings the commands of the several portfolios: new, open, rename, duplicate, close, and the recent ones. */
export function usePortfolioCommands(ask: (question: PortfolioQuestion) => void): void {
  const { list, current } = usePortfolios();
  const deeds = usePortfolioDeeds();
  const recent = list.portfolios.filter((entry) => entry.id !== current.id).slice(0, mostRecent);
  useCommands([
    {
      id: 'portfolios.new',
      title: 'New portfolio…',
      place: 'file.portfolios',
      icon: Plus,
      run: () => ask('new portfolio'),
    },
    {
      id: 'portfolios.open',
      title: 'Open portfolio…',
      place: 'file.portfolios',
      icon: FolderOpen,
      keys: 'Mod+Shift+O',
      words: ['switch', 'recent'],
      run: () => ask('open portfolio'),
    },
    {
      id: 'portfolios.rename',
      title: 'Rename portfolio…',
      place: 'file.portfolios',
      run: () => ask('rename portfolio'),
    },
    {
      id: 'portfolios.duplicate',
      title: 'Duplicate portfolio…',
      place: 'file.portfolios',
      icon: CopyPlus,
      run: () => ask('duplicate portfolio'),
    },
    {
      id: 'portfolios.close',
      title: 'Close portfolio',
      place: 'file.portfolios',
      icon: X,
      run: () => {
        deeds.close().catch(tellTrouble);
      },
    },
    {
      id: 'portfolios.delete',
      title: 'Delete portfolio…',
      place: 'file.portfolios',
      icon: Trash2,
      words: ['remove'],
      run: () => ask('delete portfolio'),
    },
    {
      id: 'app.delete-data',
      title: 'Delete all data on this computer…',
      place: 'file.end',
      order: 1,
      icon: Trash2,
      words: ['remove', 'erase', 'wipe', 'reset'],
      run: () => ask('delete all data'),
    },
    ...recent.map((entry) => ({
      id: `portfolios.recent.${entry.id}`,
      title: `Open ${entry.name}`,
      place: 'file.recent' as const,
      icon: BookOpen,
      run: () => {
        deeds.open(entry.id).catch(tellTrouble);
      },
    })),
  ]);
}
