import { expect, it } from 'vitest';
import { troubleLine } from '#shared/contract/trouble.ts';

it('tells the kind and the place of an error, never its words', () => {
  const error = new RangeError('the Partner ID P-7 of Velmora is taken');
  error.stack = `RangeError: the Partner ID P-7 of Velmora is taken\n    at evaluate (app://partnerbook/assets/index.js:1:2)`;
  const line = troubleLine(error);
  expect(line).toContain('RangeError | at evaluate (app://partnerbook/assets/index.js:1:2)');
  expect(line).not.toContain('P-7');
  error.stack = 'Error: two lines\n    at Velmora\n    at run (app://partnerbook/a.js:3:4)';
  expect(troubleLine(error)).toBe('RangeError | at run (app://partnerbook/a.js:3:4)');
  expect(troubleLine('Velmora')).toBe('something that is no error was thrown');
});
