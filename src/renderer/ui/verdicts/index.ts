/** The verdicts as they look everywhere: grid, panel, charts. */
export { CriterionMark } from './criterion-mark.tsx';
export { GatePill, type GateResult } from './gate-pill.tsx';
export { LateDate } from './late-date.tsx';
export { LeverageChip, type LeverageClass, LeverageGlyph } from './leverage-chip.tsx';
export { type Phase, PhaseChip, PhaseGlyph } from './phase-chip.tsx';
export { ScoreBar } from './score-bar.tsx';
export { SeverityCounts, SeverityMark } from './severity.tsx';
export { type SkinVerdict, StakesChip, StakesGlyph } from './stakes-chip.tsx';
export { type Status, StatusChip } from './status-chip.tsx';
export { ThresholdBar } from './threshold-bar.tsx';
export { type Tier, TierBadge } from './tier-badge.tsx';
