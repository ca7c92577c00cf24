import './kbd.css';
import { shortcutText } from './shortcut.ts';

/** A shortcut as the keyboard of this computer names it; takes the command list's own form, such as Mod+K. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="pb-kbd">{shortcutText(keys)}</kbd>;
}
