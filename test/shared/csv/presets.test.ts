import { expect, test } from 'vitest';
import { presets } from '#shared/csv/presets.ts';
import { computedFields, inputFields } from '#shared/fields/fields.ts';
import { matchKey } from '#shared/fields/match-key.ts';

const aliases = presets.flatMap((preset) => preset.aliases.map(([header, field]) => ({ header, field })));

test('an alias means the same field in every preset', () => {
  const fields = new Map<string, string>();
  for (const { header, field } of aliases) {
    const key = matchKey(header);
    expect([header, fields.get(key) ?? field]).toEqual([header, field]);
    fields.set(key, field);
  }
});

test('no alias is the header or the id of another field', () => {
  for (const { id, header } of [...inputFields, ...computedFields])
    for (const alias of aliases)
      if ([matchKey(id), matchKey(header)].includes(matchKey(alias.header))) expect(alias.field).toBe(id);
});

test("no alias is a company's own figure", () => {
  for (const { header } of aliases) expect(header).not.toMatch(/revenue|employee|amount|deal|annual/i);
});
