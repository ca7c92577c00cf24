import type { BackupTable } from '../storage/contents.ts';
import { backupTables } from '../storage/tables.ts';

/** One object that stands where a record could stand. */
interface Piece {
  /** The table under whose name it stands; null when that name could not be read. */
  readonly table: BackupTable | null;
  readonly record: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const heading = new RegExp(`"(${backupTables.join('|')})":\\s*\\[`, 'y');
/** Where reading can go on after damage in one long line: where the next record or the next table begins. */
const nextRecord = new RegExp(
  `\\},\\{(?="(?:key|id|name)":)|\\],\\s*(?="(?:${backupTables.join('|')})":\\[)`,
  'g',
);
const nextLine = /\n/g;

/**
 * Goes through the text of a backup that may be damaged anywhere and gives every object that can be read where a record
 * stands. It cannot tell a whole record from one that was changed or from a part of one: its reader does.
 */
export function* piecesOf(text: string): Generator<Piece> {
  // From version 2 on each record is a line: none goes on past its end.
  const lined = text.includes('[\n{"');
  let table: BackupTable | null = null;
  let at = tablesStart(text);
  while (at < text.length) {
    heading.lastIndex = at;
    const name = text[at] === '"' ? heading.exec(text)?.[1] : undefined;
    if (name !== undefined) {
      table = name as BackupTable;
      at = heading.lastIndex;
      continue;
    }
    if (text[at] !== '{') {
      at += 1;
      continue;
    }
    const end = endOfObject(text, at, lined);
    const record = end === null ? null : parsed(text.slice(at, end));
    if (record !== null && end !== null) {
      yield { table, record, text: text.slice(at, end) };
      at = end;
    } else at = afterDamage(text, at + 1, lined ? nextLine : nextRecord);
  }
}

/** Behind the bracket that opens the tables, or behind the first line when that cannot be found. */
function tablesStart(text: string): number {
  const opening = /"tables":\s*\{/.exec(text);
  return opening === null ? Math.max(0, text.indexOf('\n')) : opening.index + opening[0].length;
}

function afterDamage(text: string, from: number, next: RegExp): number {
  next.lastIndex = from;
  const found = next.exec(text);
  if (found === null) return text.length;
  return found[0].endsWith('{') ? next.lastIndex - 1 : next.lastIndex;
}

/** The place behind the brace that closes the object, by counting outside of strings; null when there is none. */
function endOfObject(text: string, from: number, lined: boolean): number | null {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\n' && (lined || inString)) return null;
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function parsed(text: string): Piece['record'] | null {
  try {
    return JSON.parse(text) as Piece['record'];
  } catch {
    // Damaged: the reader goes on behind it.
    return null;
  }
}
