import type { StoredReading } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';
import type { Figure } from './reading-columns.ts';

type Figures = Pick<StoredReading, Figure>;

/** Two readings of one day with no more than what one has otherwise than the other; the customers are told together. */
export function whatDiffers(before: Figures, after: Figures): readonly [Figures, Figures] {
  const differ = (...figures: readonly Figure[]): boolean =>
    figures.some((figure) => before[figure] !== after[figure]);
  const customers = differ('invitedCustomers', 'adoptedCustomers');
  const [improvement, note] = [differ('improvement'), differ('note')];
  if (!(customers || improvement || note)) return [before, after];
  const only = (of: Figures): Figures => ({
    invitedCustomers: customers ? of.invitedCustomers : null,
    adoptedCustomers: customers ? of.adoptedCustomers : null,
    improvement: improvement ? of.improvement : null,
    note: note ? of.note : null,
  });
  return [only(before), only(after)];
}

/** The figures of a reading in a few words: `8 of 12 adopted, 24.0% improvement, “after the release”`. */
export function figureWords(reading: Figures, formats: Formats): string {
  const { invitedCustomers: invited, adoptedCustomers: adopted, improvement, note } = reading;
  const customers =
    invited !== null && adopted !== null
      ? `${formats.number(adopted)} of ${formats.number(invited)} adopted`
      : invited !== null
        ? `${formats.number(invited)} invited`
        : adopted === null
          ? null
          : `${formats.number(adopted)} adopted`;
  const parts = [
    customers,
    improvement === null ? null : `${formats.ratio(improvement)} improvement`,
    note === null ? null : `“${note}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'no figures' : parts.join(', ');
}
