import {
  ArrowDownToLine,
  ArrowRightToLine,
  CalendarPlus,
  ClipboardPaste,
  Copy,
  Eraser,
  Scissors,
} from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import type { CellDeeds } from '../../grid/range/cell-deeds.ts';
import { tooLargeToPaste } from '../../grid/range/clipboard-limits.ts';
import type { CopiedBlock } from '../../grid/range/copy.ts';
import { readClipboardBlock } from '../../grid/range/html-table.ts';
import type { Platform } from '../../platform/platform.ts';
import { showToast } from '../../ui/toasts.ts';

type CellsOf = () => CellDeeds | undefined;

/** The deeds on the selected cells, for the menu bar, the palette and the shortcuts. */
export function cellCommands(cells: CellsOf): readonly Command[] {
  const shared = { place: 'edit.cells', leaveToText: true } as const;
  return [
    {
      ...shared,
      id: 'cells.fill-down',
      title: 'Fill down',
      icon: ArrowDownToLine,
      keys: 'Mod+D',
      run: () => cells()?.fillDown(),
    },
    {
      ...shared,
      id: 'cells.fill-right',
      title: 'Fill right',
      icon: ArrowRightToLine,
      keys: 'Mod+R',
      run: () => cells()?.fillRight(),
    },
    {
      ...shared,
      id: 'cells.date',
      title: 'Enter the as-of date',
      icon: CalendarPlus,
      keys: 'Mod+;',
      words: ['today'],
      run: () => cells()?.enterDate(),
    },
    {
      ...shared,
      id: 'cells.clear',
      title: 'Clear the selected cells',
      icon: Eraser,
      words: ['delete', 'blank'],
      run: () => cells()?.clear(),
    },
  ];
}

/** The clipboard, for the menu of a cell: with the pointer it is reached another way than with the keyboard. */
export function clipboardCommands(cells: CellsOf, paste: Platform['paste']): readonly Command[] {
  return [
    { id: 'cells.cut', title: 'Cut', icon: Scissors, keys: 'Mod+X', run: () => write(cells()?.cut()) },
    { id: 'cells.copy', title: 'Copy', icon: Copy, keys: 'Mod+C', run: () => write(cells()?.copy()) },
    {
      id: 'cells.copy-with-headers',
      title: 'Copy with headers',
      run: () => copyWithHeaders(cells),
    },
    {
      id: 'cells.paste',
      title: 'Paste',
      icon: ClipboardPaste,
      keys: 'Mod+V',
      run: paste ?? (() => pasteInTab(cells)),
    },
  ];
}

/** The selected cells with the names of their columns on top, to the clipboard. */
export const copyWithHeaders = (cells: CellsOf): Promise<void> => write(cells()?.copy(true));

/**
 * Puts a block on the clipboard as a copy by key does. The page's other way, `navigator.clipboard.write`, takes the styles
 * out that keep texts as texts in Excel, and the window's content policy reports each of them.
 */
async function write(block: CopiedBlock | null | undefined): Promise<void> {
  if (block === null || block === undefined) return;
  // Chromium carries the command out without a selection only when someone wants to.
  const wanted = (event: Event): void => event.preventDefault();
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', block.text);
    if (block.html !== null) event.clipboardData?.setData('text/html', block.html);
  };
  document.addEventListener('beforecopy', wanted, true);
  document.addEventListener('copy', put, true);
  const done = document.execCommand('copy');
  document.removeEventListener('beforecopy', wanted, true);
  document.removeEventListener('copy', put, true);
  if (!done) await navigator.clipboard.writeText(block.text);
}

/** A page may read the clipboard only when a person pastes with the keyboard or the menu bar, unless they allowed more. */
async function pasteInTab(cells: CellsOf): Promise<void> {
  try {
    cells()?.paste(await readTab());
  } catch (error) {
    if (error instanceof TooLarge) {
      showToast({ text: error.message, tone: 'trouble' });
      return;
    }
    if (!(error instanceof DOMException)) throw error;
    showToast({
      text: 'The clipboard is closed to this menu. Press Ctrl+V, or Cmd+V on a Mac, to paste here.',
      tone: 'notice',
    });
  }
}

async function readTab() {
  const items = await navigator.clipboard.read();
  const [text, html] = await Promise.all([textOf(items, 'text/plain'), textOf(items, 'text/html')]);
  const tooLarge = tooLargeToPaste({ text, html }, 'cells');
  if (tooLarge !== null) throw new TooLarge(tooLarge);
  return readClipboardBlock(text, html);
}

/** The clipboard holds more than a paste takes. */
class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** What the clipboard holds, read by the page itself; null where it is closed to it. */
export async function blockInTab(): Promise<ReturnType<typeof readClipboardBlock>> {
  try {
    return await readTab();
  } catch (error) {
    if (error instanceof TooLarge) showToast({ text: error.message, tone: 'trouble' });
    else if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

async function textOf(items: ClipboardItems, type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? '' : (await item.getType(type)).text();
}
