// `node build/third-party.mjs`: writes THIRD_PARTY.md, the licences of every package that the build bundled.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { bundledFolder } from './bundled-packages.mjs';
import { root, say } from './root.mjs';

/** Licences that ask for no more than their notice. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
]);

/**
 * Whether a package may ship under the licence that its package.json names: only where every licence that applies is one of
 * those above. What gives a choice is read as if all applied, so that nobody has to choose in silence.
 *
 * @param {unknown} licence
 * @returns {boolean}
 */
export const mayShip = (licence) =>
  typeof licence === 'string' &&
  licence
    .replace(/[()]/g, '')
    .split(/ (?:AND|OR) /)
    .every((each) => allowed.has(each));

/**
 * Works inside of a package that its own licence does not name: PDF.js brings them compiled into its worker. They were read
 * out of the version named here, and have to be looked for again in another one.
 */
const within = {
  'pdfjs-dist': {
    version: '4.10.38',
    works: [
      { name: 'core-js', version: '3.39.0', licence: 'MIT', file: 'core-js.txt' },
      { name: 'OpenJPEG', version: '(as in pdfjs-dist)', licence: 'BSD-2-Clause', file: 'openjpeg.txt' },
    ],
  },
};

/**
 * The works that a bundled package holds. Throws where the package has another version than the one that was looked through.
 *
 * @param {string} name
 * @param {string} version
 */
const worksWithin = (name, version) => {
  const found = Object.entries(within).find(([holder]) => holder === name)?.[1];
  if (found === undefined) return [];
  if (found.version !== version)
    throw new Error(
      `${name} ${version}: look what its build holds of others, as in ${found.version}, and say so in build/third-party.mjs.`,
    );
  return found.works.map(({ file, ...work }) => ({
    ...work,
    text: readFileSync(join(root, 'build/notices', file), 'utf8').trim(),
  }));
};

/**
 * The packages in what is shipped, with their licences. Throws where a licence is missing or not allowed.
 *
 * @returns {readonly { name: string, version: string, licence: string, text: string }[]}
 */
export const thirdParties = () => {
  const names = new Set(
    readdirSync(bundledFolder).flatMap((file) => JSON.parse(readFileSync(join(bundledFolder, file), 'utf8'))),
  );
  return [...names].sort().flatMap((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!mayShip(license))
      throw new Error(
        `${name} ${version} has the licence ${JSON.stringify(license)}: not one that may ship.`,
      );
    const file = readdirSync(folder).find((each) => /^licen[cs]e(\.md|\.txt)?$/i.test(each));
    const text =
      file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return [{ name, version, licence: license, text }, ...worksWithin(name, version)];
  });
};

/** The notice as one text. */
export const thirdPartyNotice = () =>
  [
    '# Third parties',
    'Partnerbook holds these packages. Electron and Chromium bring their own notices beside the program.',
    ...thirdParties().map(({ name, version, licence, text }) =>
      [
        `## ${name} ${version}`,
        `Licence: ${licence}`,
        ...(text === '' ? [] : [`\`\`\`\n${text}\n\`\`\``]),
      ].join('\n\n'),
    ),
  ].join('\n\n');

if (process.argv[1] === import.meta.filename) {
  await ensureBuilt();
  writeFileSync(join(root, 'THIRD_PARTY.md'), `${thirdPartyNotice()}\n`);
  say('Written   THIRD_PARTY.md');
}
