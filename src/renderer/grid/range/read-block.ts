import { cellColumn, setNumber } from '#shared/csv/cell-store.ts';
import { resolveColumns } from '#shared/csv/resolve.ts';
import { dayPlace } from '#shared/fields/read-date.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Column } from '../columns/column.ts';
import { sentence } from '../typed/read-typed.ts';

/** How the person who pastes reads and writes values. */
export type PasteFormats = Pick<Formats, 'decimal' | 'dates' | 'currency'>;

/** A column's texts read: what each means, or why it is refused. */
export interface ReadColumn {
  /** By the place of the text. */
  value(place: number): unknown;
  refusal(place: number): string | undefined;
}

/** The texts that a block brings to one column, from top to bottom. */
export interface TextColumn {
  readonly column: Column;
  readonly texts: readonly string[];
}

/**
 * Reads the texts of a pasted block as a CSV is read (portfolio-csv.md, Reading), with the rules that look at a whole
 * column: the decimal mark, the order of its dates, its currencies. Where no date of a column tells its order, the
 * person's own counts, since spreadsheets copy dates in the order of the system.
 */
export function readBlock(columns: readonly TextColumn[], formats: PasteFormats): readonly ReadColumn[] {
  const options = { decimal: formats.decimal, blankWords: false, currency: formats.currency };
  const stored = columns.map(({ column, texts }) => ({ column, texts, ...store(texts) }));
  const fields = stored.map(({ column, cells }) => ({
    header: column.header,
    cells,
    column: {
      id: column.id,
      header: column.header,
      kind: column.kind,
      ...(column.id === 'name' ? { required: 'a partner needs a name' } : {}),
    },
  }));
  const told = resolveColumns(fields, { ...options, dates: 'auto' });
  const untold = resolveColumns(fields, { ...options, dates: formats.dates });
  return stored.map(({ column, texts, codes }, index) => {
    const isTold = column.kind.name !== 'date' || texts.some((text) => tells(dayPlace(text)));
    const resolved = (isTold ? told : untold)[index];
    return {
      value: (place) => resolved?.values[codes[place] ?? 0],
      refusal: (place) => {
        const reason = resolved?.refusals[codes[place] ?? 0];
        return reason === undefined ? undefined : sentence(reason);
      },
    };
  });
}

const tells = (place: ReturnType<typeof dayPlace>): boolean => place === 'first' || place === 'second';

/** The texts as the reader of files keeps a column: each different text once, the blank one first. */
function store(texts: readonly string[]) {
  const cells = cellColumn();
  const known = new Map<string, number>([['', 0]]);
  const codes = texts.map((given, row) => {
    const text = given.trim() === '' ? '' : given;
    let code = known.get(text);
    if (code === undefined) {
      code = cells.texts.length;
      known.set(text, code);
      cells.texts.push(text);
      setNumber(cells.firstRows, code, row + 1);
    }
    return code;
  });
  return { cells, codes };
}
