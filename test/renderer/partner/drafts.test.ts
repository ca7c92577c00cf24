import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { keepDraft, makeDrafts, refusedColumns } from '../../../src/renderer/partner/fields/drafts.ts';

const refusal = { wrong: 'It is no date.', kept: 'The field is still blank.' };

test('texts that are not stored outlive the window; one that nobody read is told as such', async () => {
  const own = computer();
  const portfolio = await own.open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  const drafts = makeDrafts(portfolio);
  keepDraft(drafts, 'A', 'owner', { text: 'Half a na', refusal: null });
  keepDraft(drafts, 'A', 'lastTouch', { text: '31 February', refusal });
  keepDraft(drafts, 'A', 'notes', { text: 'gone', refusal: null });
  keepDraft(drafts, 'A', 'notes', null);
  keepDraft(drafts, 'B', 'owner', { text: 'Ada', refusal: null });
  expect(refusedColumns(drafts.get(), 'A')).toEqual(['lastTouch']);
  await portfolio.apply({ name: 'Delete B', writes: [{ table: 'partners', key: 'B', after: null }] });
  await portfolio.close();

  const again = await own.open();
  const found = makeDrafts(again).get();
  expect([...found.keys()]).toEqual(['A owner', 'A lastTouch']);
  expect(found.get('A owner')?.text).toBe('Half a na');
  expect(found.get('A owner')?.refusal?.wrong).toContain('before the window was closed');
  expect(found.get('A lastTouch')).toEqual({ text: '31 February', refusal });
  expect(refusedColumns(found, 'A')).toEqual(['owner', 'lastTouch']);
  expect(refusedColumns(found, 'B')).toEqual([]);
  await again.close();
});
