import { blockBetween } from '#shared/block-between.ts';
import { idKey } from '#shared/merge/identity.ts';
import { defaultProgram } from '#shared/rules/program-decisions.ts';
import { eachInTurn, type Pace } from '../work/pace.ts';
import type { AppliedWrite, StoredPartner, Write } from './portfolio.ts';
import type { Records, StoredProgram, TableName } from './records.ts';
import { tableNames } from './records.ts';

type Held = { readonly [T in TableName]: Map<string, Records[T]> };

/** The records that the window works with, held in memory: at opening what the database holds, then what changes made of it. */
export interface Memory {
  get<T extends TableName>(table: T, key: string): Records[T] | undefined;
  /** All records of a table in its order; the same array until the table changes. */
  all<T extends TableName>(table: T): readonly Records[T][];
  /** The records of one partner; the same array until the table changes. */
  of<T extends 'readings' | 'steps'>(table: T, partnerKey: string): readonly Records[T][];
  program(): StoredProgram;
  /** The names of the own columns: those on record in their order, then those that only partners hold. */
  ownColumns(): readonly string[];
  /** The key of the partner that has this Partner ID, as an import compares ids. */
  ownerOf(id: string): string | undefined;
  write(writes: readonly Write[]): void;
}

const orders: { readonly [T in TableName]: (a: Records[T], b: Records[T]) => number } = {
  partners: (a, b) => a.position - b.position || byText(a.key, b.key),
  readings: (a, b) => byText(a.date, b.date) || byText(a.key, b.key),
  steps: (a, b) =>
    Number(a.doneOn !== null) - Number(b.doneOn !== null) ||
    byText(a.due ?? '9999', b.due ?? '9999') ||
    byText(a.key, b.key),
  program: () => 0,
  views: (a, b) => a.position - b.position || byText(a.key, b.key),
  ownColumns: (a, b) => a.position - b.position || byText(a.key, b.key),
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const playbook: StoredProgram = { key: 'program', ...defaultProgram };

/** Holds the given records. */
export function makeMemory(records: { readonly [T in TableName]: readonly Records[T][] }): Memory {
  const held = Object.fromEntries(
    tableNames.map((table) => [table, new Map(records[table].map((record) => [record.key, record]))]),
  ) as unknown as Held;
  const lists = new Map<TableName, readonly unknown[]>();
  const byPartner = new Map<TableName, Map<string, unknown[]>>();
  const owners = new Map(
    records.partners.flatMap((row) =>
      row.values.id === null ? [] : [[idKey(row.values.id), row.key] as const],
    ),
  );

  function all<T extends TableName>(table: T): readonly Records[T][] {
    const known = lists.get(table);
    if (known !== undefined) return known as readonly Records[T][];
    const list = sorted([...(held[table] as Map<string, Records[T]>).values()], orders[table]);
    lists.set(table, list);
    return list;
  }

  function of<T extends 'readings' | 'steps'>(table: T, partnerKey: string): readonly Records[T][] {
    let groups = byPartner.get(table);
    if (groups === undefined) {
      groups = new Map<string, Records[T][]>();
      for (const record of all(table)) {
        const group = groups.get(record.partnerKey);
        if (group === undefined) groups.set(record.partnerKey, [record]);
        else group.push(record);
      }
      byPartner.set(table, groups);
    }
    return (groups.get(partnerKey) as readonly Records[T][] | undefined) ?? none;
  }

  let own: OwnNames | null = null;
  function ownColumns(): readonly string[] {
    const [recorded, partners] = [all('ownColumns'), all('partners')];
    if (own === null || own.recorded !== recorded || own.partners !== partners)
      own = ownNames(own, recorded, partners);
    return own.names;
  }

  function write(writes: readonly Write[]): void {
    // Ids first given up, then taken: two partners may swap theirs in one change.
    for (const { table, key } of writes) {
      const id = table === 'partners' ? held.partners.get(key)?.values.id : null;
      if (id !== null && id !== undefined && owners.get(idKey(id)) === key) owners.delete(idKey(id));
    }
    const longer = withAppended(writes);
    for (const one of writes) {
      const map = held[one.table] as Map<string, Records[TableName]>;
      if (one.after === null) map.delete(one.key);
      else map.set(one.key, one.after);
      if (one.table === 'partners' && one.after !== null && one.after.values.id !== null)
        owners.set(idKey(one.after.values.id), one.key);
      lists.delete(one.table);
      byPartner.delete(one.table);
    }
    if (longer !== null) lists.set('partners', longer);
  }

  /** The list of partners with those that are written behind it, as an import brings them; null where they stand elsewhere. */
  function withAppended(writes: readonly Write[]): readonly StoredPartner[] | null {
    const list = lists.get('partners') as readonly StoredPartner[] | undefined;
    if (list === undefined || writes.length < 2) return null;
    const come: StoredPartner[] = [];
    const keys = new Set<string>();
    let last = list.at(-1);
    for (const { table, key, after } of writes) {
      if (table !== 'partners' || after === null || held.partners.has(key) || keys.has(key)) return null;
      if (last !== undefined && orders.partners(last, after) >= 0) return null;
      come.push(after);
      keys.add(key);
      last = after;
    }
    return [...list, ...come];
  }

  return {
    get: (table, key) => held[table].get(key),
    all,
    of,
    ownColumns,
    program: () => held.program.get('program') ?? playbook,
    ownerOf: (id) => owners.get(idKey(id)),
    write,
  };
}

/** The names of the own columns, with the records that they were read from. */
interface OwnNames {
  readonly recorded: readonly Records['ownColumns'][];
  readonly partners: readonly StoredPartner[];
  readonly names: readonly string[];
}

/** The names anew, or the same array where they are the same. Only partners that came or went are looked at if that will do. */
function ownNames(
  known: OwnNames | null,
  recorded: OwnNames['recorded'],
  partners: OwnNames['partners'],
): OwnNames {
  const { at, gone, come } = blockBetween(known?.partners ?? [], partners);
  const goesOn =
    known?.recorded === recorded &&
    (gone.every((row) => isEmpty(row.own))
      ? at + come.length === partners.length || come.every((row) => isEmpty(row.own))
      : gone.length === come.length && gone.every((row, place) => sameNames(row.own, come[place]?.own)));
  const names = new Set(goesOn ? known.names : recorded.map(({ name }) => name));
  for (const row of goesOn ? come : partners) for (const name in row.own) names.add(name);
  const list = [...names];
  const same = known !== null && sameList(known.names, list) ? known.names : list;
  return { recorded, partners, names: same };
}

const sameNames = (a: object, b: object = {}): boolean => sameList(Object.keys(a), Object.keys(b));

function isEmpty(own: object): boolean {
  for (const _name in own) return false;
  return true;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);

const none: readonly never[] = [];

/** Sorts only where the order does not hold already: after nearly every change it does. */
function sorted<R>(list: R[], order: (a: R, b: R) => number): readonly R[] {
  for (let index = 1; index < list.length; index += 1) {
    const [left, right] = [list[index - 1], list[index]];
    if (left !== undefined && right !== undefined && order(left, right) > 0) return list.sort(order);
  }
  return list;
}

/** What writing would do to these records: each with the state before; what changes nothing is left out. */
export async function applying(
  memory: Memory,
  writes: readonly Write[],
  same: Same,
  pace: Pace,
): Promise<readonly AppliedWrite[]> {
  const last = new Map<string, Write>();
  await eachInTurn(writes, pace, (write) => last.set(`${write.table} ${write.key}`, write));
  const applied: AppliedWrite[] = [];
  await eachInTurn(last.values(), pace, (write) => {
    const before = memory.get(write.table, write.key) ?? null;
    if (!same(before, write.after)) applied.push({ ...write, before } as AppliedWrite);
  });
  return applied;
}

type Same = (a: unknown, b: unknown) => boolean;
