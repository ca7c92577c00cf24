// `npm start [-- FILE.csv]`: installs, finds a runtime, builds, opens the window.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { findRuntime, missingLibraries } from './find-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { root, say } from './root.mjs';
import { namedFiles, serve } from './web.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Why no window can be opened here, or null when one can. @param {import('./find-runtime.mjs').Runtime | null} runtime */
const obstacle = async (runtime) => {
  if (runtime === null) return 'No Electron can be had on this computer';
  const missing = await missingLibraries(runtime);
  return missing.length === 0
    ? null
    : `Electron needs system libraries that are missing (${missing.join(', ')})`;
};

/** @param {import('./find-runtime.mjs').Runtime} runtime @param {readonly string[]} files */
const openWindow = (runtime, files) => {
  const asRoot = process.getuid?.() === 0;
  say(
    `Window    Electron ${runtime.version} (${runtime.origin})${asRoot ? '; as root it runs without its sandbox' : ''}`,
  );
  const child = spawn(runtime.path, [...(asRoot ? ['--no-sandbox'] : []), root, ...files], {
    stdio: 'inherit',
  });
  child.on('error', (error) => {
    say(`Window    Electron did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
};

try {
  await ensurePackages();
  const files = namedFiles();
  if (hasDisplay()) {
    const runtime = await findRuntime();
    await ensureBuilt();
    const reason = await obstacle(runtime);
    if (runtime !== null && reason === null) {
      openWindow(runtime, files);
    } else {
      say(`Window    ${reason}: the same window is served to a browser`);
      await serve(files);
    }
  } else {
    await ensureBuilt();
    say('Window    There is no display: the same window is served to a browser');
    await serve(files);
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
