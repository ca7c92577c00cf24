import type { StoredReading } from '../portfolio.ts';

/** Two readings of one partner and day as one: a blank loses to a figure; a figure that differs stays readable in the note. */
export function sameDay(kept: StoredReading, other: StoredReading): StoredReading {
  const differing = [
    ...differs(kept.invitedCustomers, other.invitedCustomers, (count) => `${count} invited`),
    ...differs(kept.adoptedCustomers, other.adoptedCustomers, (count) => `${count} adopted`),
    ...differs(kept.improvement, other.improvement, (ratio) => `improvement ${percent(ratio)}`),
  ];
  const notes = [
    ...(kept.note === null ? [] : [kept.note]),
    ...(other.note === null || other.note === kept.note ? [] : [other.note]),
    ...(differing.length === 0 ? [] : [`Also recorded: ${differing.join(', ')}`]),
  ];
  return {
    ...kept,
    invitedCustomers: kept.invitedCustomers ?? other.invitedCustomers,
    adoptedCustomers: kept.adoptedCustomers ?? other.adoptedCustomers,
    improvement: kept.improvement ?? other.improvement,
    note: notes.length === 0 ? null : notes.join('. '),
  };
}

function differs(
  kept: number | null,
  other: number | null,
  words: (figure: number) => string,
): readonly string[] {
  return kept === null || other === null || kept === other ? [] : [words(other)];
}

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))}%`;
