/** A property of an iCalendar object: its value as it stands, or texts that are escaped. */
export type Property =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly texts: readonly string[] };

/** The most octets of a line without its end (RFC 5545 section 3.1). */
const mostOctets = 75;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** A text as the value of a property (RFC 5545 section 3.3.11): control characters but tab and line ends are left out, they are not allowed. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,\n]/g, (sign) => escapes[sign] ?? sign);
}

/** Properties as lines, each folded at 75 octets and ended with CRLF. */
export function writeLines(properties: readonly Property[]): string {
  return properties.map((property) => `${fold(`${property.name}:${written(property)}`)}\r\n`).join('');
}

function written(property: Property): string {
  if ('value' in property) return property.value;
  return 'text' in property ? escapeText(property.text) : property.texts.map(escapeText).join(',');
}

/** Cuts a line between characters, so that no piece is longer than 75 octets with the space it begins with. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
