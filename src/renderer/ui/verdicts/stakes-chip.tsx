import type { skinVerdicts } from '#shared/fields/choices.ts';
import { Chip, Glyph, hole } from './chip.tsx';

export type SkinVerdict = (typeof skinVerdicts)[number];

export interface StakesChipProps {
  readonly value: SkinVerdict;
  /** Which side has the stake where only one has: the left disc is ours. Left out, ours is drawn. */
  readonly side?: 'ours' | 'theirs';
}

function Stake({ x, there }: { readonly x: number; readonly there: boolean }) {
  return there ? (
    <circle className="on" cx={x} cy="7" r="4" />
  ) : (
    <circle className="ring" cx={x} cy="7" r="3.25" />
  );
}

/** Who loses something if it fails: two discs, ours and the partner's, filled where there is a stake. */
export function StakesGlyph({ value, side = 'ours' }: StakesChipProps) {
  if (value === 'Unassessed') return hole;
  const both = value === 'Partnership';
  const one = value === 'One-sided';
  return (
    <Glyph width={18} height={14}>
      <Stake x={4.5} there={both || (one && side === 'ours')} />
      <Stake x={13.5} there={both || (one && side === 'theirs')} />
    </Glyph>
  );
}

/** The stakes in a word. */
export function StakesChip(props: StakesChipProps) {
  return <Chip glyph={<StakesGlyph {...props} />} word={props.value} quiet={props.value === 'Unassessed'} />;
}
