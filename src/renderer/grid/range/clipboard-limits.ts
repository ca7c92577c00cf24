/** So many characters of text one paste into the grid may bring: about 18,000 partners with every column. */
const mostBlockText = 20_000_000;

/** So many characters one field may be given at once: many times what a spreadsheet's cell holds. */
const mostFieldText = 1_000_000;

/** So many cells one copy takes: more than 15,000 partners with every column. */
const mostCopied = 2_000_000;

/** Beyond so many cells only the text is copied: the table for mails would be several times as large. */
export const mostCopiedAsTable = 500_000;

/** What a clipboard holds, as a paste reads it. */
export interface ClipboardTexts {
  readonly text: string;
  readonly html: string;
}

/**
 * Why what the clipboard holds is too much to paste there, with the way out; null when it is not. A table without text
 * counts by its HTML. Reading it would stop the window for minutes, where an import shows its progress.
 */
export function tooLargeToPaste({ text, html }: ClipboardTexts, into: 'cells' | 'a field'): string | null {
  const held = text === '' && into === 'cells' ? html : text;
  const most = into === 'cells' ? mostBlockText : mostFieldText;
  if (held.length <= most) return null;
  const size = `The clipboard holds ${millions(held.length)} million characters`;
  return into === 'cells'
    ? `${size}; a paste takes ${millions(most)} million. Nothing was pasted. Save the rows as a CSV file and import that: an import takes large files, shows its progress and can be cancelled.`
    : `${size}; a field takes ${millions(most)} million. Nothing was pasted, and what the field held is still there.`;
}

/** Rounded up, so that what is refused never reads as the limit itself. */
const millions = (characters: number): string => Math.ceil(characters / 1_000_000).toLocaleString('en');

/** Why a selection is too large to copy, with the way out; null when it is not. */
export function tooLargeToCopy(cells: number): string | null {
  if (cells <= mostCopied) return null;
  return `The selection has ${cells.toLocaleString('en')} cells; a copy takes ${mostCopied.toLocaleString('en')}. Nothing was copied. Select fewer, or save them to a file with Export.`;
}
