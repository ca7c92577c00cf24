/** Markup that is already safe: made only by `html`, so that a text from outside is escaped exactly once. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: texts are escaped, markup is taken as it is, false and null leave nothing. */
export type Part = string | number | Html | readonly Html[] | null | false;

const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no HTML document may hold, and halves of a pair whose other half is missing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as the content of an element or of a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(special, (character) => entities[character] ?? character);
}

function isList(part: Html | readonly Html[]): part is readonly Html[] {
  return Array.isArray(part);
}

function write(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if (!isList(part)) return part.markup;
  let text = '';
  for (const one of part) text += one.markup;
  return text;
}

/** A piece of markup: what stands between is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  for (const [at, part] of parts.entries()) markup += write(part) + (strings[at + 1] ?? '');
  return { markup };
}

/** Nothing. */
export const nothing: Html = { markup: '' };

/** Pieces with something between them. */
export function join(pieces: readonly Html[], between: Html): Html {
  return { markup: pieces.map((piece) => piece.markup).join(between.markup) };
}
