import { localDate } from '../session/today.ts';
import { deletedCount } from '../storage/log-records.ts';
import type { HistoryEntry } from '../storage/portfolio.ts';

/** What kind of entry it is: a change, an import, a file that went out or a restore, or steps taken back and forth. */
export type EntryKind = 'change' | 'import' | 'file' | 'moves';

/** What the list shows: all, or entries of these kinds. */
export type KindFilter = 'all' | 'changes' | 'files' | 'moves';

/** One line of the list: a day, or one entry; undos in a row, and redos in a row, are one line. */
export type HistoryLine =
  | { readonly line: 'day'; readonly day: string }
  | {
      readonly line: 'entry';
      readonly kind: EntryKind;
      readonly entry: HistoryEntry;
      /** The entries of the line, the latest first; more than one only of undos and redos. */
      readonly all: readonly HistoryEntry[];
    };

export type EntryLine = Extract<HistoryLine, { line: 'entry' }>;

/** Which entries to show. */
export interface HistoryQuestion {
  readonly kinds: KindFilter;
  /** Words that the name or the file's name holds. */
  readonly text: string;
}

const shownKinds: Readonly<Record<KindFilter, readonly EntryKind[]>> = {
  all: ['change', 'import', 'file', 'moves'],
  changes: ['change', 'import'],
  files: ['import', 'file'],
  moves: ['moves'],
};

/** The kind of an entry. */
export function kindOfEntry({ deed, facts }: HistoryEntry): EntryKind {
  if (deed === 'undo' || deed === 'redo') return 'moves';
  if (deed === 'event') return 'file';
  return 'file' in facts ? 'import' : 'change';
}

/** The lines of the list: the entries that were asked for, under the days of this computer's calendar. */
export function historyLines(
  entries: readonly HistoryEntry[],
  { kinds, text }: HistoryQuestion,
): readonly HistoryLine[] {
  const wanted = new Set(shownKinds[kinds]);
  const words = text.trim().toLowerCase();
  const lines: HistoryLine[] = [];
  let day = '';
  for (const entry of entries) {
    const kind = kindOfEntry(entry);
    if (!wanted.has(kind) || !holds(entry, words)) continue;
    const date = localDate(new Date(entry.at));
    if (date !== day) {
      day = date;
      lines.push({ line: 'day', day });
    }
    const before = lines.at(-1);
    if (kind === 'moves' && before?.line === 'entry' && before.entry.deed === entry.deed)
      lines[lines.length - 1] = { ...before, all: [...before.all, entry] };
    else lines.push({ line: 'entry', kind, entry, all: [entry] });
  }
  return lines;
}

function holds({ name, facts }: HistoryEntry, words: string): boolean {
  if (words === '') return true;
  const { file } = facts;
  return (
    name.toLowerCase().includes(words) || (typeof file === 'string' && file.toLowerCase().includes(words))
  );
}

/** The entries that were undone last, by number: what they did is not in force. */
export function undoneEntries(entries: readonly HistoryEntry[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const undone = new Set<number>();
  for (const { deed, of } of entries) {
    if (of === null || seen.has(of)) continue;
    seen.add(of);
    if (deed === 'undo') undone.add(of);
  }
  return undone;
}

const tableWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  partners: ['partner', 'partners'],
  readings: ['reading', 'readings'],
  steps: ['step', 'steps'],
  views: ['view', 'views'],
};

const factWords: Readonly<Record<string, string>> = {
  added: 'new',
  changed: 'changed',
  held: 'held back',
  deleted: 'deleted',
};

/** How many: `3 partners, 2 readings`, or for an import `21 new, 3 changed`; empty where the name says it all. */
export function sizeWords(
  { counts, facts, deed }: HistoryEntry,
  number: (count: number) => string = String,
): string {
  const told = Object.entries(factWords).flatMap(([fact, word]) => {
    const count = facts[fact];
    return typeof count === 'number' && count > 0 ? [`${number(count)} ${word}`] : [];
  });
  if (told.length > 0) return told.join(', ');
  const { partners } = facts;
  if (deed === 'event' && typeof partners === 'number')
    return `${number(partners)} ${partners === 1 ? 'partner' : 'partners'}`;
  return Object.entries(counts)
    .flatMap(([table, count]) => {
      if (table === deletedCount) return [];
      if (table === 'program') return ['program'];
      const words = tableWords[table];
      return words === undefined ? [] : [`${number(count)} ${count === 1 ? words[0] : words[1]}`];
    })
    .join(', ');
}

/** How a line is called: the change's name, or how many steps were taken back or forth. */
export function lineName({ entry, all }: EntryLine): string {
  if (entry.deed !== 'undo' && entry.deed !== 'redo') return entry.name;
  const verb = entry.deed === 'undo' ? 'Undid' : 'Redid';
  return all.length === 1 ? `${verb} “${entry.name}”` : `${verb} ${all.length} changes`;
}
