import { setFuses } from '../../../build/fuses.mjs';
import { packFolder } from '../../../build/pack.mjs';

/** Packs the app once for all files of the suite, with the debugger's fuse on; afterwards it stands as it would be shipped. */
export async function setup(): Promise<() => Promise<void>> {
  // Only Linux is packed as a folder; elsewhere the journeys run on what was built.
  if (process.platform !== 'linux') return () => Promise.resolve();
  const executable = await packFolder({ inspect: true });
  process.env['PARTNERBOOK_PACKED'] = executable;
  return () => setFuses(executable);
}
