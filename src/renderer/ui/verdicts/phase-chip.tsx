import type { phases } from '#shared/fields/choices.ts';
import { Chip, Glyph } from './chip.tsx';

export type Phase = (typeof phases)[number];

const steps = { 'Not started': 0, Crawl: 1, Walk: 2, Run: 3 } as const;

/** The phase as three steps, filled as far as the partnership has come. */
export function PhaseGlyph({ value }: { readonly value: Phase }) {
  return value === 'Ended' ? (
    <Glyph width={18} height={14}>
      <rect className="ring" x="5" y="3" width="8" height="8" rx="1.5" />
    </Glyph>
  ) : (
    <Glyph width={18} height={14}>
      {[0.5, 6.5, 12.5].map((x, step) => (
        <rect
          key={x}
          className={step < steps[value] ? 'on' : 'off'}
          x={x}
          y="5"
          width="5"
          height="4"
          rx="1"
        />
      ))}
    </Glyph>
  );
}

/** The phase in a word. */
export function PhaseChip({ value }: { readonly value: Phase }) {
  return <Chip glyph={<PhaseGlyph value={value} />} word={value} quiet={value === 'Not started'} />;
}
