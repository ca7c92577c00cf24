import { expect, test } from 'vitest';
import type { PortfolioFile } from '#shared/csv/types.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { partner } from '#support/partner.ts';
import { fileOf, fileWith } from '#support/window-merge.ts';
import { basesFor, proposedBase } from '../../../src/renderer/import/merge-bases.ts';
import type { StoredSnapshot } from '../../../src/renderer/storage/log-records.ts';
import { packContent } from '../../../src/renderer/storage/snapshots.ts';

const alpha = partner({ id: 'P-1', name: 'Alpha', owner: 'Dana', rating: 4 });
const beta = partner({ id: 'P-2', name: 'Beta', owner: 'Eli', rating: 3 });

async function snapshot(day: string, partners: readonly Partner[]): Promise<StoredSnapshot> {
  const content = await packContent(
    partners.map((values) => ({ key: `key of ${values.id}`, values, own: {} })),
  );
  return {
    key: day,
    at: `${day}T10:00:00.000Z`,
    name: `${day}.csv`,
    kind: 'export',
    asOf: day,
    partners: partners.length,
    content,
  };
}

test('the export that agrees with the file in most cells stands first, with its share', async () => {
  const march = await snapshot('2026-03-31', [alpha, beta]);
  const june = await snapshot('2026-06-30', [partner({ ...alpha, owner: 'Hana', rating: 1 }), beta]);
  // Of the eight cells, the file holds Alpha's rating otherwise than March, its owner and its rating otherwise than June.
  const file = fileOf('Partner ID,Partner,Owner,Rating\nP-1,Alpha,Dana,5\nP-2,Beta,Eli,3\n');
  const bases = await basesFor(file, [june, march]);
  expect(bases.map(({ name, share }) => [name, share])).toEqual([
    ['2026-03-31.csv', 7 / 8],
    ['2026-06-30.csv', 6 / 8],
  ]);
});

test('of two that agree alike the one without partners that the file lacks stands first, then the newer', async () => {
  const file = fileWith([alpha]);
  const old = await snapshot('2026-01-31', [alpha]);
  const young = await snapshot('2026-02-28', [alpha]);
  const more = await snapshot('2026-06-30', [alpha, beta]);
  const bases = await basesFor(file, [old, more, young]);
  expect(bases.map(({ name }) => name)).toEqual(['2026-02-28.csv', '2026-01-31.csv', '2026-06-30.csv']);
});

test('packs, quarters and damaged snapshots are no base', async () => {
  const good = await snapshot('2026-03-31', [alpha]);
  const bases = await basesFor(fileWith([alpha]), [
    { ...good, key: 'pack', kind: 'pack' },
    { ...good, key: 'damaged', content: 'AAAA' },
    good,
  ]);
  expect(bases.map(({ key }) => key)).toEqual(['2026-03-31']);
});

test('proposed is what may be a copy of an export: all fields, or the columns of a view with most of its partners', async () => {
  const gamma = partner({ id: 'P-3', name: 'Gamma', owner: 'Farah', rating: 2 });
  const bases = async (file: PortfolioFile) =>
    proposedBase(file, await basesFor(file, [await snapshot('2026-03-31', [alpha, beta, gamma])]));
  const view = 'Partner ID,Partner,Owner,Rating\nP-1,Alpha,Hana,4\n';
  expect(await bases(fileWith([alpha, beta, gamma]))).toBe('2026-03-31');
  expect(await bases(fileOf(`${view}P-2,Beta,Eli,3\n`))).toBe('2026-03-31');
  // Two of the three are missing.
  expect(await bases(fileOf(view))).toBeNull();
  // Not our header, such as from a CRM.
  expect(await bases(fileOf('Partner ID,Account Name,Owner\nP-1,Alpha,Dana\nP-2,Beta,Eli\n'))).toBeNull();
  expect(await bases(fileOf('Partner,Owner\nAlpha,Dana\nBeta,Eli\nGamma,Farah\n'))).toBeNull();
  expect(await bases(fileOf('Partner ID,Partner,Owner\nP-1,Alpha,A\nP-2,B,B\nP-3,C,C\n'))).toBeNull();
});

test('held rows that were saved and mended are no copy of an export', async () => {
  const held = [...writePortfolio([{ partner: alpha }])].join('').replace(/\r\n/, ',Reason\r\n');
  const file = fileOf(held.replace(/\r\n$/, ',Rating: 9 is none\r\n'));
  expect(proposedBase(file, await basesFor(file, [await snapshot('2026-03-31', [alpha])]))).toBeNull();
});
