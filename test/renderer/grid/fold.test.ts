import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, fold } from '../../../src/renderer/grid/search/fold.ts';

describe('folding', () => {
  it('leaves case and accents out', () => {
    expect(fold('Zoë Müller-ÅS')).toBe('zoe muller-as');
  });
});

describe('matches in a text', () => {
  it('stand where the text as written has them', () => {
    expect(findMatches('Quorrin Analytics, ana', 'ana')).toEqual([
      { from: 8, to: 11 },
      { from: 19, to: 22 },
    ]);
    expect(findMatches('Crème brûlée', 'brulee')).toEqual([{ from: 6, to: 12 }]);
  });

  it('count letters outside the first plane as two units, as the text does', () => {
    expect(findMatches('🚀 Zephrane', 'zeph')).toEqual([{ from: 3, to: 7 }]);
  });

  it('do not overlap', () => {
    expect(findMatches('aaa', 'aa')).toEqual([{ from: 0, to: 2 }]);
  });

  it('fold to the word wherever they are found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'é', 'ß', '🚀', 'ﬁ', ' ') }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'e'), minLength: 1, maxLength: 2 }),
        (text, word) => {
          for (const { from, to } of findMatches(text, word)) {
            expect(fold(text.slice(from, to))).toContain(word);
          }
          expect(findMatches(text, word).length > 0).toBe(fold(text).includes(word));
        },
      ),
    );
  });
});
