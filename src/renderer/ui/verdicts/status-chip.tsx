import type { ReactNode } from 'react';
import type { statuses } from '#shared/fields/choices.ts';
import { Chip, Glyph } from './chip.tsx';

export type Status = (typeof statuses)[number];

const marks: Record<Status, ReactNode> = {
  Prospect: <circle className="ring" cx="5" cy="5" r="3" />,
  Active: <circle className="on" cx="5" cy="5" r="3.5" />,
  Paused: (
    <>
      <rect className="on" x="2" y="2" width="2.2" height="6" />
      <rect className="on" x="5.8" y="2" width="2.2" height="6" />
    </>
  ),
  Ended: <rect className="ring" x="2" y="2" width="6" height="6" rx="1" />,
};

/** The status of a partner: a ring, a disc, a pause sign, a square. */
export function StatusChip({ value }: { readonly value: Status }) {
  return (
    <Chip
      glyph={
        <Glyph width={10} height={10}>
          {marks[value]}
        </Glyph>
      }
      word={value}
    />
  );
}
