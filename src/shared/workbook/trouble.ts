/** A workbook cannot be read or written; the message says why, and what to do. Never leaves this folder: callers get a refusal. */
export class WorkbookTrouble extends Error {
  override readonly name = 'WorkbookTrouble';
}

/** Throws the reason why a workbook cannot be read. */
export function refuse(reason: string): never {
  throw new WorkbookTrouble(reason);
}

/** What is said of a workbook whose inside is not as the format has it. */
export const damaged = (what: string): never =>
  refuse(`The workbook is damaged: ${what}. Open it in Excel and save it again.`);
