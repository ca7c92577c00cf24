/** The longest name without its ending, in bytes of UTF-8: a file system takes 255, and a browser may add a number. */
const longest = 200;

/** What a file system refuses, what turns the reading order round or is not seen, and halves of characters. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** Names that mean a device on Windows, whatever ending follows. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

const encoder = new TextEncoder();

/** As many whole characters from the beginning as the longest name holds. */
function cut(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > longest) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A file name of a title: without what a file system refuses or a reader is misled by, never empty. */
export function fileNameOf(title: string, ending: string): string {
  const words = title.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ');
  const name = cut(words.replace(/^[. ]+/, ''))
    .replace(/[. ]+$/, '')
    .replace(device, '$1_');
  return `${name === '' ? 'Partners' : name}.${ending}`;
}

/** The proposed name for the rows of a file that an import held back. */
export function heldFileName(fileName: string): string {
  return fileNameOf(`Held back from ${fileName.replace(/\.[^.]*$/, '')}`, 'csv');
}
