import { type Command, looksOf } from './command.ts';

/** All commands there are at the moment; screens bring theirs while they are shown. */
export interface Registry {
  /** The commands of one place in the code, in the place of those it brought before. */
  set(owner: object, commands: readonly Command[]): void;
  remove(owner: object): void;
  /** All of them; the same array until one looks different. Of two with one id the later owner's counts. */
  list(): readonly Command[];
  find(id: string): Command | undefined;
  /** Runs a command unless it is greyed. False when there is none of that id or it is greyed. */
  run(id: string): boolean;
  subscribe(listener: () => void): () => void;
}

/** Makes a registry; `trouble` is told what a command threw. */
export function makeRegistry(trouble: (error: unknown, command: Command) => void): Registry {
  const owners = new Map<object, readonly Command[]>();
  const listeners = new Set<() => void>();
  let list: readonly Command[] = [];
  let looks = '';

  function collect(): void {
    const byId = new Map<string, Command>();
    for (const commands of owners.values()) for (const command of commands) byId.set(command.id, command);
    const next = [...byId.values()];
    const nextLooks = next.map(looksOf).join('\n');
    if (nextLooks === looks) return;
    list = next;
    looks = nextLooks;
    for (const listener of [...listeners]) listener();
  }

  /** The command as its owner last brought it: its deed may be newer than the list. */
  function find(id: string): Command | undefined {
    let found: Command | undefined;
    for (const commands of owners.values())
      for (const command of commands) if (command.id === id) found = command;
    return found;
  }

  return {
    set(owner, commands) {
      owners.set(owner, commands);
      collect();
    },
    remove(owner) {
      owners.delete(owner);
      collect();
    },
    list: () => list,
    find,
    run(id) {
      const command = find(id);
      if (command === undefined || command.enabled === false) return false;
      const run = async (): Promise<unknown> => command.run();
      run().catch((error: unknown) => trouble(error, command));
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
