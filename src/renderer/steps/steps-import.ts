import { readSteps } from '#shared/csv/read-steps.ts';
import type { PartnerRowsFile, ReadStep } from '#shared/csv/types.ts';
import { heldRows, type PlannedRow, type RowsImport } from '../import/rows-import.ts';
import { newKey } from '../storage/changes/partners.ts';
import { importSteps } from '../storage/changes/steps.ts';
import type { Portfolio, StoredStep } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';

/**
 * What importing a steps file would do. A row is the step of its partner that has the same words, each step once, else a
 * new one; a blank cell leaves what is stored. A new step without an owner is ours.
 */
export function planSteps(
  file: PartnerRowsFile<ReadStep>,
  portfolio: Pick<Portfolio, 'rows' | 'steps'>,
): readonly PlannedRow<StoredStep>[] {
  const rows = portfolio.rows();
  const taken = new Set<string>();
  const planned = file.rows.flatMap((read): readonly PlannedRow<StoredStep>[] => {
    const partner = rows[read.partner];
    if (partner === undefined) return [];
    const { row, step: text, owner, due, doneOn } = read;
    const before =
      portfolio.steps(partner.key).find((step) => step.text === text && !taken.has(step.key)) ?? null;
    if (before !== null) taken.add(before.key);
    const after: StoredStep = {
      key: before?.key ?? newKey(),
      partnerKey: partner.key,
      text,
      owner: owner ?? before?.owner ?? 'Us',
      due: due ?? before?.due ?? null,
      doneOn: doneOn ?? before?.doneOn ?? null,
    };
    const same =
      before !== null &&
      before.owner === after.owner &&
      before.due === after.due &&
      before.doneOn === after.doneOn;
    const kind = before === null ? 'new' : same ? 'unchanged' : 'changed';
    return [{ row, kind, name: partner.values.name, reason: null, before, after }];
  });
  return [...planned, ...heldRows(file)].sort((a, b) => a.row - b.row);
}

/** `Us, due 14 Jul 2026, done 1 Jul 2026`. */
function stepWords({ owner, due, doneOn }: StoredStep, formats: Formats): string {
  return [
    owner,
    due === null ? 'no date' : `due ${formats.date(due)}`,
    ...(doneOn === null ? [] : [`done ${formats.date(doneOn)}`]),
  ].join(', ');
}

/** How the window imports a file of steps. */
export const stepsImport: RowsImport<ReadStep, StoredStep> = {
  one: 'step',
  many: 'steps',
  about: 'Step',
  note: 'A row with the words of a step that is there changes that step.',
  read: readSteps,
  plan: planSteps,
  words: (before, after, formats) => ({
    about: after.text,
    from: before === null ? null : stepWords(before, formats),
    to: stepWords(after, formats),
  }),
  change: (records, _portfolio, fileName, counts) => importSteps(records, fileName, counts),
};
