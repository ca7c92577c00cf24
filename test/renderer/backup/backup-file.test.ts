import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { partner } from '#support/partner.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import {
  type ReadBackup,
  readBackupFile,
  writeBackupFile,
} from '../../../src/renderer/backup/backup-file.ts';
import type { BackupTable, Contents } from '../../../src/renderer/storage/contents.ts';
import { newestVersion, upgradedTables, versions } from '../../../src/renderer/storage/versions.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/backups/version-1.json'));
const now = () => '2026-07-02T08:00:00.000Z';
const read = (bytes: Uint8Array) => readBackupFile(new Uint8Array(bytes), { now });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A small portfolio in which every table holds something, and its backup, in which blank fields are left out to keep it short. */
async function small(): Promise<{ readonly bytes: Uint8Array; readonly contents: Contents }> {
  const old = await read(fixture);
  if (!old.ok) throw new Error(old.reason);
  const contents: Contents = {
    ...old.backup.contents,
    ownColumns: [{ key: 'o-1', position: 1, name: 'Pod' }],
    aside: [{ key: 'a-1', table: 'views', reason: 'not valid', at: now(), record: { key: 'v-9' } }],
  };
  const head = { app: '1.0.0', portfolio: 'portfolio', name: 'Zoë’s “2027” 北', writtenAt: now() };
  const short = contents.partners.map((row) => ({ ...row, values: withoutBlanks(row.values) }));
  return { bytes: await writeBackupFile(head, { ...contents, partners: short }, []), contents };
}

const withoutBlanks = (values: Partner): Partner =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as Partner;

const tables = [
  'partners',
  'readings',
  'steps',
  'program',
  'views',
  'ownColumns',
  'preferences',
  'snapshots',
] as const satisfies readonly BackupTable[];

function saved(result: ReadBackup) {
  if (result.ok) throw new Error('a damaged backup was read as if it were whole');
  return result.salvage;
}

test('a backup of version 1 is brought into the present shape and holds what it held', async () => {
  // Frozen: a file as version 1 wrote it, without the table of own columns and with fewer fields.
  const result = await read(fixture);
  if (!result.ok) throw new Error(result.reason);
  expect(result.backup.head).toEqual({
    app: '0.9.0',
    portfolio: 'portfolio',
    name: 'Partner program',
    writtenAt: '2026-07-01T09:30:00.000Z',
    missing: [],
  });
  const portfolio = await computer().open();
  await portfolio.replaceAll(result.backup.contents, 'Restore', {});
  expect(portfolio.rows()).toEqual([
    {
      key: 'k-velmora',
      position: 1,
      values: partner({ name: 'Velmora', id: 'P-001', owner: 'Inès', rating: 5 }),
      own: { Pod: 'North', Region: 'EMEA' },
      accepted: [{ finding: 'no-owner', reason: 'known', until: null }],
    },
    {
      ...stored('k-halvern', 2, { name: 'Halvern “<script>”', id: 'P-002' }),
      own: { Region: '北' },
    },
    stored('k-nordwind', 3, { name: 'Nordwind' }),
  ]);
  expect(portfolio.ownColumns()).toEqual(['Pod', 'Region']);
  expect(portfolio.settings().walkThreshold).toBe(0.6);
  expect(portfolio.readings('k-velmora')).toMatchObject([{ date: '2026-03-31', adoptedCustomers: 14 }]);
  expect(portfolio.steps('k-halvern')).toMatchObject([{ text: 'Sign the charter', due: '2026-07-10' }]);
  expect(portfolio.views()).toMatchObject([{ name: 'Mine' }]);
  expect(portfolio.preferences.get('theme')).toBe('dark');
  expect(portfolio.setAside()).toEqual([]);
  // What was done before the backup can still be undone after it.
  expect(portfolio.undoName()).toBe('Edit Rating of Velmora');
  await portfolio.undo();
  expect(portfolio.row('k-velmora')?.values.rating).toBe(4);
  // The next backup is of the present version.
  const { contents } = await portfolio.contents();
  const bytes = await writeBackupFile(result.backup.head, contents, []);
  expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ version: 2, schema: newestVersion });
});

