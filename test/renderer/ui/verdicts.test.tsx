// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leverageClasses, phases, skinVerdicts, statuses } from '#shared/fields/choices.ts';
import type { Finding } from '#shared/fields/finding.ts';
import {
  CriterionMark,
  GatePill,
  LateDate,
  LeverageChip,
  PhaseChip,
  SeverityCounts,
  StakesChip,
  StatusChip,
  ThresholdBar,
  TierBadge,
} from '../../../src/renderer/ui/verdicts/index.ts';
import { improvementScale, thresholdGeometry } from '../../../src/renderer/ui/verdicts/threshold-geometry.ts';

afterEach(cleanup);

describe('a chip', () => {
  it('has its word beside its glyph', () => {
    for (const value of leverageClasses) render(<LeverageChip value={value} />);
    for (const value of skinVerdicts) render(<StakesChip value={value} />);
    for (const value of phases) render(<PhaseChip value={value} />);
    for (const value of statuses) render(<StatusChip value={value} />);
    for (const word of ['Moderate', 'Handshake', 'Crawl', 'Paused'])
      expect(screen.getByText(word)).toBeTruthy();
  });

  it('draws as many bars, steps and stakes as there are', () => {
    const filled = (element: React.ReactElement) => render(element).container.querySelectorAll('.on').length;
    expect(leverageClasses.map((value) => filled(<LeverageChip value={value} />))).toEqual([3, 2, 1, 0, 0]);
    expect(phases.map((value) => filled(<PhaseChip value={value} />))).toEqual([0, 1, 2, 3, 0]);
    expect(filled(<StakesChip value="Partnership" />)).toBe(2);
    expect(filled(<StakesChip value="Handshake" />)).toBe(0);
  });

  it('draws a one-sided stake on its side: ours left, the partner’s right', () => {
    const ours = render(<StakesChip value="One-sided" side="ours" />).container.querySelector('.on');
    const theirs = render(<StakesChip value="One-sided" side="theirs" />).container.querySelector('.on');
    expect([ours?.getAttribute('cx'), theirs?.getAttribute('cx')]).toEqual(['4.5', '13.5']);
  });
});

describe('a verdict', () => {
  it('is said by a word or a name, never by colour alone', () => {
    render(<GatePill value="Pending" />);
    render(<CriterionMark state="not yet" />);
    render(<TierBadge tier={3} fit="Over-tiered" />);
    render(<LateDate text="12 Feb 2026" />);
    expect(screen.getByText('Pending')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Not yet' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Over-tiered' })).toBeTruthy();
    expect(screen.getByLabelText('overdue')).toBeTruthy();
  });
});

describe('counts of findings', () => {
  const finding = (severity: Finding['severity'], accepted = false): Finding => ({
    id: 'qbr-due',
    severity,
    message: '',
    fields: [],
    accepted,
  });

  it('are by severity, without the accepted ones', () => {
    render(
      <SeverityCounts
        findings={[finding('error'), finding('error'), finding('info'), finding('info', true)]}
      />,
    );
    expect(screen.getByRole('img', { name: '2 errors' }).textContent).toBe('2');
    expect(screen.getByRole('img', { name: '1 note' }).textContent).toBe('1');
    expect(screen.queryByRole('img', { name: /warning/ })).toBeNull();
  });

  it('say that there are none, or only accepted ones', () => {
    render(<SeverityCounts findings={[]} />);
    render(<SeverityCounts findings={[finding('error', true)]} />);
    expect(screen.getByText('None')).toBeTruthy();
    expect(screen.getByText('1 accepted')).toBeTruthy();
  });
});

describe('a threshold bar', () => {
  it.each([
    [0.875, 0.7, 1, { fill: 87.5, below: false, negative: false, beyond: false }],
    [0.7, 0.7, 1, { fill: 70, below: false }],
    [0.699, 0.7, 1, { below: true }],
    [0.1 + 0.1, 0.2, 0.5, { below: false }],
    [0, 0.7, 1, { fill: 3, below: true, negative: false }],
    [1.25, 0.7, 1, { fill: 100, beyond: true, below: false }],
    [1, 0.7, 1, { fill: 100, beyond: false }],
    [-0.03, 0.2, 0.5, { negative: true, below: true }],
    [null, 0.7, 1, { fill: null, below: false }],
  ])('of %s against %s on a scale of %s', (value, threshold, scale, drawn) => {
    expect(thresholdGeometry(value, threshold, scale)).toMatchObject(drawn);
  });

  it('draws the mark of improvement at two fifths whatever the threshold', () => {
    for (const threshold of [0.05, 0.2, 3]) {
      expect(thresholdGeometry(null, threshold, improvementScale(threshold)).mark).toBeCloseTo(40, 9);
    }
  });

  it('always shows its mark, and hatches what falls short', () => {
    const { container } = render(<ThresholdBar value={0.5} threshold={0.7} scale={1} text="50.0%" />);
    expect(container.querySelector<HTMLElement>('.pb-threshold__mark')?.style.left).toBe('70%');
    expect(container.querySelector('.pb-threshold--below')).not.toBeNull();
    const unknown = render(<ThresholdBar value={null} threshold={0.7} scale={1} text="–" />).container;
    expect(unknown.querySelector('.pb-threshold__mark')).not.toBeNull();
    expect(unknown.querySelector('.pb-threshold__fill')).toBeNull();
  });
});
