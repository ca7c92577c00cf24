import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packing from '../../build/pack.config.mjs';
import { root } from '../../build/root.mjs';

const load = createRequire(import.meta.url);
const { validateConfiguration } = load('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: object, debug: { isEnabled: boolean }): Promise<void>;
};
const yaml = load('js-yaml') as { load(text: string): unknown };
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts, desktopName } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly desktopName: string;
};

describe('the configuration of the installers', () => {
  test('is what electron-builder takes, word for word', async () => {
    await validateConfiguration(packing, { isEnabled: false });
    await expect(validateConfiguration({ ...packing, windows: {} }, { isEnabled: false })).rejects.toThrow(
      "unknown property 'windows'",
    );
  });

  test('names the packages of each system', () => {
    expect(packing.win?.target).toEqual(['nsis', 'portable']);
    expect(packing.mac?.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
    expect(packing.linux?.target).toEqual(['AppImage', 'deb']);
  });

  test('names icons that are there, square and large enough for every system', () => {
    const icons = [packing.win?.icon, packing.mac?.icon, packing.linux?.icon];
    for (const icon of icons) {
      const bytes = readFileSync(join(root, String(icon)));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      expect(width).toBe(height);
      // A Mac asks for 512, Windows for 256.
      expect(width).toBeGreaterThanOrEqual(512);
    }
  });

  test('gives a Mac’s hardened runtime the one exception that Electron needs', () => {
    expect(packing.mac?.hardenedRuntime).toBe(true);
    for (const name of [packing.mac?.entitlements, packing.mac?.entitlementsInherit]) {
      const keys = [...read(String(name)).matchAll(/<key>(.*?)<\/key>\s*<true\/>/g)].map(([, key]) => key);
      expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
    }
  });

  test('stands in the list of programs for CSV files and workbooks, and takes none of them over', () => {
    const files = [packing.fileAssociations ?? []].flat();
    expect(files.map(({ ext, mimeType, rank }) => [ext, mimeType, rank])).toEqual([
      ['csv', 'text/csv', 'Alternate'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Alternate'],
    ]);
    expect(desktopName).toBe(`${packing.linux?.executableName}.desktop`);
  });

  test('packs what is built and the notices, nothing of the sources, and publishes nothing', () => {
    expect(packing.files).toEqual([
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'package.json',
      'LICENSE',
      'THIRD_PARTY.md',
    ]);
    expect(packing.asar).toBe(true);
    expect(packing.publish).toBeNull();
    for (const notice of ['LICENSE', 'THIRD_PARTY.md']) expect(existsSync(join(root, notice))).toBe(true);
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
}
interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly Step[]; readonly needs?: readonly string[] }>
  >;
}

describe('the workflow', () => {
  const text = read('.github/workflows/build.yml');
  const { jobs } = yaml.load(text) as Workflow;
  const commands = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) => run.split('\n').map((line) => line.trim())),
  );

  test('tests on all three systems before it packs on all three', () => {
    expect(jobs['pack']?.needs).toEqual(['linux', 'others']);
    expect(text).toContain('os: [windows-latest, macos-latest]');
    expect(text).toContain('os: [ubuntu-latest, windows-latest, macos-latest]');
  });

  test('runs scripts, files and tools that are there', () => {
    const npm = commands.flatMap((line) => /^npm (?:run )?(\S+)/.exec(line)?.[1] ?? []);
    expect(npm).toContain('test');
    for (const name of npm.filter((each) => each !== 'ci')) expect(Object.keys(scripts)).toContain(name);
    for (const line of commands.filter((each) => each.startsWith('node ')))
      expect(existsSync(join(root, line.split(' ')[1] ?? ''))).toBe(true);
    const tools = readdirSync(join(root, 'node_modules/.bin'));
    for (const line of commands.filter((each) => each.startsWith('npx ')))
      expect(tools).toContain(line.split(' ')[1]);
    expect(commands).toContain('npx electron-builder --config build/pack.config.mjs --publish never');
    expect(existsSync(join(root, 'build/pack.config.mjs'))).toBe(true);
  });

  test('hands over every secret that the release procedure names, and no other', () => {
    const handed = new Set([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name));
    const named = new Set(
      [...read('docs/release.md').matchAll(/`((?:WIN_)?CSC_\w+|APPLE_\w+)`/g)].map(([, name]) => name),
    );
    expect([...handed].sort()).toEqual([...named].sort());
  });
});

test.each(['bug.md', 'wish.md'])('the issue template %s has a name and says what it is for', (name) => {
  const [, head = ''] = read(join('.github/ISSUE_TEMPLATE', name)).split('---\n');
  expect(yaml.load(head)).toEqual({
    name: expect.stringMatching(/\S/),
    about: expect.stringMatching(/\S/),
    labels: expect.stringMatching(/\S/),
  });
});
