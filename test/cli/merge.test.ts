import { readdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputFields } from '#shared/fields/fields.ts';
import { caseFile, type Folder, partnerbook, records, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const day = ['--as-of', '2026-08-31'];
const header = 'Partner ID,Partner,Website,Owner,Rating,Notes';
const csv = (...rows: readonly string[]) => [header, ...rows, ''].join('\r\n');
const base = csv('P-1,Alpha,alpha.example,Dana,4,a', 'P-2,Beta,beta.example,Eli,3,b');

type Copies = Readonly<Record<'base' | 'mine' | 'theirs', string>>;

async function merge(copies: Copies, ...more: readonly string[]) {
  await writeCopies(copies);
  return mergeTo('out.csv', 'conflicts.csv', ...more);
}

async function writeCopies(copies: Copies) {
  for (const [name, text] of Object.entries(copies)) await folder.write(`${name}.csv`, text);
}

/** Merges the copies in the folder. */
const mergeTo = (out: string, conflictsTo: string, ...more: readonly string[]) =>
  partnerbook(
    [
      'merge',
      'base.csv',
      'mine.csv',
      'theirs.csv',
      '--out',
      out,
      '--conflicts',
      conflictsTo,
      ...day,
      ...more,
    ],
    { cwd: folder.path },
  );

const result = async () =>
  records(await folder.read('out.csv')).map((row) => [
    row['Partner ID'],
    row['Partner'],
    row['Owner'],
    row['Rating'],
    row['Notes'],
  ]);
const conflicts = async () => records(await folder.read('conflicts.csv')).map((row) => Object.values(row));

describe('merge', () => {
  test('case 38: deleted here, edited there; both edited; both added the same partner', async () => {
    const files = ['base', 'mine', 'theirs'].map((name) => caseFile(`38-merge-${name}.csv`));
    const { code, out, err } = await partnerbook([
      'merge',
      ...files,
      '--out',
      folder.file('out.csv'),
      '--conflicts',
      folder.file('conflicts.csv'),
      ...day,
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(await result()).toEqual([
      ['P-1', 'Alpha Works', 'Hana', '5', 'a'],
      ['P-2', 'Beta Works', 'Hana', '3', 'b'],
      ['P-5', 'Epsilon Works', 'Gus', '1', 'e'],
      ['P-4', 'Delta Works', 'Dana', '', ''],
    ]);
    expect((await folder.read('conflicts.csv')).split('\r\n')).toEqual([
      '\uFEFFPartner ID,Partner,Field,Base,Mine,Theirs',
      'P-2,Beta Works,(row),present,deleted,edited: Owner',
      'P-5,Epsilon Works,Rating,5,1,4',
      'P-4,Delta Works,Partner ID,,P-4,P-9',
      'P-4,Delta Works,Owner,,Dana,Hana',
      '',
    ]);
    expect(err).toContain(
      'Delta Works (P-9), new in theirs, is Delta Works (P-4), new in mine, matched by website',
    );
    expect(err).toContain('deleted: Gamma Works (P-3), by theirs');
  });

  test('without a conflict exit 0, every input column and no computed one', async () => {
    const mine = csv('P-1,Alpha,alpha.example,Dana,5,a', 'P-2,Beta,beta.example,Eli,3,b');
    const theirs = csv('P-1,Alpha,alpha.example,Hana,4,a', 'P-2,Beta,beta.example,Eli,3,b');
    expect((await merge({ base, mine, theirs })).code).toBe(0);
    expect(await result()).toEqual([
      ['P-1', 'Alpha', 'Hana', '5', 'a'],
      ['P-2', 'Beta', 'Eli', '3', 'b'],
    ]);
    expect((await folder.read('out.csv')).split('\r\n')[0]).toBe(
      `\uFEFF${inputFields.map((field) => field.header).join(',')}`,
    );
    expect(await conflicts()).toEqual([]);
  });

  test('values are compared, not their spelling', async () => {
    const money = (text: string) => `Partner ID,Partner,Our Commitment,Marquee\r\nP-1,Alpha,${text}\r\n`;
    const { code } = await merge({
      base: money('1000,Yes'),
      mine: money('"1,000.00",TRUE'),
      theirs: money('1200,No'),
    });
    expect(code).toBe(0);
    expect(records(await folder.read('out.csv'))[0]).toMatchObject({
      'Our Commitment': '1200',
      Marquee: 'No',
    });
  });

  test('what Excel would cut of the result is told', async () => {
    const long = csv(`P-1,Alpha,alpha.example,Dana,4,${'x'.repeat(40_000)}`);
    const { code, err } = await merge({ base: long, mine: long, theirs: long });
    expect(code).toBe(0);
    expect(err).toContain('Excel would cut Notes of Alpha: 40,000 of at most 32,767 characters');
  });

  test('--out may name an input', async () => {
    await folder.write('base.csv', base);
    await folder.write('mine.csv', csv('P-1,Alpha,alpha.example,Dana,5,a', 'P-2,Beta,beta.example,Eli,3,b'));
    const { code } = await partnerbook(
      ['merge', 'base.csv', 'mine.csv', 'base.csv', '--out', 'mine.csv', ...day],
      {
        cwd: folder.path,
      },
    );
    expect(code).toBe(0);
    expect(records(await folder.read('mine.csv')).map((row) => row['Rating'])).toEqual(['5', '3']);
    expect((await readdir(folder.path)).sort()).toEqual(['base.csv', 'mine.csv']);
  });

  test('a held row ends the run; with --keep-bad-rows it is unchanged from the base and the run ends with 1', async () => {
    const copies = {
      base,
      mine: csv('P-1,Alpha,alpha.example,Ida,nine,a', 'P-2,,beta.example,Eli,5,b'),
      theirs: csv('P-1,Alpha,alpha.example,Dana,2,a', 'P-2,Beta,beta.example,Gus,3,b'),
    };
    const refused = await merge(copies);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('partnerbook: cannot merge: 2 rows of mine.csv held back');
    expect((await readdir(folder.path)).sort()).toEqual(['base.csv', 'mine.csv', 'theirs.csv']);

    const kept = await merge(copies, '--keep-bad-rows');
    expect(kept.code).toBe(1);
    // Alpha's rating could not be read in mine, its owner could; Beta's row has no name.
    expect(await result()).toEqual([
      ['P-1', 'Alpha', 'Ida', '2', 'a'],
      ['P-2', 'Beta', 'Gus', '3', 'b'],
    ]);
    expect(await conflicts()).toEqual([]);
  });

  test('a column of a colleague’s own is listed as not merged, and merged with --own-columns', async () => {
    const own = (text: string) => `Partner ID,Partner,Segment\r\nP-1,Alpha,${text}\r\n`;
    const copies = { base: own('SMB'), mine: own('Mid'), theirs: own('SMB') };
    expect((await merge(copies)).err).toContain('mine.csv: not merged: Segment');
    expect(records(await folder.read('out.csv'))[0]).not.toHaveProperty('Segment');
    expect((await merge(copies, '--own-columns')).code).toBe(0);
    expect(records(await folder.read('out.csv'))[0]).toMatchObject({ Segment: 'Mid' });
    // A column whose every cell was cleared has changed too.
    expect((await merge({ ...copies, mine: own('') }, '--own-columns')).code).toBe(0);
    expect(records(await folder.read('out.csv'))[0]?.['Segment'] ?? '').toBe('');
  });

  test('another spelling of an own column’s header is the same column', async () => {
    const own = (header: string, text: string) => `Partner ID,Partner,${header}\r\nP-1,Alpha,${text}\r\n`;
    const copies = {
      base: own('CRM Stage', 'x'),
      mine: own('CRM Stage', 'm'),
      theirs: own('crm stage', 'y'),
    };
    expect((await merge(copies, '--own-columns')).code).toBe(1);
    expect(await conflicts()).toEqual([['P-1', 'Alpha', 'CRM Stage', 'x', 'm', 'y']]);
    expect((await folder.read('out.csv')).split('\r\n')[0]).toMatch(/,CRM Stage$/);
  });

  test('the cells that a short row lacks clear no own column', async () => {
    const whole = 'Partner ID,Partner,Team\r\nP-1,Alpha,x\r\nP-2,Beta,y\r\n';
    const short = 'Partner ID,Partner,Team\r\nP-1,Alpha\r\nP-2,Beta,\r\n';
    expect((await merge({ base: whole, mine: whole, theirs: short }, '--own-columns')).code).toBe(0);
    expect(records(await folder.read('out.csv')).map((row) => row['Team'])).toEqual(['x', '']);
  });

  test('the reasons of held rows are left out in silence, and --own-columns is no advice for what it cannot keep', async () => {
    const held =
      'Partner ID,Partner,Website URL,Company Domain Name,Reason\r\nP-1,Alpha,a.example,a.example,why\r\n';
    const { err } = await merge({ base: held, mine: held, theirs: held }, '--own-columns');
    expect(err).toContain('base.csv: not merged: Website URL\n');
    expect(err).not.toContain('Reason');
  });

  test('two partners of the result that an import takes for one are told', async () => {
    const rows = (...lines: readonly string[]) => ['Partner ID,Partner,Owner', ...lines, ''].join('\r\n');
    const { code, err } = await merge({
      base: rows('P-2,Beta,x'),
      mine: rows('P-2,Beta,x', ',Delta,m'),
      theirs: rows('P-2,Delta,x'),
    });
    expect(code).toBe(1);
    expect(err).toContain('Delta and Delta now have the same name; an import takes them for one partner');
  });

  test('texts in the conflicts are guarded against spreadsheets, numbers are not', async () => {
    const cells = (text: string) => `Partner ID,Partner,Notes,Baseline\r\nP-1,Alpha,${text}\r\n`;
    await merge({ base: cells(',1'), mine: cells('- see below,-5'), theirs: cells('=1+1,-6') });
    expect(await conflicts()).toEqual([
      ['P-1', 'Alpha', 'Notes', '', "'- see below", "'=1+1"],
      ['P-1', 'Alpha', 'Baseline', '1', '-5', '-6'],
    ]);
  });

  test('without --conflicts they are told on standard error', async () => {
    await folder.write('base.csv', base);
    await folder.write('mine.csv', csv('P-1,Alpha,alpha.example,Ida,4,a', 'P-2,Beta,beta.example,Eli,3,b'));
    await folder.write('theirs.csv', csv('P-1,Alpha,alpha.example,,4,a', 'P-2,Beta,beta.example,Eli,3,b'));
    const { code, out, err } = await partnerbook(
      ['merge', 'base.csv', 'mine.csv', 'theirs.csv', '--out', '-', ...day],
      {
        cwd: folder.path,
      },
    );
    expect(code).toBe(1);
    expect(err).toContain('conflict: Alpha, Owner: base Dana, mine Ida, theirs blank');
    expect(records(out).map((row) => row['Owner'])).toEqual(['Ida', 'Eli']);
  });
});

describe('files that are given twice', () => {
  const copies = { base, mine: base, theirs: base };

  test.each(['mine.csv', './theirs.csv', 'base.csv', 'link.csv'])(
    'the list of conflicts takes no copy’s place: %s',
    async (conflictsPath) => {
      await writeCopies(copies);
      await symlink(folder.file('mine.csv'), folder.file('link.csv'));
      const { code, err } = await mergeTo('out.csv', conflictsPath);
      expect(code).toBe(2);
      expect(err).toMatch(/--conflicts names .*\.csv, which is merged: name another file/);
      for (const name of Object.keys(copies)) expect(await folder.read(`${name}.csv`)).toBe(base);
      expect(await readdir(folder.path)).not.toContain('out.csv');
    },
  );

  test('nor the result’s by another name', async () => {
    await writeCopies(copies);
    await folder.write('old.csv', 'old');
    await symlink(folder.file('old.csv'), folder.file('link.csv'));
    const { code, err } = await mergeTo('old.csv', 'link.csv');
    expect({ code, old: await folder.read('old.csv') }).toEqual({ code: 2, old: 'old' });
    expect(err).toContain('--out and --conflicts name the same file');
  });
});

describe('rows that may be somebody else’s', () => {
  const solo = 'Partner ID,Partner,Website\r\n1,Acme,acme.example\r\n3,Solo,\r\n';

  test('two that may be one partner are told so, each with its row', async () => {
    const { code, err } = await merge({
      base: solo,
      mine: solo,
      theirs: 'Partner ID,Partner,Website\r\n1,Acme,acme.example\r\nX,Solo,\r\nY,Solo,\r\n',
    });
    expect(code).toBe(2);
    for (const row of [3, 4])
      expect(err).toContain(
        `theirs, row ${row}: Solo may be Solo (3), and so may another row: give each its Partner ID`,
      );
  });

  test('one that may be several names them', async () => {
    const two = 'Partner ID,Partner,Website\r\n1,Acme,acme.example\r\n2,Acme Shop,acme.example\r\n';
    const { code, err } = await merge({
      base: two,
      mine: two,
      theirs: `${two}X,Acme East,acme.example\r\n`
        .replace('1,Acme,acme.example\r\n', '')
        .replace('2,Acme Shop,acme.example\r\n', ''),
    });
    expect(code).toBe(2);
    expect(err).toContain(
      'theirs, row 2: Acme East may be Acme (1) or Acme Shop (2): give it the Partner ID of one',
    );
  });
});

test('own columns keep their order where one of them was blank in the base', async () => {
  const own = (cells: string) => `Partner ID,Partner,Zeta,Team\r\n1,A,${cells}\r\n`;
  await merge({ base: own(',t'), mine: own('z1,t'), theirs: own(',t') }, '--own-columns');
  expect((await folder.read('out.csv')).split('\r\n')[0]).toMatch(/,Zeta,Team$/);
});
