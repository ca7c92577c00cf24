import type { leverageClasses } from '#shared/fields/choices.ts';
import { Chip, Glyph, hole } from './chip.tsx';

export type LeverageClass = (typeof leverageClasses)[number];

const bars = { High: 3, Moderate: 2, Low: 1, None: 0 } as const;

/** How strongly the partner needs us, as rising bars; unassessed is a hole. */
export function LeverageGlyph({ value }: { readonly value: LeverageClass }) {
  if (value === 'Unassessed') return hole;
  const filled = bars[value];
  return (
    <Glyph width={14} height={14}>
      <rect className={filled > 0 ? 'on' : 'off'} x="1" y="9" width="3" height="4" rx=".75" />
      <rect className={filled > 1 ? 'on' : 'off'} x="5.5" y="5.5" width="3" height="7.5" rx=".75" />
      <rect className={filled > 2 ? 'on' : 'off'} x="10" y="2" width="3" height="11" rx=".75" />
    </Glyph>
  );
}

/** How strongly the partner needs us. */
export function LeverageChip({ value }: { readonly value: LeverageClass }) {
  const quiet = value === 'None' || value === 'Unassessed';
  return <Chip glyph={<LeverageGlyph value={value} />} word={value} quiet={quiet} />;
}
