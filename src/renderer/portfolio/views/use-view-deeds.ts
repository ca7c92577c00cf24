import { Pencil, Plus, RotateCcw, Save, Trash2 } from 'lucide-react';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { useSession } from '../../session/session-context.ts';
import { deleteView, renameView, saveView } from '../../storage/changes/views.ts';
import type { Change } from '../../storage/portfolio.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { forgetView, resetView, storedState } from './grid-state.ts';
import type { GridView } from './use-grid-view.ts';

/** What a dialog asks a name for. */
export type NameQuestion = 'new view' | 'rename view' | null;

/** The deeds on views, as commands and as the lines of their menu. */
export interface ViewDeeds {
  readonly commands: readonly Command[];
  readonly entries: readonly MenuEntry[];
  /** Saves what is shown under a name, or gives the present view another. */
  name(question: NameQuestion, name: string): void;
}

/** Saves, renames, resets and deletes views. `ask` opens the dialog for a name. */
export function useViewDeeds(grid: GridView, ask: (question: NameQuestion) => void): ViewDeeds {
  const { portfolio } = useSession();
  const { view } = grid;
  const { own } = view;
  const apply = (change: Change) => portfolio.apply(change).catch(tellTrouble);

  const save = (name: string) => {
    const { change, key } = saveView(portfolio, name, storedState(view));
    apply(change);
    grid.keep((state, present) =>
      forgetView(present.own === null ? state : resetView(state, present), key, key),
    );
  };
  const remove = () => {
    if (own === null) return;
    apply(deleteView(own));
    grid.keep((state) => forgetView(state, own.key, 'overview'));
    showToast({
      text: `Deleted the view “${own.name}”.`,
      action: { label: 'Undo', run: () => portfolio.undo().catch(tellTrouble) },
    });
  };

  const commands: readonly Command[] = [
    {
      id: 'view.new',
      title: 'New view from this one…',
      place: 'view.views',
      icon: Plus,
      keys: 'Mod+Shift+S',
      words: ['save'],
      run: () => ask('new view'),
    },
    ...(own === null
      ? []
      : ([
          {
            id: 'view.save',
            title: `Save changes to “${own.name}”`,
            place: 'view.views',
            icon: Save,
            enabled: view.changed,
            run: () => save(own.name),
          },
          {
            id: 'view.rename',
            title: `Rename “${own.name}”…`,
            place: 'view.views',
            icon: Pencil,
            run: () => ask('rename view'),
          },
        ] as const)),
    {
      id: 'view.reset',
      title: `Reset “${view.name}”`,
      place: 'view.views',
      icon: RotateCcw,
      enabled: view.changed || (own === null && view.query.sort.length > 0),
      words: ['columns', 'widths'],
      run: () => grid.keep(resetView),
    },
    ...(own === null
      ? []
      : ([
          {
            id: 'view.delete',
            title: `Delete “${own.name}”`,
            place: 'view.views',
            icon: Trash2,
            run: remove,
          },
        ] as const)),
  ];

  return {
    commands,
    entries: commands.map((command) => ({
      id: command.id,
      label: command.title,
      ...(command.icon === undefined ? {} : { icon: command.icon }),
      ...(command.keys === undefined ? {} : { keys: command.keys }),
      disabled: command.enabled === false,
      run: () => command.run(),
    })),
    name: (question, name) => {
      if (question === 'new view') save(name);
      else if (own !== null && name !== own.name) apply(renameView(own, name));
    },
  };
}
