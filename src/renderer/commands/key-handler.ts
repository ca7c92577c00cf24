import { isTyping, matches, onMac } from './keys.ts';
import type { Registry } from './registry.ts';

/**
 * Runs the command of a key press. A press that somebody dealt with, or that belongs to a text being typed, is left:
 * without Ctrl or Command every key is the text's, with it those that the command leaves to texts.
 */
export function handleKey(event: KeyboardEvent, registry: Registry, mac = onMac): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target);
  const plain = !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key);
  if (typing && plain) return;
  const command = registry.list().find(({ keys, alsoKeys = [] }) => {
    const all = keys === undefined ? alsoKeys : [keys, ...alsoKeys];
    return all.some((one) => matches(event, one, mac));
  });
  if (command === undefined || (typing && command.leaveToText === true)) return;
  // Also when it is greyed: the browser has its own idea of Ctrl+S or Ctrl+D.
  event.preventDefault();
  if (!event.repeat || command.leaveToText === true) registry.run(command.id);
}
