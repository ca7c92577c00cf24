import { expect, test } from 'vitest';
import { ownNameProblem } from '#shared/csv/own-name.ts';

test('a name that nothing else has is free', () => {
  expect(ownNameProblem('Pod', ['Region lead'])).toBeNull();
  expect(ownNameProblem('%', [])).toBeNull();
});

test('a field, a computed field and what an import reads as a field are taken, whatever the spelling', () => {
  expect(ownNameProblem('partner id', [])).toBe('“partner id” is the field Partner ID.');
  expect(ownNameProblem('partnerContact', [])).toBe('“partnerContact” is the field Partner Contact.');
  expect(ownNameProblem('Health-Score', [])).toBe('“Health-Score” is the computed field Health Score.');
  expect(ownNameProblem('Account Owner', [])).toBe('An import reads “Account Owner” as the field Owner.');
});

test('a blank, the reasons of held rows and another own column are taken', () => {
  expect(ownNameProblem('  ', [])).toBe('A column needs a name.');
  expect(ownNameProblem('reason', [])).toBe('“reason” is the column in which held rows carry their reason.');
  expect(ownNameProblem('date', [])).toBe('“date” is the column by which a file of readings is known.');
  expect(ownNameProblem('Step', [])).toBe('“Step” is the column by which a file of steps is known.');
  expect(ownNameProblem('account  MANAGER', ['Account Manager'])).toBe(
    'There is an own column “Account Manager” already.',
  );
});
