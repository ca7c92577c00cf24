import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { computedFields, inputFields } from '#shared/fields/fields.ts';
import {
  builtFile,
  caseFile,
  type Folder,
  partnerbook,
  records,
  temporaryFolder,
} from '../support/command-line.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const headers = [...inputFields, ...computedFields].map((field) => field.header);
const day = ['--as-of', '2026-08-31'];

/** 8 of 10 adopted, 25 %: both gates pass. */
const portfolio = [
  'Partner ID,Partner,Status,Phase,Reported Improvement,Pilot Recommends,Integration Scalable,Invited Customers,Adopted Customers,Partner Promoting,Support Manageable,Our Commitment,Tags,Segment',
  'P-1,Aalto,Active,Walk,25%,Yes,Yes,10,8,Yes,Yes,1200,emea; oem,North',
  'P-2,Brisa,Prospect,,,,,,,,,,,South',
  'P-3,Corvo,Active,Crawl,lots,Yes,No,,,,,,,',
  '',
].join('\r\n');

describe('evaluate --format csv', () => {
  test('holds every input field, every computed one, and leaves held rows out', async () => {
    const file = await folder.write('p.csv', portfolio);
    const { code, out, err } = await partnerbook(['evaluate', file, '--format', 'csv', ...day]);
    expect(code).toBe(1);
    expect(out.startsWith(`${headers.join(',')}\r\n`)).toBe(true);
    const rows = records(out);
    expect(rows.map((row) => row['Partner'])).toEqual(['Aalto', 'Brisa']);
    expect(rows[0]).toMatchObject({
      'Partner ID': 'P-1',
      'Our Commitment': '1200',
      Tags: 'emea; oem',
      'Reported Improvement': '0.25',
      Improvement: '0.25',
      'Crawl Gate': 'Pass',
      Adoption: '0.8',
      'Walk Gate': 'Pass',
      'Run Gate': 'Pending',
      Decision: 'Validate commitment and ROI',
    });
    expect(rows[1]).toMatchObject({ 'Crawl Gate': 'Pending', Decision: 'Start Crawl', 'Health Score': '' });
    expect(err).toContain('As of 2026-08-31\n');
    expect(err).toContain('2 partners read, 1 row held back, 1 cell refused');
    expect(err).toContain('row 4, Reported Improvement: "lots"');
  });

  test('--out has a byte order mark unless --no-bom, standard output never', async () => {
    const file = await folder.write('p.csv', portfolio);
    await partnerbook(['evaluate', file, '--out', folder.file('a.csv'), ...day]);
    await partnerbook(['evaluate', file, '--out', folder.file('b.csv'), '--no-bom', ...day]);
    const direct = await partnerbook(['evaluate', file, '--out', '-', ...day]);
    expect(await folder.read('a.csv')).toBe(`\uFEFF${direct.out}`);
    expect(await folder.read('b.csv')).toBe(direct.out);
  });

  test('--out may name the input; what it writes is read as the same partners again', async () => {
    const file = await folder.write('p.csv', portfolio);
    expect((await partnerbook(['evaluate', file, '--out', file, ...day])).code).toBe(1);
    const once = await readFile(file);
    const again = await partnerbook(['evaluate', file, '--out', file, ...day]);
    expect(again.code).toBe(0);
    expect(again.err).toContain('is computed and was not read');
    expect(await readFile(file)).toEqual(once);
  });

  test('reads standard input', async () => {
    const file = await folder.write('p.csv', portfolio);
    const piped = await partnerbook(['evaluate', '-', ...day], { input: portfolio });
    expect(piped.out).toBe((await partnerbook(['evaluate', file, ...day])).out);
    expect(piped.err).toContain('standard input: 2 partners read');
  });

  test('own columns stand behind the computed ones', async () => {
    const file = await folder.write('p.csv', portfolio);
    const { out, err } = await partnerbook(['evaluate', file, '--own-columns', ...day]);
    expect(out.split('\r\n')[0]?.endsWith(',Next Action,Segment')).toBe(true);
    expect(records(out).map((row) => row['Segment'])).toEqual(['North', 'South']);
    expect(err).toContain('own column');
    expect((await partnerbook(['evaluate', file, ...day])).err).toMatch(/Segment.*not used/);
  });

  test('a header alone is an output without partners', async () => {
    const file = await folder.write('p.csv', 'Partner,Owner\r\n');
    expect(await partnerbook(['evaluate', file, ...day])).toMatchObject({
      code: 0,
      out: `${headers.join(',')}\r\n`,
    });
  });

  test('tells what Excel would cut', async () => {
    const { err } = await partnerbook(['evaluate', caseFile('34-long-cells.csv'), ...day]);
    expect(err).toMatch(/Excel would cut Notes of .*32,767 characters/);
  });
});

