import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProgram } from '#shared/rules/program-decisions.ts';
import type { Program } from '#shared/rules/program-file.ts';
import { stored } from '#support/portfolio.ts';
import {
  findPartner,
  partnerReference,
  suggestPartners,
} from '../../../src/renderer/program/capability-partner.ts';
import { programText, readProgram } from '../../../src/renderer/program/program-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const yesNo = fc.option(fc.boolean());
const days = fc.integer({ min: 1, max: 3660 });
const words = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim() === text);

const programs: fc.Arbitrary<Program> = fc.record({
  settings: fc.record({
    crawlThreshold: fc.double({ min: 0.01, max: 10, noNaN: true }),
    walkThreshold: fc.double({ min: 0.01, max: 1, noNaN: true }),
    customerRequestThreshold: fc.integer({ min: 1, max: 1_000_000 }),
    cadenceDays: fc.record({ 1: days, 2: days, 3: days }),
    executiveCadenceDays: days,
    tierReviewMonths: fc.integer({ min: 1, max: 60 }),
    sunkCostGraceDays: fc.integer({ min: 0, max: 3660 }),
    name: words,
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CHF'),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  }),
  capabilities: fc.array(
    fc.record({
      name: fc.oneof(fc.constant(''), words),
      core: yesNo,
      delayMonths: fc.option(fc.double({ min: 0, max: 120, noNaN: true }).map((value) => value + 0)),
      crediblePartner: yesNo,
      partner: fc.option(words),
    }),
  ),
  ecosystem: fc.record({ brandRisk: yesNo, canReviewAll: yesNo }),
});

describe('a program file', () => {
  it('comes back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const read = readProgram('alliances.json', bytes(programText(program)));
        expect(read).toEqual({ ok: true, fileName: 'alliances.json', program });
      }),
    );
  });

  it('may leave everything out', () => {
    expect(readProgram('a.json', bytes('{}'))).toEqual({
      ok: true,
      fileName: 'a.json',
      program: defaultProgram,
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readProgram('a.json', bytes('\ufeff{}')).ok).toBe(true);
  });

  it.each([
    ['not JSON', 'Partner,Owner', /^It is not a JSON file\.$/],
    ['an unknown key', '{"settings":{"walk":1}}', /^Unknown key settings\.walk: settings can hold .+\.$/],
    [
      'a value out of range',
      '{"settings":{"walkThreshold":70}}',
      /walkThreshold is 70: it has to be a number from 0\.01 to 1\.$/,
    ],
    ['a list', '[]', /it has to be an object\.$/],
  ])('is refused when it is %s, with the reason', (_, text, reason) => {
    const read = readProgram('a.json', bytes(text));
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });

  it('is refused when its bytes are no text', () => {
    expect(readProgram('a.json', new Uint8Array([0x7b, 0xff, 0x7d])).ok).toBe(false);
  });
});

describe('the partner of a capability', () => {
  const velmora = stored('Velmora', 1, { id: 'P-1' });
  const twins = [stored('Twin', 2, { id: 'P-2' }), stored('Twin ', 3, { id: 'P-3', name: 'twin' })];
  const bare = stored('Bare', 4);
  const rows = [velmora, ...twins, bare];

  it('is found by id, else by a name that only one has', () => {
    expect(findPartner(rows, 'P-1')).toBe(velmora);
    expect(findPartner(rows, ' velmora ')).toBe(velmora);
    expect(findPartner(rows, 'TWIN')).toBeNull();
    expect(findPartner(rows, null)).toBeNull();
  });

  it('is kept by its id, else as it was typed', () => {
    expect(partnerReference(rows, 'velmora')).toBe('P-1');
    expect(partnerReference(rows, 'Bare')).toBe('Bare');
    expect(partnerReference(rows, 'Elsewhere Ltd')).toBe('Elsewhere Ltd');
    expect(partnerReference(rows, '  ')).toBeNull();
  });

  it('is suggested by the start of its name first', () => {
    const more = [stored('Old Velmora', 5), ...rows];
    expect(suggestPartners(more, 'vel').map(({ key }) => key)).toEqual(['Velmora', 'Old Velmora']);
    expect(suggestPartners(more, '')).toEqual([]);
  });
});
