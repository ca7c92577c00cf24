interface Findable {
  readonly title: string;
  readonly words?: string | undefined;
  readonly enabled: boolean;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The commands that a query means, best first: every word of the query begins a word of the title or of its other
 * words; then those that hold the words somewhere. What cannot run now comes last. An empty query means all, in their order.
 */
export function findCommands<C extends Findable>(query: string, commands: readonly C[]): readonly C[] {
  const asked = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranked = commands.flatMap((command, place) => {
    const rank = rankOf(asked, command);
    return rank === null ? [] : [{ command, rank: rank + (command.enabled ? 0 : 10), place }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ command }) => command);
}

/** 0 the title begins so, 1 its words begin so, 2 its other words too, 3 somewhere inside, null not at all. */
function rankOf(asked: readonly string[], command: Findable): number | null {
  if (asked.length === 0) return 0;
  const title = fold(command.title);
  const all = `${title} ${fold(command.words ?? '')}`;
  if (title.startsWith(asked.join(' '))) return 0;
  if (asked.every((word) => beginsWord(title, word))) return 1;
  if (asked.every((word) => beginsWord(all, word))) return 2;
  return asked.every((word) => all.includes(word)) ? 3 : null;
}

const beginsWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
