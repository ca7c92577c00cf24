import { spawn } from 'node:child_process';

const meter =
  'data:text/javascript,' +
  encodeURIComponent(
    "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
  );

/** @typedef {{ code: number | null, wall: number, memory: number }} Run */

/**
 * Runs a Node process and tells its wall time in milliseconds and its greatest memory in megabytes.
 * @param {readonly string[]} args
 * @returns {Promise<Run>}
 */
export async function runProcess(args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', meter, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (chunk) => {
    told += chunk;
  });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, wall: performance.now() - start, memory: Number(told) / 1024 };
}

/**
 * The run in the middle by wall time.
 * @param {readonly Run[]} runs
 * @returns {Run}
 */
export function middle(runs) {
  const run = runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)];
  if (run === undefined) throw new Error('there was no run');
  return run;
}
