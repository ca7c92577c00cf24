import './tier-badge.css';

export type Tier = 1 | 2 | 3;

export interface TierBadgeProps {
  readonly tier: Tier;
  /** Said by a triangle beside the badge: up where the tier is higher than earned, down where it is lower. */
  readonly fit?: 'Over-tiered' | 'Under-tiered' | undefined;
}

/** A tier as a numbered badge: outlined, grey, ink. */
export function TierBadge({ tier, fit }: TierBadgeProps) {
  return (
    <span className={`pb-tier pb-tier--${tier}`}>
      <span className="pb-tier__number">{tier}</span>
      {fit === undefined ? null : (
        <span
          className={fit === 'Over-tiered' ? 'pb-tier__fit--over' : 'pb-tier__fit--under'}
          role="img"
          aria-label={fit}
          title={fit}
        >
          {fit === 'Over-tiered' ? '▲' : '▼'}
        </span>
      )}
    </span>
  );
}