test('records of an older backup go through the upgrades of the database that came after it', () => {
  const upgrades = [
    ...versions,
    {
      number: 3,
      name: 'a rating is given',
      stores: {},
      upgrade: { steps: (record: object) => ({ ...record, rank: 1 }) },
    },
    {
      number: 4,
      name: 'ranks count from 0',
      stores: {},
      upgrade: {
        steps: (record: Readonly<Record<string, unknown>>) => ({
          ...record,
          rank: Number(record['rank']) - 1,
        }),
      },
    },
  ];
  const old = { steps: [{ key: 's' }, 'no record'], readings: [{ key: 'r' }], other: 'as it is' };
  expect(upgradedTables(old, 1, upgrades)).toEqual({
    steps: [{ key: 's', rank: 0 }, 'no record'],
    readings: [{ key: 'r' }],
    other: 'as it is',
  });
  expect(upgradedTables({ steps: [{ key: 's', rank: 5 }] }, 3, upgrades)).toEqual({
    steps: [{ key: 's', rank: 4 }],
  });
  expect(upgradedTables({ steps: [{ key: 's', rank: 5 }] }, 4, upgrades)).toEqual({
    steps: [{ key: 's', rank: 5 }],
  });
});

test('a whole and a damaged backup are both upgraded as they are read', async () => {
  const rated = {
    number: 3,
    name: 'every partner gets a rating',
    stores: {},
    upgrade: {
      partners: (record: Readonly<Record<string, unknown>>) => ({
        ...record,
        values: { ...(record['values'] as object), rating: 3 },
      }),
    },
  };
  const parts = { now, versions: [...versions, rated] };
  const whole = await readBackupFile(new Uint8Array(fixture), parts);
  const cut = await readBackupFile(new Uint8Array(fixture.subarray(0, -2)), parts);
  const rows = whole.ok ? whole.backup.contents.partners : [];
  expect(rows.map((row) => row.values.rating)).toEqual([3, 3, 3]);
  expect(saved(cut)?.contents.partners).toEqual(rows);
});

test('a backup of a newer app is refused with the version that is needed, whole or broken off', async () => {
  const text = new TextDecoder().decode((await small()).bytes);
  const newer = [
    text.replace('"version":2', '"version":3').replace('"app":"1.0.0"', '"app":"2.4.0"'),
    text.replace(`"schema":${newestVersion}`, `"schema":${newestVersion + 1}`).replace('1.0.0', '2.4.0'),
  ];
  for (const file of [...newer, ...newer.map((each) => each.slice(0, 2000))])
    expect(await read(bytesOf(file))).toEqual({
      ok: false,
      reason:
        'A newer Partnerbook (2.4.0) wrote it. Install that version or a later one to restore it; the file stays as it is.',
      salvage: null,
    });
});

test('a backup that breaks off anywhere is refused with the reason, and what can be saved of it is what is whole', async () => {
  const { bytes, contents } = await small();
  let most = 0;
  for (let length = 0; length < bytes.length - 1; length += 1) {
    const result = await read(bytes.subarray(0, length));
    const salvage = saved(result);
    if (!result.ok) expect(result.reason).toMatch(/^It is (empty|not a backup|damaged: it)/);
    if (salvage === null) {
      expect(most).toBe(0);
      continue;
    }
    // Each table is the beginning of what was there, record for record, and nothing is lost again further on.
    for (const table of tables) {
      const found = salvage.contents[table] as readonly unknown[];
      const hung = table === 'readings' || table === 'steps';
      if (!hung) expect(found).toEqual(contents[table].slice(0, found.length));
      expect(salvage.held[table]).toBe(contents[table].length);
    }
    const count = tables.reduce((sum, table) => sum + salvage.contents[table].length, 0);
    expect(count).toBeGreaterThanOrEqual(most);
    most = count;
    expect(salvage.verified).toBe(true);
    expect(salvage.doubted).toEqual([]);
  }
  expect(most).toBe(tables.reduce((sum, table) => sum + contents[table].length, 0));
  // Only the last line break may go.
  expect((await read(bytes.subarray(0, bytes.length - 1))).ok).toBe(true);
}, 120_000);

test('what is saved of a backup that breaks off in the details can be restored, read in History and gone on with', async () => {
  const { bytes } = await small();
  const text = new TextDecoder().decode(bytes);
  const result = await read(bytesOf(text.slice(0, text.indexOf('{"id":3,"keys"') + 40)));
  const salvage = saved(result);
  if (salvage === null) throw new Error('the partners are whole');
  const here = computer();
  const portfolio = await here.open();
  await portfolio.replaceAll(salvage.contents, 'Restore what is whole', {});
  expect(portfolio.rows().map((row) => row.values.name)).toEqual([
    'Velmora',
    'Halvern “<script>”',
    'Nordwind',
  ]);
  expect(portfolio.undoName()).toBeNull();
  const history = await portfolio.history({ limit: 20 });
  expect(history.map(({ name }) => name)).toContain('Edit Rating of Velmora');
  for (const { id, deed } of history)
    if (deed === 'apply') expect(Array.isArray(await portfolio.changesOf(id))).toBe(true);
  await portfolio.apply(putting('Add D', stored('D', 4)));
  await portfolio.undo();
  await portfolio.close();
  const again = await here.open();
  expect(again.alarm()).toBeNull();
  expect(again.rows()).toHaveLength(3);
});

