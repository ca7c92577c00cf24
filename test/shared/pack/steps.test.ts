import { expect, test } from 'vitest';
import type { PackStep } from '#shared/pack/pack-input.ts';
import { quarter } from '#shared/pack/quarter.ts';
import { agreedSteps, stepStateText } from '#shared/pack/steps.ts';

const step = (name: string, due: string | null, doneOn: string | null = null): PackStep => ({
  step: name,
  owner: 'Us',
  due,
  doneOn,
});

const second = quarter(2026, 2, 1);
const names = (steps: readonly { readonly step: string }[]) => steps.map((one) => one.step);

test('last time: done in the quarter, due in it, or still owed; next: what is still to come', () => {
  const { last, next } = agreedSteps(
    [
      step('undated', null),
      step('done long ago', '2026-01-10', '2026-01-09'),
      step('late but done', '2026-02-01', '2026-04-15'),
      step('owed from before', '2026-03-01'),
      step('owed', '2026-05-01'),
      step('done early', '2026-05-20', '2026-03-20'),
      step('due today', '2026-06-30'),
      step('next', '2026-07-15'),
      step('done in the future', '2026-07-20', '2026-07-19'),
    ],
    second,
    '2026-06-30',
  );
  expect(names(last)).toEqual(['late but done', 'owed from before', 'owed', 'done early', 'due today']);
  expect(last.map(({ state }) => state)).toEqual(['done', 'overdue', 'overdue', 'done', 'open']);
  expect(names(next)).toEqual(['next', 'done in the future', 'undated']);
});

test('states in words', () => {
  const [done] = agreedSteps([step('a', '2026-05-01', '2026-05-03')], second, '2026-06-30').last;
  const [late] = agreedSteps([step('b', '2026-05-01')], second, '2026-06-30').last;
  expect(done && stepStateText(done)).toBe('Done 3 May 2026');
  expect(late && stepStateText(late)).toBe('Overdue');
});
