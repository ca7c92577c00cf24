import { describe, expect, it } from 'vitest';
import { columnOf } from '#support/grid-table.ts';
import { isComposingKey, padMark } from '../../../src/renderer/grid/keys/typing-keys.ts';

describe('keys of an input method', () => {
  const press = (key: string, keyCode: number, isComposing = false) => ({ key, keyCode, isComposing });

  it('are told by code 229, by their name, or by a composition under way', () => {
    expect(isComposingKey(press('n', 229))).toBe(true);
    expect(isComposingKey(press('Process', 229))).toBe(true);
    expect(isComposingKey(press('Dead', 221))).toBe(true);
    expect(isComposingKey(press('Enter', 13, true))).toBe(true);
    expect(isComposingKey(press('n', 78))).toBe(false);
    expect(isComposingKey(press('Enter', 13))).toBe(false);
  });
});

describe('the point of the numeric pad', () => {
  const point = { code: 'NumpadDecimal', key: '.', altKey: false, ctrlKey: false, metaKey: false };

  it('is the decimal mark of the person in a column of figures', () => {
    for (const id of ['ourCommitment', 'reportedImprovement', 'pilotCustomers', 'baseline'])
      expect(padMark(point, columnOf(id), { decimal: ',' })).toBe(',');
    expect(padMark({ ...point, key: ',' }, columnOf('ourCommitment'), { decimal: '.' })).toBe('.');
  });

  it('is a point elsewhere, and Delete without the number lock', () => {
    expect(padMark(point, columnOf('notes'), { decimal: ',' })).toBeNull();
    expect(padMark(point, columnOf('lastTouch'), { decimal: ',' })).toBeNull();
    expect(padMark({ ...point, key: 'Delete' }, columnOf('ourCommitment'), { decimal: ',' })).toBeNull();
    expect(padMark({ ...point, code: 'Period' }, columnOf('ourCommitment'), { decimal: ',' })).toBeNull();
    expect(padMark({ ...point, ctrlKey: true }, columnOf('ourCommitment'), { decimal: ',' })).toBeNull();
  });
});
