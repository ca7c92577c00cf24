import { expect, test } from 'vitest';
import { foldName } from '#shared/fields/fold.ts';
import type { ReadOptions } from '#shared/fields/kind.ts';
import { choice, choiceList, longText, partnerName, tags, yesNo } from '#shared/fields/kinds.ts';
import { matchKey } from '#shared/fields/match-key.ts';

const options: ReadOptions = { decimal: '.', dates: 'iso', blankWords: false };

test('yes and no in the words of the specification, anything else refused', () => {
  const yes = 'yes y true t 1 x on checked ✓ WAHR VRAI VERDADERO VERO ja oui si sí SÍ Si\u0301 X'.split(' ');
  const no = 'no n false f 0 off unchecked ✗ FALSCH FAUX FALSO nein non NO'.split(' ');
  for (const word of yes)
    expect([word, yesNo.read(word, options)]).toEqual([word, { ok: true, value: true }]);
  for (const word of no)
    expect([word, yesNo.read(word, options)]).toEqual([word, { ok: true, value: false }]);
  for (const word of ['tru', 'maybe', '1.0', '2', 'okay', '-', 'n/a', 'none'])
    expect(yesNo.read(word, options).ok).toBe(false);
  expect(yesNo.read('', options)).toEqual({ ok: true, value: null });
});

test('choices match without case, spaces and punctuation', () => {
  const kind = choice(['Not started', 'Crawl'] as const);
  for (const text of ['not started', 'NOT-STARTED', ' Notstarted ', 'Ｎot started'])
    expect(kind.read(text, options)).toEqual({ ok: true, value: 'Not started' });
  expect(kind.read('Begun', options)).toMatchObject({ ok: false });
});

test('closed lists are sets in the order of the rules', () => {
  const kind = choiceList(['Distribution', 'Credibility', 'Revenue'] as const);
  expect(kind.read('revenue; ; DISTRIBUTION;Revenue', options)).toEqual({
    ok: true,
    value: ['Distribution', 'Revenue'],
  });
  expect(kind.read(';', options)).toEqual({ ok: true, value: [] });
  const refused = kind.read('Revenue; Fame, Glory; Luck', options);
  expect(refused.ok ? '' : refused.reason).toMatch(/"Fame, Glory", "Luck"; lists are separated by ";"/);
});

test('tags keep their order and the first spelling', () => {
  expect(tags.read(' b ;A; a;;B;=x', options)).toEqual({ ok: true, value: ['b', 'A', '=x'] });
  expect(tags.read('Straße; STRASSE', options)).toEqual({ ok: true, value: ['Straße'] });
  expect(tags.read('emea, oem', options)).toMatchObject({ ok: true, value: ['emea, oem'] });
});

test('text is trimmed and has LF alone', () => {
  expect(longText.read('\t a\r\nb\rc \r\n', options)).toEqual({ ok: true, value: 'a\nb\nc' });
  expect(longText.read('n/a', options)).toEqual({ ok: true, value: 'n/a' });
});

test('a name has at most 200 code points', () => {
  expect(partnerName.read('🚀'.repeat(200), options)).toMatchObject({ ok: true });
  expect(partnerName.read('a'.repeat(201), options)).toMatchObject({ ok: false });
  expect(partnerName.read(' ', options)).toMatchObject({ ok: false });
});

test('folded names', () => {
  const same = [
    ['Straße AG', 'STRASSE  ag'],
    ['Stra\u1e9ee', 'strasse'],
    ['İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
    ['Café', 'Cafe\u0301', 'CAFÉ'],
    ['ＡＣＭＥ', 'acme'],
    ['Zero\u200bWidth', 'zerowidth', 'Zero\u00adWidth'],
    ['Nova\u00a0 Systems', 'nova systems', ' nova\tsystems '],
    ['ΣΑΣ', 'σας', 'σασ'],
  ];
  for (const names of same) expect(new Set(names.map(foldName)).size).toBe(1);
  expect(foldName('Acme-Parts')).not.toBe(foldName('Acme Parts'));
});

test('headers keep the letters of every script and lose the rest', () => {
  expect(matchKey('Partner_ID')).toBe('partnerid');
  expect(matchKey("If We Don't")).toBe(matchKey('if we don’t'));
  expect(matchKey('\ufeffPartner\u200b (ID)')).toBe('partnerid');
  expect(matchKey('Länder/Región 東京')).toBe('länderregión東京');
});
