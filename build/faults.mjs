// `npm run faults -- [--kills N] [--seed N] [--at-once N] [--resume]`: kills the app's processes at random moments, and keeps the result in docs/faults.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { faultsPage } from './faults-page.mjs';
import { ensurePackages } from './packages.mjs';
import { cache, root, say } from './root.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    seed: { type: 'string' },
    'at-once': { type: 'string' },
    resume: { type: 'boolean' },
  },
});

const reports = join(cache, 'reports');
const planFile = join(reports, 'faults.json');
const notesFile = join(reports, 'faults.jsonl');
mkdirSync(reports, { recursive: true });

/** @returns {{ kills: number, seed: number }} What a run that was broken off had set out to do. */
const earlierPlan = () => {
  if (!existsSync(planFile)) throw new Error('There is no earlier run to go on with.');
  return JSON.parse(readFileSync(planFile, 'utf8'));
};
const plan = values.resume
  ? earlierPlan()
  : { kills: Number(values.kills ?? '50'), seed: Number(values.seed ?? Date.now() % 1_000_000) };
if (!values.resume) rmSync(notesFile, { force: true });
writeFileSync(planFile, JSON.stringify(plan));

/** @returns {import('./faults-page.mjs').KillNote[]} The latest word on each kill. */
const notes = () => {
  const lines = existsSync(notesFile) ? readFileSync(notesFile, 'utf8').split('\n') : [];
  const byNumber = new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map((note) => [note.number, note]),
  );
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
};
const write = () => {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'docs/faults.md'), faultsPage({ ...plan, day, notes: notes() }));
};

await ensurePackages();
await ensureBuilt();
say(`Faults    ${plan.kills} kills from seed ${plan.seed}`);

/** What the machine did not come to is tried again. */
const known = new Set(notes().flatMap(({ number, tried }) => (tried === false ? [] : number)));
const left = Array.from({ length: plan.kills }, (_, at) => at + 1).filter((number) => !known.has(number));
const atOnce = Math.max(1, Number(values['at-once'] ?? '1'));
/** One start of the test runner, for one share of the kills. @param {number} share */
const work = async (share) => {
  const numbers = left.filter((_, at) => at % atOnce === share);
  if (numbers.length === 0) return;
  const env = {
    PARTNERBOOK_SEED: String(plan.seed),
    PARTNERBOOK_KILLS: numbers.join(','),
    PARTNERBOOK_KILLS_NOTES: notesFile,
  };
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const test = 'test/e2e/electron/kills.test.ts';
  await run(process.execPath, [vitest, 'run', '--project', 'electron', test], { show: true, env });
};
// A long run may be broken off, and gone on with by --resume: the page says what is known so far.
const writing = setInterval(write, 60_000);
await Promise.all(Array.from({ length: atOnce }, (_, share) => work(share)));
clearInterval(writing);
write();
const done = notes();
const survived = done.filter((note) => note.survived !== null).length;
say(`Faults    ${survived} of ${plan.kills} survived`);
process.exitCode = survived === plan.kills ? 0 : 1;
