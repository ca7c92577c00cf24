import { useState } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { ownColumnId } from '../../grid/columns/column.ts';
import { useSession } from '../../session/session-context.ts';
import { addOwnColumn, removeOwnColumn, renameOwnColumn } from '../../storage/changes/own-columns.ts';
import { showToast } from '../../ui/toasts.ts';
import { withRenamedColumn } from './grid-state.ts';
import type { GridView } from './use-grid-view.ts';
import { addColumn } from './view-columns.ts';

/** What is done with the team's own columns. */
export interface OwnColumnDeeds {
  /** The name that the dialog asks for: of a new column (null), or in the place of an old one; undefined while it is closed. */
  readonly asked: string | null | undefined;
  readonly commands: readonly Command[];
  add(): void;
  rename(name: string): void;
  remove(name: string): void;
  /** Answers the dialog. */
  name(name: string): void;
  close(): void;
}

/** Adds, renames and removes own columns; each is one step that undo takes back by name. */
export function useOwnColumns(grid: GridView): OwnColumnDeeds {
  const { portfolio } = useSession();
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  const undo = () => {
    portfolio.undo().catch(tellTrouble);
  };
  const add = () => setAsked(null);
  return {
    asked,
    add,
    rename: setAsked,
    close: () => setAsked(undefined),
    name: (name) => {
      if (asked === undefined) return;
      if (asked === null) {
        portfolio.apply(addOwnColumn(portfolio, name)).catch(tellTrouble);
        grid.arrange((columns) => addColumn(columns, ownColumnId(name)));
      } else {
        portfolio.apply(renameOwnColumn(portfolio, asked, name)).catch(tellTrouble);
        grid.keep((state) => withRenamedColumn(state, asked, name));
      }
    },
    remove: (name) => {
      const change = removeOwnColumn(portfolio, name);
      portfolio.apply(change).catch(tellTrouble);
      showToast({
        text: `${change.name.replace('Remove', 'Removed')}.`,
        action: { label: 'Undo', run: undo },
      });
    },
    commands: [
      {
        id: 'view.own-column',
        title: 'Add a column of your own…',
        place: 'view.columns',
        words: ['own', 'custom', 'field'],
        run: add,
      },
    ],
  };
}
