import { expect, test } from 'vitest';
import { filtersToPick, filtersToSave, withEnding } from '../../../src/main/files/file-names.ts';

test.each([
  ['/home/zoe/partners', '/home/zoe/partners.csv'],
  ['/home/zoe/partners.csv', '/home/zoe/partners.csv'],
  ['/home/zoe/partners.txt', '/home/zoe/partners.txt'],
  ['/home/v1.2/partners', '/home/v1.2/partners.csv'],
  ['C:\\Users\\Zoë\\Q1', 'C:\\Users\\Zoë\\Q1.csv'],
  ['/home/zoe/.hidden', '/home/zoe/.hidden.csv'],
  ['/home/zoe/Partners as of 30. June', '/home/zoe/Partners as of 30. June.csv'],
])('%s is saved as %s', (typed, saved) => {
  expect(withEnding(typed, 'csv')).toBe(saved);
});

test('a backup is a JSON file', () => {
  expect(withEnding('b', 'backup')).toBe('b.json');
  expect(filtersToSave('backup')[0]?.extensions).toEqual(['json']);
});

test('an open dialog offers all files besides its own kind', () => {
  expect(filtersToPick('csv').map(({ extensions }) => extensions)).toEqual([
    ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'],
    ['*'],
  ]);
});
