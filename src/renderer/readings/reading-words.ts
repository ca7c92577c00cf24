import type { StoredReading } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';
import type { Figure } from './reading-columns.ts';

/** The figures of a reading in a few words: `8 of 12 adopted, 24.0% improvement, “after the release”`. */
export function figureWords(reading: Pick<StoredReading, Figure>, formats: Formats): string {
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
