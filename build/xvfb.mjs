import { spawn } from 'node:child_process';

/**
 * Starts a virtual display of 1600 x 1000 on a free number that Xvfb picks itself.
 *
 * @returns {Promise<{ display: string, stop: () => void }>} Throws when Xvfb is not installed or does not come up.
 */
export const startDisplay = () =>
  new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => {
      child.kill();
    };
    process.once('exit', stop);
    child.once('error', (error) => fail(new Error(`Xvfb did not start: ${error.message}`)));
    child.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3]?.once('data', (number) => {
      child.unref();
      done({ display: `:${String(number).trim()}`, stop });
    });
  });
