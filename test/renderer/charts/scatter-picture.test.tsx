// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
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

  describe('with more points than can be marks of their own', () => {
    const looks = ['solid', 'outlined', 'hatched'] as const;
    const many = Array.from({ length: 81 }, (_, at) => ({
      key: `p${at}`,
      name: `Partner ${at}`,
      x: at / 200,
      y: at / 100,
      look: looks[at % 3] ?? 'solid',
      sentence: `Partner ${at}: told`,
    }));
    const corner = { id: 'ready', name: 'Ready', right: true, top: true, sentence: 'Ready: 0 partners' };
    /** The middle of the third point: 1% of 50% along 344 pixels from 46, 2% of 100% up 238 from 246. */
    const third = { clientX: 52.88, clientY: 241.24 };

    it('draws all of a look in one path, and marks only the point that Tab stops at', () => {
      const { container } = draw(many);
      const paths = [...container.querySelectorAll('.pb-cloud__points')];
      expect(paths.map((path) => path.getAttribute('d')?.split('M').length)).toEqual([28, 28, 28]);
      expect(screen.getAllByRole('button').map((mark) => mark.getAttribute('aria-label'))).toEqual([
        'Partner 0: told',
      ]);
    });

    it('goes from point to point by the keyboard, on to the quadrants and back', async () => {
      const { onChoose } = draw(many, [corner]);
      await userEvent.tab();
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Partner 0: told');
      await userEvent.keyboard('{ArrowRight}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p1');
      await userEvent.keyboard('{PageDown}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p11');
      await userEvent.keyboard('{Home}{ArrowUp}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p0');
      await userEvent.keyboard('{PageDown>8/}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p80');
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('ready');
      await userEvent.keyboard('{ArrowUp}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p80');
      await userEvent.keyboard('{Home}{End}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('ready');
    });

    it('makes the point nearest to the pointer a mark, and no other once the pointer has gone', () => {
      const { container, onChoose } = draw(many);
      const ground = container.querySelector('.pb-cloud__ground') ?? container;
      fireEvent.pointerMove(ground, third);
      expect(screen.getByText('about p2')).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Partner 2: told' }));
      expect(onChoose).toHaveBeenLastCalledWith('p2');
      expect(screen.getAllByRole('button')).toHaveLength(2);
      fireEvent.pointerOut(ground, { relatedTarget: document.body });
      expect(screen.getAllByRole('button')).toHaveLength(1);
      fireEvent.pointerMove(ground, { clientX: 200, clientY: 20 });
      expect(screen.getAllByRole('button')).toHaveLength(1);
    });

    it('does not stop with the arrows at a point that is only pointed at', async () => {
      const { container, onChoose } = draw(many, [corner]);
      await userEvent.tab();
      await userEvent.keyboard('{PageDown>8/}');
      fireEvent.pointerMove(container.querySelector('.pb-cloud__ground') ?? container, third);
      expect(screen.getAllByRole('button')).toHaveLength(3);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('ready');
    });

    it('goes on from a point that was pressed', async () => {
      const { container, onChoose } = draw(many);
      const ground = container.querySelector('.pb-cloud__ground') ?? container;
      fireEvent.pointerMove(ground, third);
      const pressed = screen.getByRole('button', { name: 'Partner 2: told' });
      act(() => pressed.focus());
      expect(document.activeElement).toBe(pressed);
      expect(screen.getAllByRole('button')).toHaveLength(1);
      await userEvent.keyboard('{ArrowRight}{Enter}');
      expect(onChoose).toHaveBeenLastCalledWith('p3');
    });

    it('is chosen by a touch, before which no pointer moves', () => {
      const { container, onChoose } = draw(many);
      const ground = container.querySelector('.pb-cloud__ground') ?? container;
      fireEvent.click(ground, { clientX: 200, clientY: 20 });
      expect(onChoose).not.toHaveBeenCalled();
      fireEvent.click(ground, third);
      expect(onChoose).toHaveBeenLastCalledWith('p2');
    });
  });
});
