/** The longest name without its ending, in UTF-16 units: every file system of ours takes it. */
const longest = 120;

/** A file name of a title: without what a file system refuses, never empty. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name === '' ? 'Partners' : name}.${ending}`;
}
