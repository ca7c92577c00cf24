const pattern =
  /^Partnerbook ([a-z0-9][a-z0-9-]{0,63}) (\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(?: ([1-9]\d{0,8}))?\.json$/;

/** What a backup's file name says. */
export interface NamedBackup {
  readonly portfolio: string;
  /** By the clock of that moment. */
  readonly writtenAt: string;
  /** How often the clock had been found set back by then, so that the order of writing is known all the same. */
  readonly setBack: number;
}

/**
 * A backup's file name: the portfolio, the instant in UTC without the colons that Windows refuses, and how often the
 * clock was set back, if ever.
 */
export const backupName = (portfolio: string, instant: Date, setBack = 0): string =>
  `Partnerbook ${portfolio} ${instant.toISOString().replaceAll(':', '-').replace('.', '-')}${setBack === 0 ? '' : ` ${setBack}`}.json`;

/** The order of writing, the newest first, whatever the clock said. */
export const newestFirst = (
  a: Pick<NamedBackup, 'writtenAt' | 'setBack'>,
  b: Pick<NamedBackup, 'writtenAt' | 'setBack'>,
): number => b.setBack - a.setBack || (a.writtenAt < b.writtenAt ? 1 : -1);

/** What a backup's file name says, null for any other file. */
export const readBackupName = (name: string): NamedBackup | null => {
  const [, portfolio, day, hour, minute, second, thousandth, setBack = '0'] = pattern.exec(name) ?? [];
  if (portfolio === undefined) return null;
  const writtenAt = `${day}T${hour}:${minute}:${second}.${thousandth}Z`;
  return Number.isNaN(Date.parse(writtenAt)) ? null : { portfolio, writtenAt, setBack: Number(setBack) };
};
