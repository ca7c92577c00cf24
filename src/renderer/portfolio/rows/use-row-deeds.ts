import { Copy, Trash2 } from 'lucide-react';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { useSession } from '../../session/session-context.ts';
import { deletePartners, duplicatePartners } from '../../storage/changes/partners.ts';
import { whom } from '../../storage/changes/words.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { showToast } from '../../ui/toasts.ts';

/** The deeds on whole partners, for the menu, the palette and the context menu. */
export function useRowCommands(
  chosen: readonly StoredPartner[],
  after: (keys: readonly string[]) => void,
): readonly Command[] {
  const { portfolio } = useSession();
  const none = chosen.length === 0;
  const who = none ? 'partner' : whom(chosen);
  const undo = { label: 'Undo', run: () => portfolio.undo().catch(tellTrouble) };
  return [
    {
      id: 'partner.duplicate',
      title: `Duplicate ${who}`,
      place: 'partner.rows',
      order: 1,
      icon: Copy,
      keys: 'Mod+Shift+D',
      words: ['copy', 'row'],
      enabled: !none,
      run: async () => {
        const { change, keys } = duplicatePartners(portfolio, chosen);
        const applied = portfolio.apply(change);
        after(keys);
        await applied;
        showToast({ text: `Duplicated ${who}.`, action: undo });
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
      enabled: !none,
      run: async () => {
        const applied = portfolio.apply(deletePartners(portfolio, chosen));
        after([]);
        await applied;
        showToast({ text: `Deleted ${who}.`, action: undo });
      },
    },
  ];
}
