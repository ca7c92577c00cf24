// Writes docs/fields.md from the one field list, so that the reference never drifts from the code.
// `node build/fields-doc.mjs` writes it; a test says whether it is true.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../docs/fields.md', import.meta.url));

/**
 * @typedef {{ id: string, header: string, group: string, computed: boolean, help: string,
 *   kind: { name: string, options?: readonly (string | number)[] } }} Field
 */

const kindWords = /** @type {Record<string, string>} */ ({
  id: 'id',
  name: 'name',
  text: 'text',
  longText: 'long text',
  link: 'link or text',
  yesNo: 'Yes / No',
  money: 'money a year',
  number: 'number',
  integer: 'whole number',
  ratio: 'ratio',
  date: 'date',
  choice: 'one of',
  scale: 'one of',
  tags: 'tags',
  choiceList: 'any of',
  findings: 'finding ids',
});

/** @param {Field} field */
function values(field) {
  const word = kindWords[field.kind.name] ?? field.kind.name;
  const options = field.kind.name === 'findings' ? undefined : field.kind.options;
  return options === undefined ? word : `${word}: ${options.join(', ')}`;
}

/**
 * The whole document.
 * @returns {Promise<string>}
 */
export async function fieldsDocument() {
  const load = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const { module: list } = await runnerImport('/src/shared/fields/fields.ts', load);
  const { module: field } = await runnerImport('/src/shared/fields/field.ts', load);
  const all = /** @type {Field[]} */ (/** @type {any} */ (list).allFields);
  const groups = /** @type {{ id: string, title: string }[]} */ (/** @type {any} */ (field).groups);
  const lines = [
    '# Fields',
    '',
    'Made from the field list in `src/shared/fields` by `node build/fields-doc.mjs`; do not edit by hand.',
    'Headers and ids are both read as column names of a CSV. Computed fields are marked *computed*: the rules fill them.',
  ];
  for (const group of groups) {
    lines.push('', `## ${group.title}`, '', '| header | id | values | what it is |', '|---|---|---|---|');
    for (const one of all.filter((candidate) => candidate.group === group.id)) {
      lines.push(
        `| ${one.header} | \`${one.id}\` | ${one.computed ? '*computed*, ' : ''}${values(one)} | ${one.help} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await fieldsDocument());
}
