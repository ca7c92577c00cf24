import type { Change, Portfolio, StoredPartner, StoredView, Write } from '../portfolio.ts';
import { newKey } from './partners.ts';
import { counted } from './words.ts';

type Columns = Pick<Portfolio, 'ownColumns' | 'ownColumnRecords'>;

/** The id that views know an own column by. */
const idOf = (name: string): string => `own:${name}`;

/** Records for the columns that have none yet, and for new ones behind them: from then on each keeps its place. */
export function recordColumns(portfolio: Columns, added: readonly string[]): readonly Write[] {
  const records = portfolio.ownColumnRecords();
  const known = new Set(records.map(({ name }) => name));
  const missing = [...new Set([...portfolio.ownColumns(), ...added])].filter((name) => !known.has(name));
  let position = records.at(-1)?.position ?? 0;
  return missing.map((name): Write => {
    const key = newKey();
    position += 1;
    return { table: 'ownColumns', key, after: { key, position, name } };
  });
}

/** `Add the column “Pod”`: empty, behind the others. */
export function addOwnColumn(portfolio: Columns, name: string): Change {
  return { name: `Add the column “${name}”`, writes: recordColumns(portfolio, [name]) };
}

/** `Rename the column “Pod” to “Team”`: its values, its place and the views that show it stay. */
export function renameOwnColumn(
  portfolio: Columns & Pick<Portfolio, 'rows' | 'views'>,
  from: string,
  to: string,
): Change {
  const recorded = new Map(
    [
      ...portfolio.ownColumnRecords(),
      ...recordColumns(portfolio, []).flatMap(({ table, after }) =>
        table === 'ownColumns' && after !== null ? [after] : [],
      ),
    ].map((record) => [record.name, record]),
  );
  const columns = [...recorded.values()].map((record): Write => {
    const after = record.name === from ? { ...record, name: to } : record;
    return { table: 'ownColumns', key: record.key, after };
  });
  const partners = holders(portfolio, from).map((row): Write => {
    const own = Object.entries(row.own).map(([name, value]) => [name === from ? to : name, value]);
    return { table: 'partners', key: row.key, after: { ...row, own: Object.fromEntries(own) } };
  });
  const views = portfolio.views().flatMap((view): readonly Write[] => {
    const after = renamedIn(view, from, to);
    return after === view ? [] : [{ table: 'views', key: view.key, after }];
  });
  return {
    name: `Rename the column “${from}” to “${to}”`,
    writes: [...columns, ...partners, ...views],
  };
}

/** `Remove the column “Pod” with 12 values`: undo brings all of them back. */
export function removeOwnColumn(portfolio: Columns & Pick<Portfolio, 'rows'>, name: string): Change {
  const held = holders(portfolio, name);
  const partners = held.map((row): Write => {
    const { [name]: _gone, ...own } = row.own;
    return { table: 'partners', key: row.key, after: { ...row, own } };
  });
  const records = portfolio
    .ownColumnRecords()
    .flatMap((record): readonly Write[] =>
      record.name === name ? [{ table: 'ownColumns', key: record.key, after: null }] : [],
    );
  const values = held.length === 0 ? '' : ` with ${counted(held.length, 'value')}`;
  return { name: `Remove the column “${name}”${values}`, writes: [...partners, ...records] };
}

const holders = ({ rows }: Pick<Portfolio, 'rows'>, name: string): readonly StoredPartner[] =>
  rows().filter(({ own }) => Object.hasOwn(own, name));

function renamedIn(view: StoredView, from: string, to: string): StoredView {
  const [before, after] = [idOf(from), idOf(to)];
  const { columns, sort, filters } = view.state;
  const ids = [...columns, ...sort].map(({ id }) => id);
  if (!ids.includes(before) && !Object.hasOwn(filters, before)) return view;
  const rename = <E extends { readonly id: string }>(entry: E): E =>
    entry.id === before ? { ...entry, id: after } : entry;
  return {
    ...view,
    state: {
      ...view.state,
      columns: columns.map(rename),
      sort: sort.map(rename),
      filters: Object.fromEntries(
        Object.entries(filters).map(([id, filter]) => [id === before ? after : id, filter]),
      ),
    },
  };
}
