// `npm run faults -- [--kills N] [--seed N]`: kills the app's processes at random moments, and keeps the result in docs/faults.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { cache, root, say } from './root.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = values.kills ?? '50';
const seed = values.seed ?? String(Date.now() % 1_000_000);

await ensurePackages();
await ensureBuilt();
say(`Faults    ${kills} kills from seed ${seed}`);
const report = join(cache, 'reports/faults.json');
await run(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'electron',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    'test/e2e/electron/kills.test.ts',
  ],
  { show: true, env: { PARTNERBOOK_KILLS: kills, PARTNERBOOK_SEED: seed } },
);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
// One test of the file is about the seed.
const held = numPassedTests - 1;
writeFileSync(
  join(root, 'docs/faults.md'),
  `# Kills survived\n\nBy \`npm run faults\`: the app, its window or its GPU process is killed while someone types, pastes 2,000 rows, imports 10,000 or restores a backup. After each, everything that was shown as Saved must be there, and nothing half.\n\n${new Date().toISOString().slice(0, 10)}: ${held} of ${kills} survived, from seed ${seed}.\n`,
);
say(`Faults    ${held} of ${kills} survived`);
process.exitCode = numFailedTests === 0 ? 0 : 1;
