import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './root.mjs';

/** Where each part of a build leaves the names of the packages that went into it. */
export const bundledFolder = join(cache, 'bundled');

/**
 * Notes which packages a bundle holds: what is shipped is what a licence has to allow.
 *
 * @param {string} part The part's name: main, preload, renderer, worker, cli.
 * @returns {import('vite').Plugin}
 */
export const bundledPackages = (part) => ({
  name: 'bundled-packages',
  generateBundle(_options, bundle) {
    const names = new Set(
      [...this.getModuleIds()].flatMap((id) => {
        const found = [...id.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].at(-1)?.[1];
        return found === undefined ? [] : [found];
      }),
    );
    mkdirSync(bundledFolder, { recursive: true });
    // The window has several workers, each a bundle of its own.
    const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry)?.name;
    const file = part === 'worker' ? `${part}-${entry}.json` : `${part}.json`;
    writeFileSync(join(bundledFolder, file), JSON.stringify([...names].sort()));
  },
});
