import type { ReactNode } from 'react';
import './chip.css';

export interface ChipProps {
  readonly glyph: ReactNode;
  readonly word: string;
  /** What is unknown or not begun is a hole and quiet words, never a colour. */
  readonly quiet?: boolean;
}

/** A glyph and a word. The word may be left out only where a header and a tooltip say it. */
export function Chip({ glyph, word, quiet = false }: ChipProps) {
  return (
    <span className={quiet ? 'pb-chip pb-chip--quiet' : 'pb-chip'}>
      {glyph}
      {word}
    </span>
  );
}

/** The picture of a chip in its own small coordinates. */
export function Glyph(props: {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { width, height, children } = props;
  return (
    <svg
      className="pb-chip__glyph"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The dashed ring of what nobody has judged yet. */
export const hole: ReactNode = (
  <Glyph width={14} height={14}>
    <circle className="hole" cx="7" cy="7" r="5" />
  </Glyph>
);
