import { describe, expect, test } from 'vitest';
import { judgeText } from '#shared/rules/judged-text.ts';

const both = (text: string | null) => [judgeText(text, false), judgeText(text, true)];

describe('a text says nothing, so it is unknown, with', () => {
  test('a blank', () => {
    expect(both(null)).toEqual(['unknown', 'unknown']);
    expect(both('')).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ...['tbd', 'tbc', 'tba', 'todo', 'pending', 'unknown', 'unclear', 'notknown', 'notsure', 'notyet'],
    ...['dontknow', 'tobeconfirmed', 'tobedetermined', 'tobedefined', 'null', 'blank'],
  ])('the word %s', (word) => {
    expect(both(word)).toEqual(['unknown', 'unknown']);
    expect(both(word.toUpperCase())).toEqual(['unknown', 'unknown']);
    expect(both(`  (${word}): `)).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ['a question mark', '?'],
    ['question and exclamation marks', '??!'],
    ['dots', '...'],
    ['an ellipsis', '…'],
    ['empty brackets', '[ ]'],
    ['angle brackets', '< >'],
    ['a colon', ':'],
    ['an apostrophe', '’'],
    ['white space', ' \t\n\u00a0\u2003\u3000\u2028'],
    ['a next-line character', '\u0085'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
  ])('nothing left but %s', (_claim, text) => {
    expect(both(text)).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ...['-', '--', '---', '- - -', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015'],
    ...['\u2212', '\u2043', '\u301c', '\u2e3a', '\ufe58', '\uff0d', '\u05be', '(–)', '–.', '\u2013\u2212?'],
  ])('only dashes: %s', (text) => {
    expect(both(text)).toEqual(['unknown', 'unknown']);
  });

  test.each(['#', '##', '#######', ' # # '])('only number signs: %s', (text) => {
    expect(both(text)).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ...['#N/A', '#NV', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'],
    ...['#n/a', '#Ref', '( #REF! )'],
  ])('the Excel error value %s', (text) => {
    expect(both(text)).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ...['T.B.D.', 'T B D', '(blank)', '[pending]', '{TBD}', '<unknown>', 'To be confirmed', 'TBD?!', 'tbd :'],
    ...[
      "Don't know",
      'Don’t know',
      'Not yet…',
      'not sure?',
      't\u200bbd',
      '\ufeffTBD',
      'T\u00a0B\u00a0D',
      'TBD (?)',
    ],
  ])('an unknown word in other clothes: %s', (text) => {
    expect(both(text)).toEqual(['unknown', 'unknown']);
  });
});

describe('a text says no with', () => {
  test.each(['nothing', 'none', 'no', 'nil', 'na', 'n/a', 'notapplicable', '0'])('%s', (word) => {
    expect(both(word)).toEqual(['no', 'no']);
    expect(both(`${word.toUpperCase()}.`)).toEqual(['no', 'no']);
  });

  test.each([
    ...[
      'n.a.',
      'N.A',
      '(none)',
      'None!',
      'Not applicable',
      'N / A',
      'no?',
      'n\u200b/\u2060a',
      '[0]',
      'No…',
      "'No'",
    ],
  ])('%s', (text) => {
    expect(both(text)).toEqual(['no', 'no']);
  });
});

describe('a text is real', () => {
  test.each([
    ...[
      'No clause',
      'No. 7 of the annex',
      'none of the above',
      'n/a until 2027',
      'TBD by legal',
      '?TBD',
      '#7',
      '00',
    ],
    ...[
      'Clause 4.2',
      'not applicable to EMEA',
      '- see annex',
      'pending approval of §3',
      '-1',
      'Z',
      'https://a.example',
    ],
  ])('when it says more than a word of no or of not knowing: %s', (text) => {
    expect(both(text)).toEqual(['real', 'real']);
  });

  test('whatever dashes stand inside it', () => {
    expect(both('Clause 4 – marketplace listing')).toEqual(['real', 'real']);
  });
});

describe('a bare yes is no evidence, but it fills in a text that is not evidence', () => {
  test.each([
    ...['yes', 'y', 'true', 't', 'x', '1', 'on', 'ok', 'checked', 'ja', 'oui', 'si', 'sí', 'wahr', 'vrai'],
    ...['verdadero', 'vero', '✓'],
  ])('%s', (word) => {
    expect(both(word)).toEqual(['real', 'unknown']);
    expect(both(word.toUpperCase())).toEqual(['real', 'unknown']);
  });

  test.each(['Yes.', 'YES!', '[x]', '(✓)', 'O.K.', ' y ', 'y\u200bes', 'Yes?', 'y e s'])('%s', (text) => {
    expect(both(text)).toEqual(['real', 'unknown']);
  });

  test('a yes with its clause is evidence', () => {
    expect(judgeText('Yes, clause 4.2', true)).toBe('real');
    expect(judgeText('Yes: annex B', true)).toBe('real');
  });
});
