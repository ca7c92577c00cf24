const pattern =
  /^Partnerbook ([a-z0-9][a-z0-9-]{0,63}) (\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.json$/;

/** A backup's file name: the portfolio and the instant in UTC, without the colons that Windows refuses. */
export const backupName = (portfolio: string, instant: Date): string =>
  `Partnerbook ${portfolio} ${instant.toISOString().replaceAll(':', '-').replace('.', '-')}.json`;

/** The portfolio and the instant in a backup's file name, null for any other file. */
export const readBackupName = (
  name: string,
): { readonly portfolio: string; readonly writtenAt: string } | null => {
  const [, portfolio, day, hour, minute, second, thousandth] = pattern.exec(name) ?? [];
  if (portfolio === undefined) return null;
  const writtenAt = `${day}T${hour}:${minute}:${second}.${thousandth}Z`;
  return Number.isNaN(Date.parse(writtenAt)) ? null : { portfolio, writtenAt };
};
