import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsDocument } from '../../build/fields-doc.mjs';

test('docs/fields.md is what the field list says', async () => {
  expect(readFileSync('docs/fields.md', 'utf8')).toBe(await fieldsDocument());
});