describe('evaluate --format json', () => {
  test('has the keys of the specification, values with their types and the roll-up', async () => {
    const file = await folder.write('p.csv', portfolio);
    const { code, out } = await partnerbook(['evaluate', file, '--format', 'json', ...day]);
    expect(code).toBe(1);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual(['asOf', 'program', 'partners', 'rollup', 'problems', 'notices']);
    expect(json.asOf).toBe('2026-08-31');
    expect(Object.keys(json.program)).toEqual(['settings', 'capabilities', 'ecosystem', 'warnings']);
    const [aalto, brisa] = json.partners;
    expect(Object.keys(aalto)).toEqual(['input', 'computed']);
    expect(Object.keys(aalto.input)).toEqual(inputFields.map(({ id }) => id));
    expect(Object.keys(aalto.computed)).toEqual([...computedFields.map(({ id }) => id), 'healthParts']);
    expect(aalto.input).toMatchObject({
      id: 'P-1',
      reportedImprovement: 0.25,
      pilotRecommends: true,
      ourCommitment: 1200,
      tags: ['emea', 'oem'],
      notes: null,
      valueUs: [],
    });
    expect(aalto.computed).toMatchObject({ crawlGate: 'Pass', adoption: 0.8, improvement: 0.25 });
    expect(Object.keys(aalto.computed.healthParts)).toEqual([
      'leverage',
      'skin',
      'adoption',
      'improvement',
      'charter',
      'cadence',
    ]);
    const verbal = aalto.computed.findings.find(({ id }: { id: string }) => id === 'verbal-agreement');
    expect(Object.keys(verbal)).toEqual(['id', 'severity', 'message', 'fields', 'accepted']);
    expect(verbal).toMatchObject({ severity: 'error', accepted: false });
    expect(brisa.computed).toMatchObject({
      healthScore: null,
      nextTierNeeds: [],
      continueDecision: 'Start Crawl',
    });
    expect(json.rollup).toMatchObject({ partners: 2, open: 2, byPhase: { 'Not started': 1, Walk: 1 } });
    expect(json.problems).toEqual([
      { row: 4, column: 'Reported Improvement', value: 'lots', reason: expect.any(String) },
    ]);
    expect(json.notices).toContainEqual(expect.stringContaining('UTF-8'));
    expect(json.notices).toContainEqual(expect.stringContaining('Segment'));
  });

  test('own columns are kept apart from our fields', async () => {
    const file = await folder.write('p.csv', portfolio);
    const { out } = await partnerbook(['evaluate', file, '--format', 'json', '--own-columns', ...day]);
    expect(JSON.parse(out).partners.map(({ own }: { own: unknown }) => own)).toEqual([
      { Segment: 'North' },
      { Segment: 'South' },
    ]);
  });

  test('a program file changes the thresholds', async () => {
    const file = await folder.write('p.csv', portfolio);
    const program = await folder.write(
      'program.json',
      '{"settings": {"walkThreshold": 0.9, "cadenceDays": {"2": 45}}}',
    );
    const { out } = await partnerbook(['evaluate', file, '--format', 'json', '--program', program, ...day]);
    const json = JSON.parse(out);
    expect(json.partners[0].computed.walkGate).toBe('Pending');
    expect(json.program.settings).toMatchObject({ walkThreshold: 0.9, cadenceDays: { 1: 90, 2: 45, 3: 14 } });
  });

  test('a file has no byte order mark, which would spoil it', async () => {
    const file = await folder.write('p.csv', portfolio);
    await partnerbook(['evaluate', file, '--format', 'json', '--out', folder.file('o.json'), ...day]);
    expect((await folder.read('o.json')).startsWith('{"asOf"')).toBe(true);
  });
});

describe('--accepted', () => {
  test('an accepted finding is marked, not counted, and runs out after its day', async () => {
    const file = await folder.write('p.csv', portfolio);
    const accepted = await folder.write(
      'accepted.csv',
      'Partner ID,Partner,Finding,Reason,Until\r\nP-1,Aalto,verbal-agreement,Draft is with legal,2026-08-31\r\n',
    );
    const run = async (asOf: string) => {
      const { out } = await partnerbook([
        'evaluate',
        file,
        '--format',
        'json',
        '--accepted',
        accepted,
        '--as-of',
        asOf,
      ]);
      const json = JSON.parse(out);
      const found = json.partners[0].computed.findings.find(
        ({ id }: { id: string }) => id === 'verbal-agreement',
      );
      return [found.accepted, json.rollup.byFinding['verbal-agreement'] ?? 0];
    };
    expect(await run('2026-08-31')).toEqual([true, 0]);
    expect(await run('2026-09-01')).toEqual([false, 1]);
  });

  test('a row about nobody is held back and told', async () => {
    const file = await folder.write('p.csv', 'Partner ID,Partner,Owner\r\nP-1,Aalto,Dana\r\n');
    const accepted = await folder.write(
      'accepted.csv',
      'Partner ID,Partner,Finding,Reason,Until\r\nP-9,Nobody,no-owner,none,\r\n',
    );
    const { code, err } = await partnerbook(['evaluate', file, '--accepted', accepted, ...day]);
    expect(code).toBe(1);
    expect(err).toMatch(/accepted\.csv: row 2/);
  });
});

describe('evaluate --format table', () => {
  test.each([80, 100, 120])('fits %i columns and keeps the name readable', async (width) => {
    const file = await folder.write(
      'p.csv',
      'Partner,Owner,Status,Phase\r\nA partner whose name goes on and on beyond every column,Dana Whitlock,Active,Crawl\r\n日本語 text,Eli,Active,Walk\r\n',
    );
    const { code, out } = await partnerbook(['evaluate', file, '--format', 'table', ...day], {
      env: { COLUMNS: String(width) },
    });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^Partner .*Leverage.*Tier.*Phase.*Gates.*Health.*Next action/);
    expect(lines[2]).toMatch(/^A partner who.*…/);
    expect(lines[3]).toMatch(/^日本語 text /);
    for (const line of lines.slice(0, 4)) expect([...line].length).toBeLessThanOrEqual(width);
    expect(out).toContain('2 partners, 2 open.');
  });
});

test('a reader that stops early ends the run quietly', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `P-${at},Partner ${at},${'x'.repeat(200)}`);
  const file = await folder.write('p.csv', ['Partner ID,Partner,Notes', ...rows, ''].join('\r\n'));
  const child = spawn(process.execPath, [builtFile, 'evaluate', file, ...day], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(err).not.toMatch(/EPIPE|Error|partnerbook:/);
});
