// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BarPicture } from '../../../src/renderer/charts/bar-picture.tsx';
import type { PictureBar } from '../../../src/renderer/charts/bar-rows.ts';
import { spanOf } from '../../../src/renderer/charts/scale.ts';

afterEach(cleanup);

const bars: readonly PictureBar[] = [
  {
    key: 'a',
    name: 'Velmora',
    value: 1,
    text: '100.0%',
    look: 'solid',
    sentence: 'Velmora: Adoption 100.0%',
  },
  {
    key: 'b',
    name: 'Pellwick',
    value: 0.8,
    text: '80.0%',
    look: 'outlined',
    sentence: 'Pellwick: Adoption 80.0%',
  },
  {
    key: 'c',
    name: 'Sablefin',
    value: 0.5,
    text: '50.0%',
    look: 'hatched',
    sentence: 'Sablefin: Adoption 50.0%',
  },
];
const span = spanOf([1, 0.8, 0.5], 0, 1);

function draw() {
  const onChoose = vi.fn();
  render(
    <BarPicture
      label="Adoption by partner, against 70%"
      bars={bars}
      span={span}
      tickText={(value) => `${value * 100}%`}
      threshold={{ value: 0.7, text: '70% to pass Walk' }}
      width={500}
      height={200}
      onChoose={onChoose}
      tip={(key) => `about ${key}`}
    />,
  );
  return onChoose;
}

const marks = () => screen.getAllByRole('button');
const markOf = (look: string) => document.querySelector(`.pb-bar__mark--${look}`);

describe('a picture of bars', () => {
  it('is a named group with a button for each partner', () => {
    draw();
    expect(screen.getByRole('group', { name: 'Adoption by partner, against 70%' })).toBeTruthy();
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Velmora: Adoption 100.0%',
      'Pellwick: Adoption 80.0%',
      'Sablefin: Adoption 50.0%',
    ]);
  });

  it('draws names, values, the axis and the threshold with its words', () => {
    draw();
    const words = [...document.querySelectorAll('text')].map((text) => text.textContent);
    for (const each of ['Velmora', '80.0%', '0%', '100%', '70% to pass Walk']) expect(words).toContain(each);
  });

  it('draws each bar as long as its value', () => {
    draw();
    // 500 wide: names take 135 and 8, values 52, so 305 stand for 100 %; an outline lies half a pixel inside.
    expect(Number(markOf('solid')?.getAttribute('width'))).toBeCloseTo(305, 6);
    expect(Number(markOf('outlined')?.getAttribute('width'))).toBeCloseTo(305 * 0.8 - 1, 6);
    expect(Number(markOf('hatched')?.getAttribute('width'))).toBeCloseTo(305 * 0.5 - 1, 6);
    expect(markOf('hatched')?.getAttribute('fill')).toMatch(/^url\(#hatch/);
  });

  it('is one stop for Tab; the arrows go from bar to bar and Enter chooses', async () => {
    const onChoose = draw();
    await waitFor(() =>
      expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']),
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('c');
    await userEvent.keyboard('{Home}{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith('a');
  });

  it('tells about the bar under the pointer and chooses it', async () => {
    const onChoose = draw();
    const second = marks()[1] as HTMLElement;
    await userEvent.hover(second);
    expect(screen.getByText('about b')).toBeTruthy();
    await userEvent.click(second);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('b');
  });
});
