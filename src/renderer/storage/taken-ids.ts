import { idKey } from '#shared/merge/identity.ts';
import { eachInTurn, type Pace } from '../work/pace.ts';
import type { Memory } from './memory.ts';
import { type AppliedWrite, RefusedChange } from './portfolio.ts';

/**
 * Refuses a change after which two partners would have one Partner ID. Ids are compared as an import does, exactly, case
 * included (portfolio-csv.md, Which partner a row is); partners may swap theirs in one change.
 */
export async function refuseTakenIds(
  memory: Memory,
  writes: readonly AppliedWrite[],
  pace: Pace,
): Promise<void> {
  const written = new Set<string>();
  await eachInTurn(writes, pace, ({ table, key }) => {
    if (table === 'partners') written.add(key);
  });
  const taken = new Map<string, string>();
  await eachInTurn(writes, pace, (write) => {
    if (write.table !== 'partners' || write.after === null) return;
    const { id, name } = write.after.values;
    if (id === null) return;
    const owner = memory.ownerOf(id);
    const other =
      taken.get(idKey(id)) ?? (owner === undefined || written.has(owner) ? undefined : nameOf(memory, owner));
    if (other !== undefined)
      throw new RefusedChange(
        `The Partner ID “${id}” already belongs to ${other}. Nothing was changed: give ${name} another id, or none.`,
      );
    taken.set(idKey(id), name);
  });
}

const nameOf = (memory: Memory, key: string): string => memory.get('partners', key)?.values.name ?? key;
