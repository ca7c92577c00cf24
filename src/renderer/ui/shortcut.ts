const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Delete: '⌦' };
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del' };
const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** `Mod+Shift+N` as people read it: `Ctrl Shift N`, or `⌘⇧N` on a Mac. Mod is Ctrl, or Command on a Mac. */
export function shortcutText(keys: string, mac: boolean = onMac): string {
  const parts = keys.split(/\+(?!$)/).map((part) => {
    const name = arrows[part] ?? (mac ? macNames[part] : otherNames[part]) ?? part;
    return name.length === 1 ? name.toUpperCase() : name;
  });
  return parts.join(mac ? '' : ' ');
}

/** The same for `aria-keyshortcuts`, which wants the names of the keys as the platform reports them. */
export function ariaShortcut(keys: string, mac: boolean = onMac): string {
  return keys
    .split(/\+(?!$)/)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part))
    .join('+');
}
