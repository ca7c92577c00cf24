import { z } from 'zod';
import { hostOf } from '#shared/merge/identity.ts';
import { sharedHosts } from '#shared/merge/shared-hosts.ts';
import { usePreference } from '../session/use-preference.ts';

const hosts = z.array(z.string()).readonly();

/** Hosts that many companies share, by which an import recognises nobody: the usual ones until the user says otherwise. */
export const useSharedHosts = () => usePreference<readonly string[]>('sharedHosts', hosts, sharedHosts);

/** The hosts of a text, one a line; a line may be a whole address. What names no host is told apart. */
export function readHosts(text: string): {
  readonly hosts: readonly string[];
  readonly unreadable: readonly string[];
} {
  const lines = text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, host: hostOf(line, []) }));
  return {
    hosts: [...new Set(read.flatMap(({ host }) => host ?? []))],
    unreadable: read.filter(({ host }) => host === null).map(({ line }) => line),
  };
}
