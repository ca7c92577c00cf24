import { describe, expect, it } from 'vitest';
import { allFields } from '#shared/fields/fields.ts';
import { partner } from '#support/partner.ts';
import { optionWord } from '../../../src/renderer/grid/cells/words.ts';
import {
  fieldColumns,
  findColumn,
  ownColumn,
  readColumn,
} from '../../../src/renderer/grid/columns/column.ts';
import { defaultWidth } from '../../../src/renderer/grid/columns/widths.ts';

describe('the columns', () => {
  it('are the fields, in their order', () => {
    expect(fieldColumns.map((column) => column.id)).toEqual(allFields.map((field) => field.id));
  });

  it('are found by id, the team’s own ones too', () => {
    expect(findColumn('phase')?.header).toBe('Phase');
    expect(findColumn('own:Segment')).toMatchObject({ header: 'Segment', computed: false, own: 'Segment' });
    expect(findColumn('no such field')).toBeUndefined();
  });

  it('ask for the evaluation only when they are computed', () => {
    const row = { key: 'k', values: partner({ owner: 'Noor' }), own: { Segment: 'Retail' } };
    const never = () => {
      throw new Error('evaluated');
    };
    for (const column of fieldColumns.filter((each) => !each.computed)) {
      expect(() => readColumn(column, row, never)).not.toThrow();
    }
    expect(readColumn(ownColumn('Segment'), row, never)).toBe('Retail');
    expect(readColumn(ownColumn('Other'), row, never)).toBeNull();
  });

  it('start wide enough for their own header', () => {
    for (const column of fieldColumns) expect(defaultWidth(column)).toBeGreaterThanOrEqual(60);
    const wide = fieldColumns.find((column) => column.id === 'nextExecutiveReviewOn');
    expect(wide === undefined ? 0 : defaultWidth(wide)).toBeGreaterThan(140);
  });

  it('have a word for every entry of a closed list', () => {
    for (const column of fieldColumns) {
      for (const option of column.kind.options ?? []) {
        const word = optionWord(column.id, option);
        expect(word).not.toBe('');
        // An id of the rules has a dash between small letters; no word for people does.
        expect(/^[a-z]+(-[a-z]+)+$/.test(word)).toBe(false);
      }
    }
  });
});
