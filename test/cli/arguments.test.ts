import { spawnSync } from 'node:child_process';
import { copyFile, readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtFile, caseFile, type Folder, partnerbook, temporaryFolder } from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const good = caseFile('07b-one-column.csv');

describe('help', () => {
  test('lists the commands, and each has its own', async () => {
    const { code, out, err } = await partnerbook(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of ['check', 'evaluate', 'merge', 'diff']) {
      expect(out).toContain(`partnerbook ${name} `);
      const own = await partnerbook([name, '--help']);
      expect(own.code).toBe(0);
      expect(own.out).toContain('--keep-bad-rows');
      expect((await partnerbook(['help', name])).out).toBe(own.out);
    }
  });

  test('fits a terminal of 80 columns', async () => {
    for (const args of [['--help'], ['check', '--help'], ['evaluate', '-h'], ['merge', '-h'], ['diff', '-h']])
      for (const line of (await partnerbook(args)).out.split('\n'))
        expect(line.length).toBeLessThanOrEqual(80);
  });

  test('names the version', async () => {
    expect((await partnerbook(['--version'])).out).toMatch(/^partnerbook \d+\.\d+\.\d+\n$/);
  });
});

describe('what cannot run says why in one line, exits 2 and writes nothing', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no command', [], /no command given/],
    ['an unknown command', ['judge', good], /there is no command judge/],
    ['an unknown option', ['evaluate', good, '--formt', 'csv'], /there is no option --formt/],
    ['an unknown short option', ['evaluate', good, '-x'], /there is no option -x/],
    ['another command’s option', ['check', good, '--explain', 'A'], /check has no option --explain/],
    ['a missing value', ['evaluate', good, '--format'], /--format needs a value/],
    ['an option in the place of a value', ['evaluate', good, '--out', '--no-bom'], /--out needs a value/],
    ['a value for a switch', ['evaluate', good, '--no-bom=yes'], /--no-bom takes no value/],
    ['an option twice', ['evaluate', good, '--out', 'a', '--out', 'b'], /--out is given 2 times/],
    [
      'an unknown format',
      ['evaluate', good, '--format', 'xml'],
      /--format xml is not one of csv, json, table/,
    ],
    ['no file', ['evaluate'], /evaluate needs FILE\.csv/],
    ['a file too few', ['diff', good], /AFTER\.csv is missing/],
    ['a file too many', ['check', good, good], /one too many/],
    ['a file that is not there', ['check', 'nowhere.csv'], /nowhere\.csv: there is no such file/],
    ['a date that is none', ['evaluate', good, '--as-of', '2026-02-30'], /--as-of 2026-02-30 is not a date/],
    [
      'a date of another form',
      ['evaluate', good, '--as-of', '31.8.2026'],
      /--as-of 31\.8\.2026 is not a date/,
    ],
    [
      'a decimal mark that is none',
      ['evaluate', good, '--decimal', ';'],
      /--decimal ; is not a decimal mark/,
    ],
    ['an order of dates that is none', ['evaluate', good, '--dates', 'ymd'], /--dates ymd is not one of/],
    ['an encoding that is none', ['evaluate', good, '--encoding', 'latin-99'], /--encoding latin-99 is not/],
    [
      'a delimiter that is none',
      ['evaluate', good, '--delimiter', 'ab'],
      /--delimiter ab is not a delimiter/,
    ],
    [
      'a value for another file',
      ['check', good, '--decimal', 'other.csv=,'],
      /other\.csv is not one of the files/,
    ],
    ['a mapping without a field', ['check', good, '--map', 'Company'], /--map Company is not HEADER=FIELD/],
    ['a mapping to no field', ['check', good, '--map', 'Partner=turnover'], /turnover/],
    ['standard input twice', ['diff', '-', '-'], /standard input can be only one/],
    ['a merge without --out', ['merge', good, good, good], /merge needs --out/],
    [
      'one file for both outputs',
      ['merge', good, good, good, '--out', 'x.csv', '--conflicts', './x.csv'],
      /same file/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await partnerbook(args, { cwd: folder.path });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^partnerbook: /);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /empty/],
    ['a binary file', Uint8Array.from([1, 2, 0, 3, 0, 0, 255, 254, 7]), /\S/],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), /\S/],
    ['a file without a name column', 'Rating,Owner\r\n4,Dana\r\n', /Rating/],
  ])('%s', async (_, content, message) => {
    const file = await folder.write('in.csv', content);
    const { code, out, err } = await partnerbook(['evaluate', file, '--out', folder.file('out.csv')]);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await readdir(folder.path)).toEqual(['in.csv']);
  });

  test('a folder', async () => {
    const { code, err } = await partnerbook(['check', folder.path]);
    expect(code).toBe(2);
    expect(err).toBe(`partnerbook: cannot read ${folder.path}: it is a folder\n`);
  });

  test.each<[string, string, RegExp]>([
    ['a program file that is no JSON', '{"settings"', /is not JSON/],
    ['an unknown key', '{"settings": {"walkTreshold": 0.6}}', /walkTreshold/],
    ['a setting out of range', '{"settings": {"walkThreshold": 1.2}}', /walkThreshold/],
  ])('%s', async (_, json, message) => {
    const program = await folder.write('program.json', json);
    const { code, out, err } = await partnerbook(['evaluate', good, '--program', program]);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('the options about files', () => {
  const euro = 'Partner;Our Commitment\r\nAalto;8.000,50\r\n';
  const plain = 'Partner,Our Commitment\r\nAalto,8000.25\r\n';

  test('one value for all files, and FILE=VALUE for one', async () => {
    const before = await folder.write('a.csv', euro);
    const after = await folder.write('b.csv', plain);
    const { code, err } = await partnerbook(['diff', before, after, '--decimal', `${before}=,`]);
    expect(err).toContain('0 cells refused');
    expect(code).toBe(0);
    expect((await partnerbook(['diff', before, after])).code).toBe(1);
    const relative = await partnerbook(
      ['diff', 'a.csv', './b.csv', '--decimal', ',', '--decimal', 'b.csv=.'],
      {
        cwd: folder.path,
      },
    );
    expect(relative.code).toBe(0);
  });

  test('--map reads a column as a field and leaves one out', async () => {
    const file = await folder.write('crm.csv', 'Firm,Boss,Rating\r\nAalto,Dana,9\r\n');
    const { code, out } = await partnerbook([
      'evaluate',
      file,
      '--format',
      'json',
      '--map',
      'Firm=name',
      '--map',
      'Boss=Owner',
      '--map',
      'Rating=',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).partners[0].input).toMatchObject({ name: 'Aalto', owner: 'Dana', rating: null });
  });

  test('--blank-words and --keep-bad-rows', async () => {
    const file = await folder.write('a.csv', 'Partner,Rating,Marquee\r\nAalto,n/a,maybe\r\n');
    expect((await partnerbook(['check', file])).out.split('\r\n')).toHaveLength(4);
    const { code, out } = await partnerbook([
      'evaluate',
      file,
      '--format',
      'json',
      '--blank-words',
      '--keep-bad-rows',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out).partners[0].input).toMatchObject({ name: 'Aalto', rating: null, marquee: null });
    expect(JSON.parse(out).problems).toMatchObject([{ row: 2, column: 'Marquee', value: 'maybe' }]);
  });
});

test('starts without node_modules beside it', async () => {
  await copyFile(builtFile, folder.file('partnerbook.mjs'));
  const run = spawnSync(process.execPath, [folder.file('partnerbook.mjs'), '--version'], {
    cwd: folder.path,
  });
  expect(run.status).toBe(0);
});
