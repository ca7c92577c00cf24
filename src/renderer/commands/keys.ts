/** True on a Mac, where Mod is Command. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** A key press as the browser reports it, as far as shortcuts look at it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True when the press is this shortcut. Letters and digits are found on every keyboard layout, whatever the layout writes. */
export function matches(press: KeyPress, keys: string, mac: boolean): boolean {
  const { modifiers, key } = split(keys);
  const wants = (name: string): boolean => modifiers.includes(name);
  const ctrl = wants('Ctrl') || (wants('Mod') && !mac);
  if (press.ctrlKey !== ctrl || press.metaKey !== (wants('Mod') && mac)) return false;
  if (press.altKey !== wants('Alt')) return false;
  // Where a sign such as + or ? stands is the layout's business, and so is Shift.
  if (isSign(key)) return press.key === key;
  return press.shiftKey === wants('Shift') && isKey(press, key);
}

/** `Mod+Shift+N` in the notation of Electron's menus. */
export function acceleratorOf(keys: string): string {
  const { modifiers, key } = split(keys);
  const names = modifiers.map((name) => (name === 'Mod' ? 'CmdOrCtrl' : name));
  return [...names, electronNames[key] ?? key].join('+');
}

/** True for a shortcut that a browser tab never sees, since the browser acts on it first. */
export function keptByBrowser(keys: string): boolean {
  return browserKeys.includes(keys);
}

const browserKeys = ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+Q'];

const electronNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
};

function split(keys: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const parts = keys.split(/\+(?!$)/);
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

const isSign = (key: string): boolean => /^[^\p{L}\p{N}]$/u.test(key);

function isKey(press: KeyPress, key: string): boolean {
  if (key.length > 1) return press.key === key;
  if (/\d/.test(key)) return press.key === key || press.code === `Digit${key}`;
  // A layout of another script writes no Latin letter: there the key's place counts.
  const latin = /^[a-z]$/i.test(press.key);
  return latin ? press.key.toLowerCase() === key.toLowerCase() : press.code === `Key${key.toUpperCase()}`;
}

/** True where the caret stands in a text that the user is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !noText.has(target.type);
}

const noText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
