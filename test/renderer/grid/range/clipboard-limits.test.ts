import { describe, expect, it } from 'vitest';
import { tableOf } from '#support/grid-table.ts';
import { tooLargeToCopy, tooLargeToPaste } from '../../../../src/renderer/grid/range/clipboard-limits.ts';
import { copyCells } from '../../../../src/renderer/grid/range/copy.ts';
import type { Selection } from '../../../../src/renderer/grid/range/selection.ts';
import { createFormats } from '../../../../src/renderer/ui/formats/formats.ts';

const text = (length: number) => 'x'.repeat(length);

describe('a paste', () => {
  it('into cells takes twenty million characters and refuses one more, with the way out', () => {
    expect(tooLargeToPaste({ text: text(20_000_000), html: '' }, 'cells')).toBeNull();
    const words = tooLargeToPaste({ text: text(20_000_001), html: '' }, 'cells');
    expect(words).toContain('The clipboard holds 21 million characters; a paste takes 20 million.');
    expect(words).toContain('Nothing was pasted. Save the rows as a CSV file and import that');
  });

  it('of a table without text counts by its HTML, one with text by the text', () => {
    expect(tooLargeToPaste({ text: '', html: text(20_000_001) }, 'cells')).not.toBeNull();
    expect(tooLargeToPaste({ text: 'A', html: text(20_000_001) }, 'cells')).toBeNull();
  });

  it('into a field takes a million characters', () => {
    expect(tooLargeToPaste({ text: text(1_000_000), html: '' }, 'a field')).toBeNull();
    expect(tooLargeToPaste({ text: text(1_000_001), html: '' }, 'a field')).toContain(
      'what the field held is still there',
    );
  });
});

describe('a copy', () => {
  it('takes two million cells and refuses one more, with the way out', () => {
    expect(tooLargeToCopy(2_000_000)).toBeNull();
    expect(tooLargeToCopy(2_000_001)).toBe(
      'The selection has 2,000,001 cells; a copy takes 2,000,000. Nothing was copied. Select fewer, or save them to a file with Export.',
    );
  });

  it('of more than half a million cells is text alone, the same cells as ever', () => {
    const formats = createFormats('en-US', 'USD');
    const few = tableOf(['name'], [{ name: 'Velmora' }]);
    const table = { ...few, rows: Array.from({ length: 500_001 }, () => few.rows).flat() };
    const down = (last: number): Selection => ({
      ranges: [{ anchor: { row: 0, column: 0 }, head: { row: last, column: 0 } }],
      active: { row: 0, column: 0 },
    });
    expect(copyCells(down(0), table, formats)?.html).toContain('Velmora');
    const more = copyCells(down(500_000), table, formats);
    expect(more?.html).toBeNull();
    expect(more?.text.length).toBe(500_001 * 'Velmora\r\n'.length);
  });
});
