import { existsSync, readFileSync } from 'node:fs';
import { say } from './root.mjs';
import { run } from './run.mjs';

/** What the suites use beside Node, by Debian package: a path that tells it is there. */
const needed = {
  xvfb: '/usr/bin/Xvfb',
  'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
  'poppler-utils': '/usr/bin/pdftotext',
  'libreoffice-calc': '/usr/bin/localc',
  'libgtk-3-0': '/usr/lib/x86_64-linux-gnu/libgtk-3.so.0',
  'libglib2.0-bin': '/usr/bin/gio',
  'shared-mime-info': '/usr/share/mime/packages/freedesktop.org.xml',
  libnss3: '/usr/lib/x86_64-linux-gnu/libnss3.so',
  libasound2: '/usr/lib/x86_64-linux-gnu/libasound.so.2',
  libgbm1: '/usr/lib/x86_64-linux-gnu/libgbm.so.1',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'fonts-noto-color-emoji': '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
};

/** What does as well where a package cannot be had. @type {Readonly<Record<string, string>>} */
const insteadOf = { 'chromium-headless-shell': 'chromium' };

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs the system packages that the suites need, where that is possible: as root on Debian.
 * Elsewhere it says which are missing; the suites that need them then fail and say so themselves.
 */
export const ensureSystemPackages = async () => {
  if (process.platform !== 'linux') return;
  const missing = Object.entries(needed)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0) {
    say(`System    missing ${missing.join(', ')}; on Debian, as root: ${command}`);
    return;
  }
  say(`System    installing ${missing.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const install = (/** @type {readonly string[]} */ names) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  if ((await install(missing)).code === 0) return;
  // One that cannot be had keeps back all others: each by itself then.
  for (const name of missing) {
    const { code, output } = await install([name]);
    const other = insteadOf[name];
    if (code === 0 || (other !== undefined && (await install([other])).code === 0)) continue;
    say(`System    ${name} could not be installed\n${output}`);
  }
};
