// `npm run dev`: the window with hot updates, on data of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findRuntime } from './find-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { root, say } from './root.mjs';

await ensurePackages();
const runtime = await findRuntime();
if (runtime === null) {
  say('Runtime   none: see docs/decisions/0004-finding-a-runtime.md for what to set');
  process.exitCode = 1;
} else {
  say(`Runtime   Electron ${runtime.version} (${runtime.origin})`);
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch'],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ELECTRON_EXEC_PATH: runtime.path,
        // Development has data of its own, next to the sources.
        PARTNERBOOK_DATA: process.env['PARTNERBOOK_DATA'] ?? join(root, '.cache', 'development-data'),
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
      },
    },
  );
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
