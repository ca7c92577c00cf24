import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { asRoot, launch, type RunningApp, repository } from '#support/launch.ts';
import { packedApp } from '#support/packed.ts';
import packing from '../../../build/pack.config.mjs';
import { run } from '../../../build/run.mjs';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

const { LinuxTargetHelper } = createRequire(import.meta.url)(
  'app-builder-lib/out/targets/LinuxTargetHelper.js',
) as {
  LinuxTargetHelper: {
    readonly prototype: { computeDesktopEntry(this: object, options: object): Promise<string> };
  };
};

/** The desktop entry of the installed package, as electron-builder writes it from our configuration. */
function desktopEntry(): Promise<string> {
  const metadata = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const name = packing.productName;
  const packager = {
    appInfo: { productName: name, sanitizedProductName: name },
    executableName: packing.linux?.executableName,
    fileAssociations: packing.fileAssociations,
    info: { metadata },
    config: packing,
    platformSpecificBuildOptions: packing.linux,
  };
  const helper = { packager, getDescription: () => metadata.description };
  return LinuxTargetHelper.prototype.computeDesktopEntry.call(helper, packing.linux ?? {});
}

test('a CSV that the desktop opens with Partnerbook arrives in the import of the window, once', async () => {
  const entry = await desktopEntry();
  expect(entry).toContain('\nExec=/opt/Partnerbook/partnerbook %U\n');
  const types = /^MimeType=(.*);$/m.exec(entry)?.[1]?.split(';') ?? [];
  expect(types).toContain('text/csv');

  // A user's own data folder, in which the entry stands and is listed as the installation of a package lists it.
  const home = mkdtempSync(join(tmpdir(), 'partnerbook-desktop-'));
  const applications = join(home, 'applications');
  mkdirSync(applications);
  const program = [`"${packedApp().packed}"`, ...asRoot].join(' ');
  writeFileSync(
    join(applications, 'partnerbook.desktop'),
    entry.replace('/opt/Partnerbook/partnerbook', program),
  );
  const lines = types.map((type) => `${type}=partnerbook.desktop;\n`);
  writeFileSync(join(applications, 'mimeinfo.cache'), `[MIME Cache]\n${lines.join('')}`);

  running = await launch(packedApp());
  const { page, data } = running;
  await page.getByRole('button', { name: 'Import a CSV' }).first().waitFor();
  const env = {
    ...process.env,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    PARTNERBOOK_DATA: data,
  };
  for (const type of types) {
    const known = await run('gio', ['mime', type], { env });
    expect(known.output).toContain('partnerbook.desktop');
  }
  const folder = join(home, 'Zoë’s partners (Q1)');
  mkdirSync(folder);
  const file = join(folder, 'a b;c.csv');
  writeFileSync(file, 'Partner,Owner\nBrightwave,Ines\n');
  expect(await run('gio', ['open', file], { env })).toMatchObject({ code: 0 });

  const dialog = page.getByRole('dialog', { name: 'Import a b;c.csv' });
  await dialog.getByRole('button', { name: 'Apply 1 row' }).click();
  await page.getByRole('contentinfo').getByText('1 partner', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});
