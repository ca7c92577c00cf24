/**
 * A portfolio as a list of plain records with whole copies as its undo: what any sequence of deeds in the grid must leave,
 * told without a line of the app. Only what the property test uses of it.
 */

/** The fields of the model in the order of their columns; `gate` is computed. */
export const columns = [
  'name',
  'owner',
  'region',
  'gate',
  'ours',
  'theirs',
  'rating',
  'touch',
  'marquee',
] as const;

type Field = Exclude<(typeof columns)[number], 'gate'>;

export type Plain = Readonly<Record<Field, string | number | boolean | null>>;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

interface Meaning {
  readonly money?: number | null;
  readonly rating?: number | null;
  readonly touch?: string | null;
  readonly marquee?: boolean | null;
}

/** Texts of a clipboard and what they mean in a typed column, worked out by hand; a meaning that is missing is a refusal. */
const meanings: Readonly<Record<string, Meaning>> = {
  '': { money: null, rating: null, touch: null, marquee: null },
  '   ': { money: null, rating: null, touch: null, marquee: null },
  '1': { money: 1, rating: 1, marquee: true },
  '0': { money: 0, marquee: false },
  '3': { money: 3, rating: 3 },
  '5.0': { money: 5, rating: 5 },
  '1.25k': { money: 1250 },
  '$2.50': { money: 2.5 },
  '-4': {},
  'n/a': {},
  yes: { marquee: true },
  NEIN: { marquee: false },
  '2026-03-29': { touch: '2026-03-29' },
  '30 Feb 2026': {},
  '5-Jan-2027': { touch: '2027-01-05' },
  'Ada "the" Bold': {},
  "'=1+1": {},
};

/** The texts that a test may paste. */
export const texts = Object.keys(meanings);

/** The value of a text in a column; undefined is a refusal. */
function meaningOf(text: string, field: Field): string | number | boolean | null | undefined {
  const trimmed = text.trim();
  if (field === 'name') return trimmed === '' ? undefined : asText(trimmed);
  if (field === 'owner' || field === 'region') return trimmed === '' ? null : asText(trimmed);
  return meanings[text]?.[field === 'ours' || field === 'theirs' ? 'money' : field];
}

/** One apostrophe that keeps a formula from running is not part of the text. */
const asText = (text: string): string => (text === "'=1+1" ? '=1+1' : text);

const blank: Plain = {
  name: '',
  owner: null,
  region: null,
  ours: null,
  theirs: null,
  rating: null,
  touch: null,
  marquee: null,
};

export interface PlainPartner {
  readonly key: number;
  readonly values: Plain;
}

/** The state: the partners in their own order, and which of them are shown from top to bottom. */
export interface PlainPortfolio {
  partners: readonly PlainPartner[];
  shown: readonly number[];
  sort: { readonly field: 'rating' | 'touch'; readonly down: boolean } | null;
  undo: (readonly PlainPartner[])[];
  redo: (readonly PlainPartner[])[];
  next: number;
}

export function plainPortfolio(rows: readonly Partial<Plain>[]): PlainPortfolio {
  const partners = rows.map((values, key) => ({ key, values: { ...blank, ...values } }));
  return {
    partners,
    shown: partners.map(({ key }) => key),
    sort: null,
    undo: [],
    redo: [],
    next: partners.length,
  };
}

const rowAt = (state: PlainPortfolio, place: number): PlainPartner | undefined =>
  state.partners.find(({ key }) => key === state.shown[place]);

/** Makes one step of new partners, unless nothing is different. */
function step(state: PlainPortfolio, after: readonly PlainPartner[]): void {
  if (JSON.stringify(after) === JSON.stringify(state.partners)) return;
  state.undo.push(state.partners);
  state.redo = [];
  become(state, after);
}

function become(state: PlainPortfolio, after: readonly PlainPartner[]): void {
  const cameBack = after.some(
    ({ key }) => key < state.next && !state.partners.some((old) => old.key === key),
  );
  const fresh = after.filter(({ key }) => !state.partners.some((old) => old.key === key));
  state.partners = after;
  const there = state.shown.filter((key) => after.some((partner) => partner.key === key));
  state.shown = [...there, ...fresh.map(({ key }) => key)];
  if (cameBack) ask(state);
}

/** Shows the partners anew in the order of the sort: blanks last, equals in their own order. */
export function ask(state: PlainPortfolio): void {
  const { sort, partners } = state;
  const keys = partners.map(({ key }) => key);
  if (sort === null) {
    state.shown = keys;
    return;
  }
  const value = (key: number) => partners.find((each) => each.key === key)?.values[sort.field] ?? null;
  const filled = keys.filter((key) => value(key) !== null);
  const blanks = keys.filter((key) => value(key) === null);
  filled.sort((a, b) => {
    const [left, right] = [value(a) ?? 0, value(b) ?? 0];
    const order = left < right ? -1 : left > right ? 1 : 0;
    return (sort.down ? -order : order) || keys.indexOf(a) - keys.indexOf(b);
  });
  state.shown = [...filled, ...blanks];
}

