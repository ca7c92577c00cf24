import { expect, test } from 'vitest';
import { charterDocument } from '#shared/pack/charter-document.ts';
import { charterItems } from '#shared/rules/charter.ts';
import { charterGroups } from '#shared/rules/charter-groups.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { partner } from '#support/partner.ts';
import { fullCharter, signed } from '#support/parts.ts';

const printed = (values: Parameters<typeof partner>[0], program = 'Alliances') =>
  charterDocument(partner(values), { ...defaultSettings, name: program }, '2026-06-30', 'a4');

test('the groups hold each of the fourteen items once', () => {
  const grouped = charterGroups.flatMap(({ items }) => items);
  expect([...grouped].sort()).toEqual(charterItems.map(({ id }) => id).sort());
  expect(grouped).toHaveLength(14);
});

test('a document stands alone: its doctype first, no script, nothing from outside', () => {
  const text = printed({ ...fullCharter, ...signed });
  expect(text.startsWith('<!doctype html>')).toBe(true);
  expect(text).not.toMatch(/<script|<link|<img|src=|href=|url\(/i);
});

test('it has what was agreed, and who signed when', () => {
  const text = printed({ ...fullCharter, ...signed, name: 'Velmora' });
  expect(text).toContain('Charter with Velmora');
  expect(text).toContain('Reach logistics companies in the Nordics');
  expect(text).toContain('Both heads of product, within a week');
  expect(text).toContain('Ines Kessler');
  expect(text.match(/Signature/g)).toHaveLength(2);
});

test('a blank item leaves a line to write on', () => {
  const lines = (text: string) => text.match(/<div class="blank">/g)?.length ?? 0;
  // Thirteen items of one field, four of the timeline, the end of the agreement.
  expect(lines(printed({}))).toBe(18);
  expect(lines(printed({ goalUs: 'Reach', exchangeBalanced: false }))).toBe(16);
});

test('what was typed is shown as typed, never run', () => {
  const text = printed({ name: 'A <b>&amp;</b>', goalUs: '<script>alert(1)</script>' }, 'Us & <them>');
  expect(text).not.toContain('<script>');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).toContain('A &lt;b&gt;&amp;amp;&lt;/b&gt;');
  expect(text).toContain('Us &amp; &lt;them&gt;');
});
