// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import '#support/popovers.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { spanOf } from '../../../src/renderer/charts/scale.ts';
import { TrendPicture } from '../../../src/renderer/charts/trend-picture.tsx';

afterEach(cleanup);

const point = (key: string, day: number, value: number) => ({
  key,
  day,
  value,
  reached: value >= 0.7,
  sentence: `${key}: adoption ${value * 100}%`,
});

test('Tab stops at the newest measurement, the arrows go back from there, Enter chooses', async () => {
  const onChoose = vi.fn();
  const { container } = render(
    <TrendPicture
      label="Adoption over time against 70%"
      points={[point('March', 20_500, 0.5), point('April', 20_530, 0.6), point('May', 20_560, 0.8)]}
      span={spanOf([0.5, 0.8], 0, 1)}
      threshold={{ value: 0.7, text: '70% to pass Walk' }}
      tickText={(value) => `${Math.round(value * 100)}%`}
      dayText={String}
      width={400}
      height={132}
      onChoose={onChoose}
      tip={(key) => `about ${key}`}
    />,
  );
  const stops = () => screen.getAllByRole('button').map((mark) => mark.tabIndex);
  await waitFor(() => expect(stops()).toEqual([-1, -1, 0]));
  // A disc reaches the threshold, a square does not.
  expect(container.querySelectorAll('.pb-trend__point > rect')).toHaveLength(2);
  expect(container.querySelectorAll('.pb-trend__point.is-reached > rect')).toHaveLength(0);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('May: adoption 80%');
  expect(screen.getByText('about May')).toBeTruthy();
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(onChoose).toHaveBeenCalledWith('April');
  expect(stops()).toEqual([-1, 0, -1]);
});
