import type { ReactNode } from 'react';
import { noValue } from '../../ui/formats/formats.ts';
import {
  GatePill,
  LateDate,
  LeverageChip,
  PhaseChip,
  ScoreBar,
  SeverityCounts,
  StakesChip,
  StatusChip,
  ThresholdBar,
  TierBadge,
} from '../../ui/verdicts/index.ts';
import './cell-view.css';
import type { Shown } from './shown.ts';

/** The looks that depend on nothing but a word are drawn once and shared by all rows. */
const drawn = new Map<string, ReactNode>();

function once(key: string, draw: () => ReactNode): ReactNode {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = draw();
  drawn.set(key, made);
  return made;
}

const unknown = (
  <span className="pb-cell-unknown" role="img" aria-label="Unknown">
    {noValue}
  </span>
);

/** Draws what a cell shows. */
export function drawShown(shown: Shown): ReactNode {
  if (typeof shown === 'string') return shown;
  switch (shown.look) {
    case 'unknown':
      return unknown;
    case 'hint':
      return <span className="pb-cell-hint">{shown.text}</span>;
    case 'leverage':
      return once(`leverage ${shown.value}`, () => <LeverageChip value={shown.value} />);
    case 'stakes':
      return once(`stakes ${shown.value} ${shown.side}`, () => (
        <StakesChip value={shown.value} side={shown.side} />
      ));
    case 'phase':
      return once(`phase ${shown.value}`, () => <PhaseChip value={shown.value} />);
    case 'status':
      return once(`status ${shown.value}`, () => <StatusChip value={shown.value} />);
    case 'gate':
      return once(`gate ${shown.value}`, () => <GatePill value={shown.value} />);
    case 'tier':
      return once(`tier ${shown.tier} ${shown.fit}`, () => <TierBadge tier={shown.tier} fit={shown.fit} />);
    case 'threshold':
      return (
        <ThresholdBar value={shown.value} threshold={shown.threshold} scale={shown.scale} text={shown.text} />
      );
    case 'score':
      return <ScoreBar value={shown.value} />;
    case 'findings':
      return <SeverityCounts findings={shown.findings} />;
    case 'late':
      return <LateDate text={shown.text} />;
    case 'link':
      return <a href={shown.address}>{shown.text}</a>;
  }
}
