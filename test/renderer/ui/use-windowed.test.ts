import { describe, expect, it } from 'vitest';
import { edgesOf, lineAt } from '../../../src/renderer/ui/use-windowed.ts';

describe('a list of which only a part is drawn', () => {
  const edges = edgesOf([50, 40, 40, 50]);

  it('knows where each line begins and all of them end', () => {
    expect([...edges]).toEqual([0, 50, 90, 130, 180]);
  });

  it.each([
    [0, 0],
    [49, 0],
    [50, 1],
    [89.5, 1],
    [130, 3],
    [9999, 3],
  ])('finds at %s pixels line %s', (place, line) => {
    expect(lineAt(edges, place)).toBe(line);
  });

  it('finds the only line, and none in an empty list', () => {
    expect(lineAt(edgesOf([40]), 0)).toBe(0);
    expect([...edgesOf([])]).toEqual([0]);
  });
});
