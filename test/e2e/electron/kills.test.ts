import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deeds, killsFrom, victims } from '../kills/draw.ts';
import { killAndCheck, NotTried } from '../kills/kill.ts';

/** The first ten here; any number by `npm run faults -- --kills N`, which says which ones and keeps how each went. */
const numbers =
  process.env['PARTNERBOOK_KILLS']?.split(',').map(Number) ?? Array.from({ length: 10 }, (_, at) => at + 1);
const seed = Number(process.env['PARTNERBOOK_SEED'] ?? '1');
const notes = process.env['PARTNERBOOK_KILLS_NOTES'];

const kills = killsFrom(seed, Math.max(...numbers));

test('kills come again from their seed; ten hold every deed twice and every victim, fifteen every combination', () => {
  expect(killsFrom(seed, kills.length + 7).slice(0, kills.length)).toEqual(kills);
  for (const other of [1, 7, 12345]) {
    const ten = killsFrom(other, 10);
    for (const deed of deeds)
      expect(new Set(ten.flatMap((kill) => (kill.deed === deed ? kill.victim : []))).size).toBe(2);
    expect(new Set(ten.map(({ victim }) => victim)).size).toBe(victims.length);
    const fifteen = killsFrom(other, 30).slice(15);
    expect(new Set(fifteen.map(({ deed, victim }) => `${deed} ${victim}`)).size).toBe(15);
  }
});

for (const number of numbers) {
  const kill = kills[number - 1];
  if (kill === undefined) throw new Error(`there is no kill ${number}`);
  test(`${number}: the ${kill.victim} killed while ${kill.deed}: nothing saved is lost, nothing is half there`, async () => {
    const note = (result: object): void => {
      if (notes !== undefined) appendFileSync(notes, `${JSON.stringify({ number, ...kill, ...result })}\n`);
    };
    try {
      note({ survived: await killAndCheck(kill) });
    } catch (error) {
      note({
        survived: null,
        tried: !(error instanceof NotTried),
        reason: error instanceof Error ? error.message : String(error),
      });
      throw error;
    }
  }, 300_000);
}
