import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/renderer/charts/place-labels.ts';

const frame = { left: 0, right: 200, top: 0, bottom: 100 };
const point = (key: string, x: number, y: number, width = 40) => ({ key, x, y, width });

describe('names beside points', () => {
  it('stand at the right, at the left near the right edge, and nowhere without room', () => {
    expect(placeLabels([point('a', 50, 50)], frame)).toEqual([{ key: 'a', x: 59, y: 50, anchor: 'start' }]);
    expect(placeLabels([point('b', 180, 50)], frame)).toEqual([{ key: 'b', x: 171, y: 50, anchor: 'end' }]);
    expect(placeLabels([point('c', 100, 50, 150)], frame)).toEqual([]);
  });

  it('never run over another point or another name', () => {
    const placed = placeLabels([point('a', 50, 50), point('b', 70, 52)], frame);
    expect(placed.find((label) => label.key === 'a')?.anchor).toBe('end');
    expect(placed.find((label) => label.key === 'b')?.anchor).toBe('start');
  });

  it('are left out altogether where there are too many to read', () => {
    const many = Array.from({ length: 81 }, (_, at) => point(String(at), at * 2, 50, 1));
    expect(placeLabels(many, { ...frame, right: 10_000 })).toEqual([]);
  });
});
