/** The readers' sentences name the command line's options in brackets; here the dialog's own choices stand for them. */
export function inWindowWords(sentence: string): string {
  return sentence.replace(/ \(--[^)]*\)/g, '');
}