type Change = { readonly key: number; readonly field: Field; readonly value: Plain[Field] };

const changed = (state: PlainPortfolio, changes: readonly Change[]): readonly PlainPartner[] =>
  state.partners.map((partner) => {
    const values: Record<string, unknown> = { ...partner.values };
    for (const { key, field, value } of changes) if (key === partner.key) values[field] = value;
    return { key: partner.key, values: values as unknown as Plain };
  });

/** Pastes; rows below the last become partners where the column of names is covered and the name is not blank. */
export function paste(state: PlainPortfolio, block: readonly (readonly string[])[], area: Area): void {
  const [high, wide] = [block.length, block[0]?.length ?? 0];
  const fits =
    (area.height === 1 || area.height % high === 0) && (area.width === 1 || area.width % wide === 0);
  const one = high === 1 && wide === 1;
  const height = one || (fits && area.height > 1) ? area.height : high;
  const width = one || (fits && area.width > 1) ? area.width : wide;
  const changes: Change[] = [];
  const added: PlainPartner[] = [];
  for (let y = 0; y < height; y++) {
    const partner = rowAt(state, area.top + y);
    const cells: Partial<Record<Field, Plain[Field] | undefined>> = {};
    for (let x = 0; x < width; x++) {
      const field = columns[area.left + x];
      if (field === undefined || field === 'gate') continue;
      cells[field] = meaningOf(block[y % high]?.[x % wide] ?? '', field);
    }
    const known = Object.entries(cells).filter(([, value]) => value !== undefined);
    if (partner !== undefined)
      for (const [field, value] of known)
        changes.push({ key: partner.key, field: field as Field, value: value as Plain[Field] });
    else if (typeof cells.name === 'string')
      added.push({ key: state.next + added.length, values: { ...blank, ...Object.fromEntries(known) } });
  }
  const after = [...changed(state, changes), ...added];
  step(state, after);
  state.next += added.length;
}

/** Clears what may be blank. */
export function clear(state: PlainPortfolio, area: Area): void {
  step(
    state,
    changed(
      state,
      cellsIn(state, area)
        .map((cell) => ({ ...cell, value: null }))
        .filter(({ field }) => field !== 'name'),
    ),
  );
}

function cellsIn(
  state: PlainPortfolio,
  area: Area,
): readonly { readonly key: number; readonly field: Field }[] {
  const cells: { key: number; field: Field }[] = [];
  for (let y = 0; y < area.height; y++)
    for (let x = 0; x < area.width; x++) {
      const partner = rowAt(state, area.top + y);
      const field = columns[area.left + x];
      if (partner !== undefined && field !== undefined && field !== 'gate')
        cells.push({ key: partner.key, field });
    }
  return cells;
}

/** Ctrl+D: the first row of the area, or the row above an area of one. */
export function fillDown(state: PlainPortfolio, area: Area): void {
  const from = rowAt(state, area.height > 1 ? area.top : area.top - 1);
  if (from === undefined) return;
  const cells = cellsIn(state, area).filter(({ key }) => key !== from.key);
  step(
    state,
    changed(
      state,
      cells.map((cell) => ({ ...cell, value: from.values[cell.field] })),
    ),
  );
}

/** The handle drawn down from one row: copies, or numbers and dates that go on by one. */
export function drag(state: PlainPortfolio, area: Area, count: number, series: boolean): void {
  const from = rowAt(state, area.top);
  if (from === undefined) return;
  const below = cellsIn(state, { ...area, top: area.top + 1, height: count });
  const places = new Map(state.shown.map((key, place) => [key, place]));
  const changes = below.flatMap(({ key, field }): Change[] => {
    const away = (places.get(key) ?? 0) - area.top;
    const value = series ? later(from.values[field], away) : from.values[field];
    return field === 'rating' && typeof value === 'number' && value > 5 ? [] : [{ key, field, value }];
  });
  step(state, changed(state, changes));
}

function later(value: Plain[Field], steps: number): Plain[Field] {
  if (typeof value === 'number') return value + steps;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return new Date(Date.parse(`${value}T00:00:00Z`) + steps * 86_400_000).toISOString().slice(0, 10);
}

export function remove(state: PlainPortfolio, top: number, height: number): void {
  const gone = new Set(state.shown.slice(top, top + height));
  step(
    state,
    state.partners.filter(({ key }) => !gone.has(key)),
  );
}

export function undo(state: PlainPortfolio): void {
  const before = state.undo.pop();
  if (before === undefined) return;
  state.redo.push(state.partners);
  become(state, before);
}

export function redo(state: PlainPortfolio): void {
  const after = state.redo.pop();
  if (after === undefined) return;
  state.undo.push(state.partners);
  become(state, after);
}
