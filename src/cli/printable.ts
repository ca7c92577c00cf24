import type { Partner } from '#shared/fields/fields.ts';

const unprintable = /[\p{Cc}\u2028\u2029]+/gu;
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text from a file made safe for a terminal and for one line: line breaks, tabs and control characters become
 * a space and direction marks go, so that a partner's name can neither colour the screen nor turn a line around.
 */
export function printable(text: string): string {
  return text.replace(unprintable, ' ').replace(directionMarks, '');
}

/** `Solo (P-3)`: a partner on a line, its name cut after so many characters. */
export function partnerLine({ id, name }: Pick<Partner, 'id' | 'name'>, longestName = Infinity): string {
  return `${excerpt(name, longestName)}${id === null ? '' : ` (${printable(id)})`}`;
}

/** As `printable`, cut after so many characters. */
export function excerpt(text: string, longest = 80): string {
  const characters = [...printable(text)];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
