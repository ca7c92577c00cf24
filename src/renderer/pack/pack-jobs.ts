import { renderPack } from '#shared/pack/pack.ts';
import type { PackInput } from '#shared/pack/pack-input.ts';

/** What a worker does for a pack. */
export interface PackJobs {
  /** The document of a pack, as the command line writes it. */
  renderPack(input: PackInput): string;
}

export const packJobs: PackJobs = { renderPack };
