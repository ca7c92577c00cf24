import { describe, expect, test } from 'vitest';
import {
  type HistoryLine,
  historyLines,
  lineName,
  sizeWords,
  undoneEntries,
} from '../../../src/renderer/history/history-lines.ts';
import type { HistoryEntry } from '../../../src/renderer/storage/portfolio.ts';

function entry(id: number, part: Partial<HistoryEntry> = {}): HistoryEntry {
  const at = new Date(2026, 6, 1, 9, id).toISOString();
  return { id, at, name: `Deed ${id}`, deed: 'apply', of: null, counts: {}, facts: {}, changes: [], ...part };
}

const all = { kinds: 'all', text: '' } as const;
const names = (lines: readonly HistoryLine[]) =>
  lines.map((line) => (line.line === 'day' ? line.day : lineName(line)));

describe('the lines of History', () => {
  test('stand under the days of this computer, undos in a row as one', () => {
    const yesterday = new Date(2026, 5, 30, 23, 59).toISOString();
    const entries = [
      entry(6, { deed: 'redo', of: 1, name: 'Deed 1' }),
      entry(5, { deed: 'undo', of: 1, name: 'Deed 1' }),
      entry(4, { deed: 'undo', of: 2, name: 'Deed 2' }),
      entry(3, { deed: 'undo', of: 3, name: 'Deed 3' }),
      entry(2),
      entry(1, { at: yesterday }),
    ];
    expect(names(historyLines(entries, all))).toEqual([
      '2026-07-01',
      'Redid “Deed 1”',
      'Undid 3 changes',
      'Deed 2',
      '2026-06-30',
      'Deed 1',
    ]);
    // Deed 1 was redone after it was undone: it is in force.
    expect([...undoneEntries(entries)].sort()).toEqual([2, 3]);
  });

  test('are found by kind and by words, the name of the file among them', () => {
    const entries = [
      entry(4, { deed: 'event', name: 'Export 2 partners', facts: { file: 'out.csv', partners: 2 } }),
      entry(3, { name: 'Import 2 partners', facts: { file: 'in.csv', added: 2 } }),
      entry(2, { deed: 'undo', of: 1, name: 'Edit Rating' }),
      entry(1, { name: 'Edit Rating' }),
    ];
    const ask = (kinds: 'all' | 'changes' | 'files' | 'moves', text = '') =>
      names(historyLines(entries, { kinds, text })).slice(1);
    expect(ask('changes')).toEqual(['Import 2 partners', 'Edit Rating']);
    expect(ask('files')).toEqual(['Export 2 partners', 'Import 2 partners']);
    expect(ask('moves')).toEqual(['Undid “Edit Rating”']);
    expect(ask('all', 'IN.CSV')).toEqual(['Import 2 partners']);
    expect(historyLines(entries, { kinds: 'all', text: 'nowhere' })).toEqual([]);
  });

  test('say how many', () => {
    expect(sizeWords(entry(1, { counts: { partners: 1, readings: 2 } }))).toBe('1 partner, 2 readings');
    expect(sizeWords(entry(1, { counts: { partners: 3, deleted: 3 } }))).toBe('3 partners');
    expect(
      sizeWords(
        entry(1, { counts: { partners: 24 }, facts: { file: 'a.csv', added: 21, changed: 3, held: 0 } }),
      ),
    ).toBe('21 new, 3 changed');
    expect(sizeWords(entry(1, { deed: 'event', facts: { file: 'a.csv', partners: 30 } }))).toBe(
      '30 partners',
    );
    expect(sizeWords(entry(1, { counts: { program: 1 } }))).toBe('program');
  });
});
