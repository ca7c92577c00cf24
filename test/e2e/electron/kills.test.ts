import { expect, test } from 'vitest';
import { killAndCheck, killsFrom } from '../kills.ts';

/** Ten here; any number by `npm run faults -- --kills N`. */
const count = Number(process.env['PARTNERBOOK_KILLS'] ?? '10');
const seed = Number(process.env['PARTNERBOOK_SEED'] ?? '1');

const kills = killsFrom(seed, count);

test('kills come again from their seed, of every deed', () => {
  expect(killsFrom(seed, count)).toEqual(kills);
  expect(new Set(killsFrom(7, 12).map((kill) => kill.deed)).size).toBe(4);
});

for (const [at, kill] of kills.entries()) {
  test(`${at + 1}: the ${kill.victim} killed while ${kill.deed}: nothing saved is lost, nothing is half there`, async () => {
    await killAndCheck(kill);
  });
}
