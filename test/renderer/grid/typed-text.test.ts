import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, findColumn } from '../../../src/renderer/grid/columns/column.ts';
import { editText } from '../../../src/renderer/grid/typed/edit-text.ts';
import { currencyNotice, readTyped, refusalWords } from '../../../src/renderer/grid/typed/read-typed.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const british = createFormats('en-GB', 'USD');
const german = createFormats('de-DE', 'EUR');
const asOf = '2026-06-30';

function column(id: string): Column {
  const found = findColumn(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('the text an editor opens with', () => {
  it('has the decimal mark of the person and no grouping', () => {
    expect(editText(column('ourCommitment'), 1234567.5, british)).toBe('1234567.5');
    expect(editText(column('ourCommitment'), 1234567.5, german)).toBe('1234567,5');
  });

  it('writes a ratio in per cent and a date in the person’s order', () => {
    expect(editText(column('reportedImprovement'), 0.286, british)).toBe('28.6%');
    expect(editText(column('startDate'), '2026-03-09', british)).toBe('09/03/2026');
    expect(editText(column('startDate'), '2026-03-09', createFormats('en-US', 'USD'))).toBe('03/09/2026');
    expect(editText(column('startDate'), '2026-03-09', createFormats('sv-SE', 'SEK'))).toBe('2026-03-09');
  });

  it('is empty for a blank', () => {
    for (const id of ['startDate', 'ourCommitment', 'owner', 'assignedTier', 'marquee']) {
      expect(editText(column(id), null, british)).toBe('');
    }
  });

  it('reads back as the value it was', () => {
    const amount = fc
      .double({ min: 0, max: 1e12, noNaN: true })
      .map((value) => Number(value.toPrecision(12)));
    fc.assert(
      fc.property(amount, fc.constantFrom(british, german), (value, formats) => {
        const text = editText(column('baseline'), value, formats);
        expect(readTyped(column('baseline'), text, formats, asOf)).toMatchObject({ ok: true, value });
      }),
    );
  });
});

describe('a typed amount', () => {
  it.each([
    ['1.2m', british, 1_200_000],
    ['$1,200.50', british, 1200.5],
    ['€1.200,50', german, 1200.5],
    ['1 200', german, 1200],
  ] as const)('%s', (text, formats, value) => {
    expect(readTyped(column('ourCommitment'), text, formats, asOf)).toMatchObject({ ok: true, value });
  });

  it('says so when it was typed in another currency than the program’s', () => {
    expect(currencyNotice('€', german)).toBeNull();
    expect(currencyNotice('EUR', german)).toBeNull();
    expect(currencyNotice(undefined, german)).toBeNull();
    expect(currencyNotice('£', german)).toBe(
      'The amount was typed in £. It is stored as it stands: the program counts in EUR and converts nothing.',
    );
  });
});

describe('the words of a refusal', () => {
  const words = (id: string, typed: string, held: string) => {
    const reading = readTyped(column(id), typed, british, asOf);
    if (reading.ok) throw new Error(`${typed} was read`);
    return refusalWords(column(id), typed, reading.reason, held);
  };

  it('say what is wrong, what was kept, what to do', () => {
    expect(words('assignedTier', 'Tier 4', '2')).toEqual({
      wrong: '“Tier 4” is not 1, 2 or 3.',
      kept: 'The cell still holds 2. Change it, or press Esc to keep 2.',
    });
  });

  it('name a blank cell as blank', () => {
    expect(words('marquee', 'perhaps', '')).toEqual({
      wrong: '“perhaps” is neither Yes nor No.',
      kept: 'The cell is still blank. Change it, or press Esc to leave it blank.',
    });
  });

  it('name the entries of a list', () => {
    expect(words('status', 'Sleeping', 'Active').wrong).toBe(
      '“Sleeping” is not Prospect, Active, Paused or Ended.',
    );
  });

  it('never speak of the command line', () => {
    for (const [id, typed] of [
      ['startDate', '31/02/2026'],
      ['ourCommitment', 'n/a'],
      ['ourCommitment', '1.234,56'],
      ['name', ' '],
    ] as const) {
      const { wrong } = words(id, typed, '');
      expect(wrong).not.toContain('--');
      expect(wrong).not.toContain('"');
      expect(wrong).toMatch(/[.?]$/);
    }
  });

  it('cut what is long', () => {
    const { wrong, kept } = refusalWords(column('startDate'), 'x'.repeat(300), 'no date', 'y'.repeat(300));
    expect(wrong.length).toBeLessThan(120);
    expect(kept.length).toBeLessThan(200);
  });
});
