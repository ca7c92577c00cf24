import { type NamedBackup, newestFirst as order } from './backup-name.ts';

const newestKept = 10;
const daysKept = 30;
const dayLength = 24 * 60 * 60 * 1000;

type Dated = Pick<NamedBackup, 'writtenAt' | 'setBack'> & { readonly name: string };

/** The last backup of each day or month, by the first letters of its instant: 10 for a day, 7 for a month. */
const lastOfEach = (newestFirst: readonly Dated[], letters: number): readonly Dated[] => {
  const seen = new Set<string>();
  return newestFirst.filter(({ writtenAt }) => {
    const period = writtenAt.slice(0, letters);
    return !seen.has(period) && seen.add(period);
  });
};

/**
 * The backups of one portfolio that are no longer kept: all but the newest 10, the last of each day for 30 days and
 * the last of each month. Days and months are those of UTC, and the 30 days count back from the newest backup, not from
 * the clock. The one just written is always kept; of a clock that was set back only the order of writing counts.
 */
export const superseded = (backups: readonly Dated[], justWritten: string): readonly string[] => {
  const newestFirst = backups.toSorted(order);
  const newest = Date.parse(newestFirst[0]?.writtenAt ?? '');
  const recent = newestFirst.filter(({ writtenAt }) => newest - Date.parse(writtenAt) < daysKept * dayLength);
  const kept = new Set(
    [...newestFirst.slice(0, newestKept), ...lastOfEach(recent, 10), ...lastOfEach(newestFirst, 7)].map(
      ({ name }) => name,
    ),
  );
  return newestFirst.map(({ name }) => name).filter((name) => name !== justWritten && !kept.has(name));
};
