// `npm run web [-- FILE.csv]`: the same window, in a browser tab.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { reasonOf, root, say } from './root.mjs';

/** The data of a browser tab belong to its address, so the port is always this one. */
const port = 41730;

/**
 * Serves the built window on this computer until the program is ended. Throws when the port is taken.
 *
 * @param {readonly string[]} files Paths that the first page imports.
 */
export const serve = async (files) => {
  const { serveWindow } = createRequire(import.meta.url)(join(root, 'out/main/web.cjs'));
  try {
    const { address } = await serveWindow(join(root, 'out/renderer'), port, files);
    say(`Window    open ${address} in a browser on this computer; Ctrl+C ends it`);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} is taken. Partnerbook’s data in a browser belong to that port, so it takes no other: ` +
        'end the program that uses it, or go to the tab that already shows Partnerbook.',
    );
  }
};

/** The files named after the command, as absolute paths. npm tells from which folder it was called. */
export const namedFiles = () =>
  process.argv
    .slice(2)
    .filter((argument) => !argument.startsWith('-'))
    .map((file) => resolve(process.env['INIT_CWD'] ?? '.', file));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensurePackages();
    await ensureBuilt();
    await serve(namedFiles());
  } catch (error) {
    say(reasonOf(error));
    process.exitCode = 1;
  }
}
