// `npm test`: sets up what the suites need, builds, runs every suite and ends with one line of counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findRuntime } from './find-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { cache, reasonOf, root, say } from './root.mjs';
import { run } from './run.mjs';
import { isBuilt } from './sources.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const suites = [
  { projects: ['unit', 'shared'], title: 'Unit and property tests', needsBuild: false, sideBySide: true },
  { projects: ['command line'], title: 'Command line', needsBuild: true, sideBySide: true },
  { projects: ['libreoffice'], title: 'Exports in LibreOffice', needsBuild: false },
  { projects: ['electron'], title: 'The window in Electron', needsBuild: true },
  { projects: ['packed'], title: 'The packed app', needsBuild: true },
  { projects: ['browser'], title: 'The window in Chromium', needsBuild: true },
];

let passed = 0;
let failed = 0;

/** Colours are for a terminal: a log is easier to read without. */
const env = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/**
 * Runs a step that is one check of its own: it passes, or its words are shown.
 *
 * @param {string} title
 * @param {() => Promise<string | null>} step
 * @returns {Promise<boolean>} Whether it passed.
 */
const check = async (title, step) => {
  const trouble = await step().catch((error) => (error instanceof Error ? error.message : String(error)));
  if (trouble === null) passed++;
  else {
    failed++;
    say(`${title} failed\n${trouble}`);
  }
  return trouble === null;
};

/** @param {string} path @param {readonly string[]} args */
const tool = (path, args) => async () => {
  const { code, output } = await run(process.execPath, [join(root, 'node_modules', path), ...args], { env });
  return code === 0 ? null : output;
};

/** Builds unless out/ is built from the sources as they are. */
const ensureBuilt = async () => {
  if (!isBuilt()) {
    say('Build     main process, window, command line');
    await build();
  }
  return null;
};

/** Runs one suite and adds its counts; a suite that could not run counts as one failure. @param {typeof suites[number]} suite */
const runSuite = async ({ projects, title, sideBySide }) => {
  say(`Tests     ${title}`);
  const report = join(cache, 'reports', `${projects.join('-').replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // Vitest leaves one core free by itself: of two that would be half.
      ...(sideBySide === true ? [`--maxWorkers=${availableParallelism()}`] : []),
    ],
    { show: true, env },
  );
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
    if (numPassedTests + numFailedTests === 0) failed++;
  } catch (error) {
    failed++;
    say(`Tests     ${title} did not run: ${reasonOf(error)}`);
  }
};

try {
  await ensurePackages();
  await ensureSystemPackages();
  mkdirSync(join(cache, 'reports'), { recursive: true });
  const runtime = await findRuntime();
  say(
    runtime === null ? 'Runtime   none found' : `Runtime   Electron ${runtime.version} (${runtime.origin})`,
  );
  say('Check     format, lint, types, while the window is built');
  const lint = tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off', '.']);
  const [built] = await Promise.all([
    check('Build', ensureBuilt),
    check('Format and lint', lint).then(() => check('Types', tool('typescript/bin/tsc', ['-b']))),
  ]);
  for (const suite of suites) {
    if (suite.needsBuild && !built) {
      failed++;
      say(`Tests     ${suite.title} could not run without a build`);
    } else await runSuite(suite);
  }
} catch (error) {
  failed++;
  say(error instanceof Error ? error.message : String(error));
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
