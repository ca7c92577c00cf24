// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { spanOf } from '../../../src/renderer/charts/scale.ts';
import {
  type PicturePoint,
  type Quadrant,
  ScatterPicture,
} from '../../../src/renderer/charts/scatter-picture.tsx';

afterEach(cleanup);

/** Draws a plane of shares, 0 to 50% by 0 to 100%, and tells what is chosen in it. */
function draw(points: readonly PicturePoint[], quadrants: readonly Quadrant[] = []) {
  const onChoose = vi.fn();
  const { container } = render(
    <ScatterPicture
      label="Adoption and improvement"
      points={points}
      quadrants={quadrants}
      x={{ span: spanOf([], 0, 0.5), threshold: 0.2, name: 'Improvement' }}
      y={{ span: spanOf([], 0, 1), threshold: 0.7, name: 'Adoption' }}
      tickText={(value) => `${Math.round(value * 100)}%`}
      width={400}
      height={280}
      onChoose={onChoose}
      tip={(id) => `about ${id}`}
    />,
  );
  return { container, onChoose };
}

describe('a plane of points', () => {
  it('draws both thresholds with their words, the axes, and a mark for each point and quadrant', async () => {
    const { container, onChoose } = draw(
      [
        { key: 'a', name: 'Velmora', x: 0.25, y: 0.9, look: 'solid', sentence: 'Velmora: past both lines' },
        { key: 'b', name: 'Sablefin', x: 0.1, y: 0.5, look: 'hatched', sentence: 'Sablefin: past none' },
      ],
      [
        {
          id: 'ready',
          name: 'Ready for Run',
          right: true,
          top: true,
          sentence: 'Ready for Run: 1 partner',
        },
      ],
    );
    expect(container.querySelectorAll('.pb-picture__threshold line')).toHaveLength(2);
    const words = [...container.querySelectorAll('text')].map((text) => text.textContent);
    expect(words).toEqual(
      expect.arrayContaining(['20%', '70%', '0%', '50%', '100%', 'Improvement', 'Adoption']),
    );
    expect(container.querySelectorAll('.pb-point--disc')).toHaveLength(1);
    expect(container.querySelectorAll('.pb-point--cross')).toHaveLength(1);
    expect(screen.getAllByRole('button')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Ready for Run: 1 partner' }));
    expect(onChoose).toHaveBeenCalledWith('ready');
  });

  it('makes each of many points a mark of one element, chosen by a press and by the keyboard', async () => {
    const looks = ['solid', 'outlined', 'hatched'] as const;
    const { container, onChoose } = draw(
      Array.from({ length: 81 }, (_, at) => ({
        key: `p${at}`,
        name: `Partner ${at}`,
        x: at / 200,
        y: at / 100,
        look: looks[at % 3] ?? 'solid',
        sentence: `Partner ${at}: told`,
      })),
    );
    const marks = screen.getAllByRole('button');
    expect(marks).toHaveLength(81);
    expect(marks.map((mark) => mark.childElementCount)).toEqual(Array.from({ length: 81 }, () => 0));
    expect(container.querySelectorAll('.pb-point--cross')).toHaveLength(27);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith('p1');
    await userEvent.click(screen.getByRole('button', { name: 'Partner 2: told' }));
    expect(onChoose).toHaveBeenLastCalledWith('p2');
  });
});
