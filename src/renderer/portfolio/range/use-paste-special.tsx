import { ClipboardPaste } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';
import type { Command } from '../../commands/command.ts';
import type { CellDeeds } from '../../grid/range/cell-deeds.ts';
import type { Platform } from '../../platform/platform.ts';
import { blockInTab } from './cell-commands.ts';
import { type Block, PasteSpecialDialog } from './paste-special-dialog.tsx';

/** Paste special: its command and its dialog. */
export function usePasteSpecial(
  cells: () => CellDeeds | undefined,
  paste: Platform['paste'],
): { readonly command: Command; readonly dialog: ReactNode } {
  const [open, setOpen] = useState<{ readonly block: Block | null } | null>(null);
  const command: Command = {
    id: 'cells.paste-special',
    title: 'Paste special…',
    place: 'edit.cells',
    order: -1,
    icon: ClipboardPaste,
    keys: 'Mod+Shift+V',
    leaveToText: true,
    words: ['transpose', 'skip blanks', 'values only'],
    run: async () => {
      const deeds = cells();
      if (deeds === undefined) return;
      if (paste === null) {
        setOpen({ block: await blockInTab() });
        return;
      }
      deeds.divertPaste((block) => setOpen({ block }));
      await paste();
    },
  };
  const deeds = cells();
  const dialog =
    open === null || deeds === undefined ? null : (
      <DialogBoundary name="Paste special" onClose={() => setOpen(null)}>
        <PasteSpecialDialog
          block={open.block}
          cells={deeds}
          onPaste={(block, how) => {
            setOpen(null);
            requestAnimationFrame(() => cells()?.paste(block, how));
          }}
          onClose={() => setOpen(null)}
        />
      </DialogBoundary>
    );
  return { command, dialog };
}
