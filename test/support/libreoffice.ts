import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A LibreOffice of its own profile, whose numbers and dates are those of one country. */
export interface Office {
  /** A folder for files; removed with the profile. */
  readonly folder: string;
  /** Opens files as a person would and saves them in another format; returns their new paths. */
  saveAs(format: 'csv' | 'xlsx', files: readonly string[], opening?: Opening): Promise<readonly string[]>;
  remove(): void;
}

/** What a person may choose in the dialog in which LibreOffice asks how to read a CSV. */
export interface Opening {
  /** The language whose numbers the file holds; that of the country when left out. */
  readonly language?: 'English (USA)';
}

/** Where LibreOffice is: named by SOFFICE, or at its usual places. */
function findOffice(): string {
  const places = [
    process.env['SOFFICE'],
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/opt/libreoffice/program/soffice',
  ];
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (found === undefined)
    throw new Error(
      'there is no LibreOffice: install the package libreoffice-calc, or set SOFFICE to its path',
    );
  return found;
}

const settings = (country: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${country}</value></prop></item></oor:items>`;

/** Comma, double quote, UTF-8, from the first line, no columns of a chosen kind: what the dialog offers for a file of ours. */
const csvAs = (language: number): string => `44,34,76,1,,${language}`;
/** English (USA) in the numbering of the format. */
const american = 1033;
/** As the dialog has it: a quoted cell is no text, no special numbers; numbers as they are shown. */
const filters = {
  csv: `csv:Text - txt - csv (StarCalc):${csvAs(0)},false,true,false`,
  xlsx: 'xlsx',
} as const;

/** Sets up a LibreOffice for a country such as `de-DE`. */
export function office(country: 'en-US' | 'de-DE'): Office {
  const program = findOffice();
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(country));
  let turn = 0;
  return {
    folder,
    saveAs: async (format, files, opening = {}) => {
      turn += 1;
      const out = join(folder, `saved-${turn}`);
      const isCsv = files.every((file) => file.endsWith('.csv'));
      const language = opening.language === undefined ? 0 : american;
      await run(
        program,
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          '--headless',
          ...(isCsv ? [`--infilter=CSV:${csvAs(language)},false,false`] : []),
          '--convert-to',
          filters[format],
          '--outdir',
          out,
          ...files,
        ],
        { timeout: 120_000 },
      );
      return files.map((file) =>
        join(
          out,
          `${file
            .split('/')
            .at(-1)
            ?.replace(/\.[^.]*$/, '')}.${format}`,
        ),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
