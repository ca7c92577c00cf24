import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @typedef {{ id: string, header: string, kind: { name: string, options?: readonly (string | number)[] } }} Field */

/**
 * One module of the sources as plain JavaScript, loaded.
 * @param {string} entry
 */
export async function loadSource(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        minify: false,
        target: 'node20',
        lib: { entry, formats: ['es'], fileName: () => 'module.mjs' },
      },
    });
    return await import(pathToFileURL(join(folder, 'module.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The input fields of the field list.
 * @returns {Promise<readonly Field[]>}
 */
export async function loadInputFields() {
  const { inputFields } = await loadSource('src/shared/fields/input-fields.ts');
  return inputFields;
}

/**
 * A portfolio of so many partners as a CRM exports it: every column, two cells of three filled, notes with commas and quotes.
 * `change` may put another text in the place of a cell; it is given the row, the field's id and the text.
 * @param {readonly Field[]} inputFields
 * @param {number} rows
 * @param {(row: number, id: string, text: string) => string} change
 */
export function portfolioText(inputFields, rows, change = (_row, _id, text) => text) {
  const lines = [inputFields.map((field) => field.header).join(',')];
  for (let row = 0; row < rows; row += 1)
    lines.push(inputFields.map((field, at) => quoted(change(row, field.id, cell(field, row, at)))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** @param {string} text */
function quoted(text) {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @type {(field: Field, row: number, at: number) => string} */
function cell({ id, kind }, row, at) {
  const options = kind.options ?? [];
  if (id === 'id') return `P-${row}`;
  if (id === 'name') return `Partner number ${row}`;
  if (id === 'website') return `https://www.partner-${row}.example`;
  if ((row * 31 + at * 17) % 3 === 0) return '';
  switch (kind.name) {
    case 'yesNo':
      return row % 2 === 0 ? 'Yes' : 'No';
    case 'money':
      return String(((row * 7919) % 900) * 1000);
    case 'number':
    case 'integer':
      return String(1 + (row % 40));
    case 'ratio':
      return `${row % 60}%`;
    case 'date':
      return `2026-${String(((row + at) % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`;
    case 'choice':
    case 'scale':
      return String(options[row % options.length]);
    case 'choiceList':
      return `${options[0]}; ${options[1 + (row % (options.length - 1))]}`;
    case 'tags':
      return `emea; group ${row % 7}`;
    default:
      return row % 4 === 0
        ? `A note, number ${row}, with "quotes" in it`
        : `Words of field ${at}, ${row % 500}`;
  }
}
