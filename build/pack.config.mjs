import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/**
 * How the app is packed, for every system (electron-builder). What it holds is what was built: every package is bundled,
 * so nothing of node_modules goes along.
 *
 * @type {import('electron-builder').Configuration}
 */
const packing = {
  appId: 'app.partnerbook.Partnerbook',
  productName: 'Partnerbook',
  copyright: 'The authors of Partnerbook',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', 'LICENSE', 'THIRD_PARTY.md'],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-US', 'de', 'fr', 'es', 'it', 'ja', 'zh-CN'],
  fileAssociations: [
    {
      ext: 'csv',
      name: 'Partner portfolio',
      description: 'A partner portfolio as comma-separated values',
      mimeType: 'text/csv',
      role: 'Editor',
      // Whoever opens CSV files with a spreadsheet keeps doing so; Partnerbook stands in the list.
      rank: 'Alternate',
    },
    {
      ext: 'xlsx',
      name: 'Partner workbook',
      description: 'A partner portfolio as an Excel workbook',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      role: 'Editor',
      rank: 'Alternate',
    },
  ],
  publish: null,
  // Set here for the installers; a folder packed by pack.mjs gets its fuses from it.
  afterPack: async (context) => {
    // The two halves of a universal app are merged first: a signature in them would keep them apart.
    if (context.appOutDir.endsWith('-temp')) return;
    if (context.targets.length > 0 && context.targets.every((target) => target.name !== 'dir'))
      await setFuses(executableOf(context), { mac: context.electronPlatformName === 'darwin' });
  },
  win: { target: ['nsis', 'portable'], icon: 'build/icons/icon.png' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    category: 'public.app-category.business',
    icon: 'build/icons/icon.png',
    hardenedRuntime: true,
    // Fewer exceptions than electron-builder would make by itself.
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    icon: 'build/icons/icon.png',
    executableName: 'partnerbook',
    // The desktop finds the app's window by it (`desktopName` in package.json).
    syncDesktopName: true,
    maintainer: 'The authors of Partnerbook',
    synopsis: 'Judges a partner portfolio: leverage, tiers, phase gates, charters',
  },
};

/** @param {import('electron-builder').AfterPackContext} context */
function executableOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`, 'Contents/MacOS', name);
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : 'partnerbook');
}

// biome-ignore lint/style/noDefaultExport: electron-builder reads the default export of its configuration
export default packing;
