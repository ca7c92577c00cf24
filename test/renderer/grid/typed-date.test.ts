import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../src/renderer/grid/typed/typed-date.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const british = createFormats('en-GB', 'GBP');
const american = createFormats('en-US', 'USD');
const german = createFormats('de-DE', 'EUR');
const swedish = createFormats('sv-SE', 'SEK');
const asOf = '2026-06-30';

const read = (text: string, formats = british) => readTypedDate(text, formats, asOf);

describe('a typed date', () => {
  it.each([
    ['29032026', '2026-03-29'],
    ['290326', '2026-03-29'],
    ['29/3/2026', '2026-03-29'],
    ['29.03.2026', '2026-03-29'],
    ['29-3-26', '2026-03-29'],
    ['29/3', '2026-03-29'],
    ['29.3.', '2026-03-29'],
    ['29 March', '2026-03-29'],
    ['29 Mar 2027', '2027-03-29'],
    ['March 29, 2027', '2027-03-29'],
    ['2026-03-29', '2026-03-29'],
    ['20260329', '2026-03-29'],
    ['today', '2026-06-30'],
    ['Tomorrow', '2026-07-01'],
    ['yesterday', '2026-06-29'],
    ['  29/3/2026 ', '2026-03-29'],
  ])('%s where the day comes first is %s', (text, date) => {
    expect(read(text)).toMatchObject({ ok: true, value: date });
  });

  it.each([
    ['03292026', '2026-03-29'],
    ['3/29', '2026-03-29'],
    ['3/4/2026', '2026-03-04'],
    ['Mar 29', '2026-03-29'],
  ])('%s where the month comes first is %s', (text, date) => {
    expect(read(text, american)).toMatchObject({ ok: true, value: date });
  });

  it('reads the names of months of the person’s own language', () => {
    expect(read('29. März 2026', german)).toMatchObject({ ok: true, value: '2026-03-29' });
    expect(read('1. Dez.', german)).toMatchObject({ ok: true, value: '2026-12-01' });
  });

  it('where the year comes first eight digits are year, month, day', () => {
    expect(read('20260402', swedish)).toMatchObject({ ok: true, value: '2026-04-02' });
    expect(read('02042026', swedish)).toMatchObject({ ok: false });
  });

  it('is blank when nothing is typed', () => {
    expect(read('  ')).toMatchObject({ ok: true, value: null });
  });

  it.each(['31/02/2026', '31022026', 'soon', '46119', '29 Marvember 2026', '13/13/2026', '1 2 3 March'])(
    '%s is refused',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false });
    },
  );
});
