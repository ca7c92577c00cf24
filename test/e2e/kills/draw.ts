/** What is under way when a process is killed. */
export const deeds = ['typing', 'pasting', 'importing', 'restoring', 'upgrading'] as const;
/** Which process is killed. */
export const victims = ['app', 'renderer', 'GPU'] as const;

export type Deed = (typeof deeds)[number];
export type Victim = (typeof victims)[number];

/** One kill: what, whom, and when, as a share of how long the deed may take. */
export interface Kill {
  readonly deed: Deed;
  readonly victim: Victim;
  readonly moment: number;
}

/**
 * Kills come one after another from a seed, so that a failure can be had again. Five in a row hold every deed and every
 * victim, fifteen in a row, from the first, every combination.
 */
export function killsFrom(seed: number, count: number): readonly Kill[] {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one) => ({ one, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);

  const kills: Kill[] = [];
  while (kills.length < count) {
    const order = shuffled(victims);
    const shift = new Map(shuffled(deeds).map((deed, at) => [deed, at]));
    for (let round = 0; round < victims.length; round += 1)
      for (const deed of shuffled(deeds)) {
        const victim = order[((shift.get(deed) ?? 0) + round) % victims.length] ?? 'app';
        kills.push({ deed, victim, moment: random() });
      }
  }
  return kills.slice(0, count);
}