test('any flipped bit is noticed: the backup reads as it was written, or is refused and loses at most one record', async () => {
  const { bytes, contents } = await small();
  const whole = await read(bytes);
  const all = tables.reduce((sum, table) => sum + contents[table].length, 0);
  const start = new TextDecoder().decode(bytes).indexOf('"tables"');
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = Uint8Array.from(bytes);
    flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const result = await read(flipped);
    if (result.ok) {
      // White space, or the case of an exponent: no difference.
      expect(result).toEqual(whole);
      continue;
    }
    expect(result.reason).toMatch(/^(It is damaged: |A newer Partnerbook)/);
    if (result.reason.startsWith('A newer')) continue;
    if (result.salvage === null) throw new Error(`nothing is saved after a flip at ${at}`);
    const kept = result.salvage.contents;
    const count = tables.reduce((sum, table) => sum + kept[table].length, 0);
    // A partner that is lost takes along what hangs on it, which is set aside.
    const hanging = kept.aside.filter(({ reason }) => reason.startsWith('Its partner')).length;
    expect(count + hanging, `a flip at ${at}`).toBeGreaterThanOrEqual(at < start ? all : all - 1);
    if (!result.salvage.verified) continue;
    for (const table of tables)
      for (const record of kept[table]) expect(contents[table] as readonly unknown[]).toContainEqual(record);
  }
}, 240_000);

test('a partner that reads but is not as it was written is named and set aside, never restored as if it were right', async () => {
  const text = new TextDecoder().decode((await small()).bytes);
  const salvage = saved(await read(bytesOf(text.replace('"rating":5', '"rating":1'))));
  expect(salvage?.doubted).toEqual(['Velmora']);
  expect(salvage?.contents.partners.map((row) => row.values.name)).toEqual([
    'Halvern “<script>”',
    'Nordwind',
  ]);
  expect(salvage?.contents.aside.map(({ table, reason }) => [table, reason.slice(0, 31)])).toEqual([
    ['views', 'not valid'],
    ['partners', 'It is not as it was written: th'],
    ['readings', 'Its partner could not be saved:'],
  ]);
});

test('of a damaged backup of version 1 everything that reads is saved, and it is said that nothing was checked', async () => {
  const text = new TextDecoder().decode(fixture);
  const broken = saved(await read(bytesOf(text.replace('"name":"Halvern', '"name":Halvern'))));
  expect(broken?.contents.partners.map((row) => row.values.name)).toEqual(['Velmora', 'Nordwind']);
  expect(broken?.contents.steps).toEqual([]);
  expect(broken?.contents.readings).toHaveLength(1);
  expect(broken?.contents.views).toHaveLength(1);
  expect(broken?.contents.snapshots).toHaveLength(1);
  expect(broken?.verified).toBe(false);
  expect(broken?.held.partners).toBeNull();
  const changed = saved(await read(bytesOf(text.replace('"rating":5', '"rating":1'))));
  expect(changed?.contents.partners).toHaveLength(3);
  const cut = saved(await read(bytesOf(text.slice(0, text.indexOf('"k-nordwind"')))));
  expect(cut?.contents.partners.map((row) => row.key)).toEqual(['k-velmora', 'k-halvern']);
});

test('what is no backup is refused in words that name the way for a list of partners', async () => {
  const foreign =
    'It is not a backup of Partnerbook. A list of partners, such as a CSV or a workbook, comes in by File > Import.';
  for (const text of ['Partner,Rating\nVelmora,5\n', '{"partners":[]}', 'null', '[1', 'PK\u0003\u0004', '{'])
    expect(await read(bytesOf(text))).toEqual({ ok: false, reason: foreign, salvage: null });
  expect(await read(Uint8Array.of(0xff, 0xfe, 0))).toEqual({ ok: false, reason: foreign, salvage: null });
  expect(await read(new Uint8Array())).toEqual({ ok: false, reason: 'It is empty.', salvage: null });
});
