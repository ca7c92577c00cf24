import { editText } from '../grid/typed/edit-text.ts';
import { readTyped, sentence } from '../grid/typed/read-typed.ts';
import type { DayEntry } from '../storage/changes/readings.ts';
import type { StoredPartner, StoredReading } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { type Figure, figureColumns, noFigures } from './reading-columns.ts';

/** What was typed, by partner and figure; a cell that nobody touched is not in it. */
export type TypedCells = ReadonlyMap<string, string>;

/** Names a cell among those that were typed in. */
export const cellName = (partnerKey: string, figure: Figure): string => `${figure} ${partnerKey}`;

/** One partner's line: what its cells show, what they would record. */
export interface DayLine {
  readonly partner: StoredPartner;
  /** The reading that is there on that day. */
  readonly before: StoredReading | null;
  /** The last one before that day. */
  readonly earlier: StoredReading | null;
  readonly texts: Readonly<Record<Figure, string>>;
  /** Why a cell cannot be read, by figure. */
  readonly refused: Readonly<Partial<Record<Figure, string>>>;
  /** What happens: nothing, a new reading, another one in its place, or none any more. */
  readonly state: 'same' | 'new' | 'replaces' | 'removes' | 'refused';
  /** What is recorded; null while nothing is. */
  readonly entry: DayEntry | null;
}

/** The line of a partner on a day. */
export function dayLine(
  partner: StoredPartner,
  date: string,
  readings: readonly StoredReading[],
  typed: TypedCells,
  formats: Formats,
): DayLine {
  const before = readings.find((reading) => reading.date === date) ?? null;
  const earlier = readings.findLast((reading) => reading.date < date) ?? null;
  const figures: Record<Figure, unknown> = { ...noFigures };
  const texts = {} as Record<Figure, string>;
  const refused: Partial<Record<Figure, string>> = {};
  let changed = false;
  for (const column of figureColumns) {
    const held = before?.[column.id] ?? null;
    const text = typed.get(cellName(partner.key, column.id));
    texts[column.id] = text ?? editText(column, held, formats);
    figures[column.id] = held;
    if (text === undefined) continue;
    const reading = readTyped(column, text, formats, date);
    if (!reading.ok) refused[column.id] = sentence(reading.reason);
    else {
      figures[column.id] = reading.value;
      if (reading.value !== held) changed = true;
    }
  }
  const blank = Object.values(figures).every((value) => value === null);
  const state =
    Object.keys(refused).length > 0
      ? 'refused'
      : !changed
        ? 'same'
        : before === null
          ? 'new'
          : blank
            ? 'removes'
            : 'replaces';
  const measured = { date, ...(figures as unknown as Pick<StoredReading, Figure>) };
  const entry = changed && state !== 'refused' ? { partner, measured } : null;
  return { partner, before, earlier, texts, refused, state, entry };
}

/** A block of texts laid over the cells from one of them on, and how many of its filled cells had no place. */
export function pasteOver(
  block: readonly (readonly string[])[],
  from: { readonly line: number; readonly column: number },
  keys: readonly string[],
): { readonly cells: readonly (readonly [name: string, text: string])[]; readonly beyond: number } {
  const cells: (readonly [string, string])[] = [];
  let beyond = 0;
  for (const [down, texts] of block.entries())
    for (const [right, text] of texts.entries()) {
      const key = keys[from.line + down];
      const column = figureColumns[from.column + right];
      if (key !== undefined && column !== undefined) cells.push([cellName(key, column.id), text]);
      else if (text.trim() !== '') beyond += 1;
    }
  return { cells, beyond };
}
