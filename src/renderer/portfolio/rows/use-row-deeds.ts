import { ArrowDownToLine, ArrowUpToLine, Copy, Trash2 } from 'lucide-react';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { useSession } from '../../session/session-context.ts';
import { deletePartners, duplicatePartners, insertPartners } from '../../storage/changes/partners.ts';
import { counted, whom } from '../../storage/changes/words.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toasts.ts';
import type { ChosenRows } from './use-chosen-rows.ts';

/** The titles are a moment behind the selection, so the deeds are never greyed: they say what they miss. */
const nobody = (): void => announce('No partner is selected.', 'alert');

/** The deeds on whole partners, for the menu, the palette and the context menu. */
export function useRowCommands(
  chosen: ChosenRows,
  after: (keys: readonly string[]) => void,
): readonly Command[] {
  const { portfolio } = useSession();
  const none = chosen.shown.length === 0;
  const who = none ? 'partner' : whom(chosen.shown);
  const undo = { label: 'Undo', run: () => portfolio.undo().catch(tellTrouble) };
  const insert = async (where: 'above' | 'below'): Promise<void> => {
    const rows = chosen.now();
    if (rows.length === 0) return nobody();
    const { change, keys } = insertPartners(portfolio, rows, where);
    const applied = portfolio.apply(change);
    after(keys);
    await applied;
  };
  const many = chosen.shown.length > 1 ? counted(chosen.shown.length, 'partner') : 'a partner';
  return [
    {
      id: 'partner.insert-above',
      title: `Insert ${many} above`,
      place: 'partner.rows',
      order: 1,
      icon: ArrowUpToLine,
      words: ['add', 'new', 'row'],
      run: () => insert('above'),
    },
    {
      id: 'partner.insert-below',
      title: `Insert ${many} below`,
      place: 'partner.rows',
      order: 1,
      icon: ArrowDownToLine,
      words: ['add', 'new', 'row'],
      run: () => insert('below'),
    },
    {
      id: 'partner.duplicate',
      title: `Duplicate ${who}`,
      place: 'partner.rows',
      order: 1,
      icon: Copy,
      keys: 'Mod+Shift+D',
      words: ['copy', 'row'],
      run: async () => {
        const rows = chosen.now();
        if (rows.length === 0) return nobody();
        const { change, keys } = duplicatePartners(portfolio, rows);
        const applied = portfolio.apply(change);
        after(keys);
        await applied;
        showToast({ text: `Duplicated ${whom(rows)}.`, action: undo });
      },
    },
    {
      id: 'partner.delete',
      title: `Delete ${who}`,
      place: 'partner.rows',
      order: 2,
      icon: Trash2,
      keys: 'Mod+Delete',
      alsoKeys: ['Mod+Backspace'],
      leaveToText: true,
      words: ['remove', 'row'],
      run: async () => {
        const rows = chosen.now();
        if (rows.length === 0) return nobody();
        const applied = portfolio.apply(deletePartners(portfolio, rows));
        after([]);
        await applied;
        showToast({ text: `Deleted ${whom(rows)}.`, action: undo });
      },
    },
  ];
}
