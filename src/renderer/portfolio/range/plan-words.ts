import type { PastePlan } from '../../grid/range/paste-plan.ts';
import type { CellPlan, SkippedCells } from '../../grid/range/table.ts';
import { counted } from '../../storage/changes/words.ts';
import { planSize } from './cell-edits.ts';

const be = (count: number): string => (count === 1 ? 'is' : 'are');

/** `4 computed cells are skipped: Crawl Gate, Walk Gate.` Empty when there are none. */
function skippedWords({ cells, headers }: SkippedCells): string {
  if (cells === 0) return '';
  const few = headers.slice(0, 3).join(', ');
  const more = headers.length > 3 ? ` and ${headers.length - 3} more` : '';
  return `${counted(cells, 'computed cell')} ${be(cells)} skipped: ${few}${more}.`;
}

/** `4 cells beyond the edge of the grid are left out: “x1”, “x2”, “x3” and 1 more.` */
function beyondWords({ beyond, beyondTexts }: PastePlan): string {
  if (beyond === 0) return '';
  const few = beyondTexts.map((text) => `“${shortened(text)}”`).join(', ');
  const more = beyond > beyondTexts.length ? ` and ${beyond - beyondTexts.length} more` : '';
  return `${counted(beyond, 'cell')} beyond the edge of the grid ${be(beyond)} left out: ${few}${more}.`;
}

const shortened = (text: string): string => {
  const line = [...text.trim().replace(/\s+/g, ' ')];
  return line.length > 24 ? `${line.slice(0, 24).join('')}…` : line.join('');
};

const verbs = { clear: 'Cleared', fill: 'Filled', cut: 'Cut', paste: 'Pasted' } as const;

/** What a deed on cells did and left out. */
export function doneWords(plan: CellPlan, deed: keyof typeof verbs): string {
  const size = planSize(plan);
  const refused = plan.refused.length;
  const [first] = plan.refused;
  const left = refused === 0 ? '' : `; ${refused.toLocaleString('en')} left out`;
  return [
    size === 0 ? 'Nothing was changed.' : `${verbs[deed]} ${counted(size, 'cell')}${left}.`,
    first === undefined ? '' : `${first.field} of ${first.who}: ${first.reason}`,
    skippedWords(plan.computed),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Under the title of the question before a paste: what fits, what does not, what is skipped. */
export function pasteLead(plan: PastePlan): string {
  const { added, refused, computed, heldRows } = plan;
  const fit = planSize(plan);
  const unread = refused.length - heldRows;
  return [
    fit === 0 ? 'No cell fits.' : `${counted(fit, 'cell')} ${fit === 1 ? 'fits' : 'fit'}.`,
    added.length === 0
      ? ''
      : `${counted(added.length, 'partner')} ${be(added.length)} added below the last row.`,
    unread === 0 ? '' : `${counted(unread, 'cell')} cannot be taken.`,
    heldRows === 0 ? '' : `${counted(heldRows, 'new row')} without a usable name ${be(heldRows)} left out.`,
    beyondWords(plan),
    skippedWords(computed),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** True when a paste must be asked about: something of the block would be lost, or partners would be added. */
export const mustAsk = ({ refused, added, beyond }: PastePlan): boolean =>
  refused.length > 0 || added.length > 0 || beyond > 0;
