import type { LaunchOptions } from '#support/launch.ts';

/** What the journeys start: the app that was packed for the suite, or, where none is packed, what was built. */
export function packedApp(): Pick<LaunchOptions, 'packed'> {
  const packed = process.env['PARTNERBOOK_PACKED'];
  return packed === undefined ? {} : { packed };
}
