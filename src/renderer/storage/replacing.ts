import type { Contents } from './contents.ts';
import type { Memory } from './memory.ts';
import type { Write } from './portfolio.ts';
import { tableNames } from './records.ts';

/** The writes that put the records of a backup in the place of those in memory. */
export function replacing(memory: Memory, contents: Contents): readonly Write[] {
  return tableNames.flatMap((table) => {
    const kept = new Set<string>(contents[table].map((record) => record.key));
    const gone = memory.all(table).filter((record) => !kept.has(record.key));
    return [
      ...gone.map((record) => ({ table, key: record.key, after: null }) as Write),
      ...contents[table].map((record) => ({ table, key: record.key, after: record }) as Write),
    ];
  });
}
