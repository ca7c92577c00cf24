import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} Ran
 * @property {number | null} code The exit code; null when it could not start or was ended.
 * @property {string} output Both output streams as they came, empty when `show` was set.
 */

/**
 * Runs a program in the repository's folder and waits for its end. Never rejects: what cannot start has code null.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, timeout?: number, env?: Record<string, string | undefined>, cwd?: string }} [options]
 *   `show` passes the output through; `timeout` in milliseconds ends the program.
 * @returns {Promise<Ran>}
 */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.show === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // npm is a script on Windows, which only a shell starts. Every argument here is one of our own.
      shell: process.platform === 'win32' && command === 'npm',
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => done({ code: null, output: output + error.message }));
    child.on('close', (code) => done({ code, output }));
  });
