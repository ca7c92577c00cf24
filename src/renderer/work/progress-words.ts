import type { Formats } from '../ui/formats/formats.ts';
import type { Progress, Stage } from './work.ts';

const stages: Readonly<Record<Stage, string>> = {
  sending: 'Looking at the portfolio',
  reading: 'Reading the file',
  matching: 'Comparing with the portfolio',
  applying: 'Saving',
  showing: 'Saved, showing the partners',
  writing: 'Writing the file',
};

/** What a progress says to the user. */
export function progressWords(
  { stage, rows, share }: Progress,
  formats: Pick<Formats, 'number'>,
): { readonly label: string; readonly share: number | null; readonly detail: string | undefined } {
  return { label: stages[stage], share, detail: rows === 0 ? undefined : `${formats.number(rows)} rows` };
}
