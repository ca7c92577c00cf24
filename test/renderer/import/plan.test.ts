import { describe, expect, test } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { importChange } from '../../../src/renderer/import/import-change.ts';
import { type ImportPlan, planImport } from '../../../src/renderer/import/plan.ts';
import { readImport } from '../../../src/renderer/import/read-import.ts';
import type { Portfolio, StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

async function portfolioOf(...rows: readonly StoredPartner[]): Promise<Portfolio> {
  const portfolio = await computer().open();
  if (rows.length > 0) await portfolio.apply(putting('Start', ...rows));
  return portfolio;
}

function planOf(portfolio: Portfolio, text: string, options = {}): ImportPlan {
  const read = readImport('partners.csv', new TextEncoder().encode(text), portfolio, options);
  if (!read.ok) throw new Error(read.reason);
  return read.plan;
}

test('rows are new, changed, unchanged or held back', async () => {
  const portfolio = await portfolioOf(
    stored('Velmora', 1, { id: 'v', rating: 3 }),
    stored('Nordwind', 2, { id: 'n', rating: 2 }),
  );
  const plan = planOf(
    portfolio,
    'Partner ID,Partner,Rating\nv,Velmora,5\nn,Nordwind,2\na,Alpenrose,1\nb,Bad,9\n',
  );
  expect(plan.changed).toEqual([
    {
      row: 2,
      key: 'Velmora',
      name: 'Velmora',
      by: 'id',
      cells: [{ column: { kind: 'field', field: 'rating' }, from: 3, to: 5 }],
    },
  ]);
  expect(plan.unchanged.map(({ row, key }) => [row, key])).toEqual([[3, 'Nordwind']]);
  expect(plan.added.map(({ row, partner }) => [row, partner.id, partner.name, partner.rating])).toEqual([
    [4, 'a', 'Alpenrose', 1],
  ]);
  expect(plan.held.map(({ row }) => row)).toEqual([5]);
  expect(plan.problems).toMatchObject([{ row: 5, column: 'Rating', value: '9' }]);

  const change = importChange(plan, portfolio);
  expect(change.name).toBe('Import 2 partners from partners.csv');
  await portfolio.apply(change);
  expect(portfolio.rows().map(({ values }) => [values.name, values.rating])).toEqual([
    ['Velmora', 5],
    ['Nordwind', 2],
    ['Alpenrose', 1],
  ]);
  const [told] = await portfolio.history({ limit: 1 });
  expect(told?.facts).toEqual({ file: 'partners.csv', added: 1, changed: 1, held: 1 });
  await portfolio.undo();
  expect(portfolio.rows()).toHaveLength(2);
  expect(portfolio.row('Velmora')?.values.rating).toBe(3);
});

test('a blank leaves what is stored; blanks clear by choice, never a name; the count is told', async () => {
  const portfolio = await portfolioOf(
    stored('Velmora', 1, { id: 'v', rating: 3, owner: 'Ada', tags: ['x'] }),
  );
  const text = 'Partner ID,Partner,Rating,Owner,Tags,Region\nv,Velmora,,,,\n';
  const plan = planOf(portfolio, text);
  expect(plan.unchanged).toHaveLength(1);
  expect(plan.blanks).toBe(3);
  const clearing = planOf(portfolio, text, { blanksClear: true });
  expect(clearing.changed[0]?.cells.map(({ column, to }) => [column, to])).toEqual([
    [{ kind: 'field', field: 'rating' }, null],
    [{ kind: 'field', field: 'owner' }, null],
    [{ kind: 'field', field: 'tags' }, []],
  ]);
});

test('an absent column and the cells a short row lacks leave what is stored, also when blanks clear', async () => {
  const portfolio = await portfolioOf(stored('Velmora', 1, { id: 'v', rating: 3, owner: 'Ada' }));
  const plan = planOf(portfolio, 'Partner ID,Partner,Rating\nv,Velmora\n', { blanksClear: true });
  expect(plan.unchanged).toHaveLength(1);
  expect(plan.blanks).toBe(0);
});

test('a row without a known id is matched by website, then by name, and the partner keeps its id', async () => {
  const portfolio = await portfolioOf(
    stored('Velmora', 1, { id: 'v', website: 'https://velmora.example' }),
    stored('Nordwind', 2, { id: 'n' }),
    stored('Alpenrose', 3),
  );
  const plan = planOf(
    portfolio,
    'Partner ID,Partner,Website,Rating\nother,Velmora Ltd,www.velmora.example,4\n,NORDWIND,,2\nal,alpenrose,,1\n',
  );
  expect(plan.changed.map(({ key, by }) => [key, by])).toEqual([
    ['Velmora', 'host'],
    ['Nordwind', 'name'],
    ['Alpenrose', 'name'],
  ]);
  await portfolio.apply(importChange(plan, portfolio));
  expect(portfolio.rows().map(({ values }) => [values.id, values.rating])).toEqual([
    ['v', 4],
    ['n', 2],
    ['al', 1],
  ]);
  expect(plan.notices.filter((notice) => notice.includes('not by Partner ID'))).toHaveLength(3);
});

test('a row that may be several partners is held back', async () => {
  const portfolio = await portfolioOf(stored('Nordwind', 1, { id: 'a' }), {
    ...stored('second', 2, { id: 'b', name: 'nordwind' }),
  });
  const plan = planOf(portfolio, 'Partner,Rating\nNordwind,2\n');
  expect(plan.held.map(({ row }) => row)).toEqual([2]);
  expect(plan.problems).toMatchObject([{ row: 2, column: null, value: 'Nordwind' }]);
  expect(plan.problems[0]?.reason).toContain('Nordwind, nordwind');
  expect(importChange(plan, portfolio).writes).toEqual([]);
});

test('new partners without an id get one from their host or name, never one in use', async () => {
  const portfolio = await portfolioOf(stored('Velmora', 1, { id: 'nordwind', website: 'velmora.example' }));
  const plan = planOf(
    portfolio,
    'Partner ID,Partner,Website\n,Nordwind,\n,Alpenrose,https://www.alpenrose.example/de\nnordwind-2,Third,\n',
  );
  expect(plan.added.map(({ partner }) => partner.id)).toEqual([
    'nordwind-3',
    'alpenrose.example',
    'nordwind-2',
  ]);
});

test('own columns that the portfolio has are read, the others are listed with their values', async () => {
  const portfolio = await portfolioOf({ ...stored('Velmora', 1, { id: 'v' }), own: { Segment: 'SMB' } });
  const plan = planOf(portfolio, 'Partner ID,Partner,Segment,Pod\nv,Velmora,Enterprise,7\n');
  expect(plan.changed[0]?.cells).toEqual([
    { column: { kind: 'own', name: 'Segment' }, from: 'SMB', to: 'Enterprise' },
  ]);
  expect(plan.unusedColumns.map(({ header, values }) => [header, values])).toEqual([['Pod', 1]]);
  const keeping = planOf(portfolio, 'Partner ID,Partner,Segment,Pod\nv,Velmora,,7\n', { ownColumns: true });
  expect(keeping.changed[0]?.cells).toEqual([{ column: { kind: 'own', name: 'Pod' }, from: null, to: '7' }]);
});

test('what changed since the plan was made stays', async () => {
  const portfolio = await portfolioOf(stored('Velmora', 1, { id: 'v', rating: 3 }));
  const plan = planOf(portfolio, 'Partner ID,Partner,Rating\nv,Velmora,5\n');
  await portfolio.apply(putting('Edit', stored('Velmora', 1, { id: 'v', rating: 3, owner: 'Ada' })));
  await portfolio.apply(importChange(plan, portfolio));
  expect(portfolio.row('Velmora')?.values).toMatchObject({ rating: 5, owner: 'Ada' });
});

test('a file that cannot be read is refused as a whole', async () => {
  const portfolio = await portfolioOf();
  const read = readImport('x.csv', new Uint8Array(), portfolio);
  expect(read).toMatchObject({ ok: false, fileName: 'x.csv' });
});

test('two imports with the same own column, in whatever spelling, fill one; its order is the file’s', async () => {
  const portfolio = await portfolioOf();
  const first = planOf(portfolio, 'Partner ID,Partner,Team,Account Manager\na,A,,Ida\nb,B,North,\n', {
    ownColumns: ['Team', 'Account Manager'],
  });
  await portfolio.apply(importChange(first, portfolio));
  expect(portfolio.ownColumns()).toEqual(['Team', 'Account Manager']);
  const second = planOf(portfolio, 'Partner ID,Partner,account manager\na,A,Ole\n', {
    ownColumns: ['account manager'],
  });
  await portfolio.apply(importChange(second, portfolio));
  expect(portfolio.ownColumns()).toEqual(['Team', 'Account Manager']);
  expect(portfolio.rows().map(({ own }) => own)).toEqual([{ 'Account Manager': 'Ole' }, { Team: 'North' }]);
});

describe('who is spoken for', () => {
  const acme = stored('Acme', 1, { id: '1', website: 'acme.com', rating: 3 });
  const rowsOf = (plan: ReturnType<typeof planOf>) => ({
    added: plan.added.map(({ row }) => row),
    changed: plan.changed.map(({ row }) => row),
    held: plan.held.map(({ row }) => row),
  });

  test.each([
    ['by host', '1,Acme,acme.com,9', '77,Acme EMEA,acme.com,1', { added: [3], changed: [], held: [2] }],
    ['by name', '1,Acme,,9', '77,Acme,,1', { added: [3], changed: [], held: [2] }],
    ['by its id alone', '1,,,3', '77,Acme,,1', { added: [3], changed: [], held: [2] }],
    [
      'by another row of that website',
      '76,Acme US,acme.com,9',
      '77,Acme EMEA,acme.com,1',
      { added: [], changed: [], held: [2, 3] },
    ],
  ])('a held row keeps its partner from the next one, %s', async (_, first, second, expected) => {
    const portfolio = await portfolioOf(acme);
    const plan = planOf(portfolio, `Partner ID,Partner,Website,Rating\n${first}\n${second}\n`);
    expect(rowsOf(plan)).toEqual(expected);
  });

  test('a partner whose id another row has is not offered, and cannot be chosen', async () => {
    const portfolio = await portfolioOf(acme);
    const text = 'Partner ID,Partner,Website,Rating\n1,Acme,acme.com,5\n77,Acme EMEA,acme.com,1\n';
    expect(planOf(portfolio, text).added.map(({ likely }) => likely)).toEqual([[]]);
    const file = readPortfolio(new TextEncoder().encode(text), {});
    if (!file.ok) throw new Error(file.reason);
    const plan = planImport('a.csv', file, portfolio.rows(), { decided: new Map([[3, 'Acme']]) });
    expect(rowsOf(plan)).toEqual({ added: [], changed: [2], held: [3] });
    expect(plan.held[0]?.reason).toContain('another row of the file has the Partner ID of Acme');
  });

  test('blanks clear an own column that is blank in every row', async () => {
    const portfolio = await portfolioOf({ ...stored('Acme', 1, { id: '1' }), own: { Segment: 'x' } });
    const bytes = new TextEncoder().encode('Partner ID,Partner,Segment\n1,Acme,\n');
    const file = readPortfolio(bytes, { ownColumns: true });
    if (!file.ok) throw new Error(file.reason);
    expect(planImport('a.csv', file, portfolio.rows()).blanks).toBe(1);
    const clearing = planImport('a.csv', file, portfolio.rows(), { blanksClear: true });
    expect(clearing.changed.map(({ cells }) => cells)).toEqual([
      [{ column: { kind: 'own', name: 'Segment' }, from: 'x', to: null }],
    ]);
  });
});

test('a new row that is likely a partner whom another row of the file is, is shown as that row’s repeat', async () => {
  const portfolio = await portfolioOf(
    stored('Firm 7 Ltd', 1, { id: 'P-7', website: 'firm7.example' }),
    stored('Firm 9 Ltd', 2, { id: 'P-9' }),
  );
  const plan = planOf(
    portfolio,
    'Partner ID,Partner,Website\n,"Firm 7, Inc.",\nP-7,Firm 7 Ltd,firm7.example\nP-99,Firma Sieben,firm7.example\n,Firm 9 GmbH,\n',
  );
  expect(
    plan.added.map(({ row, likely, twins }) => [row, likely.length, twins.map((twin) => twin.row)]),
  ).toEqual([
    [2, 0, [3]],
    [4, 0, [3]],
    [5, 1, []],
  ]);
});
