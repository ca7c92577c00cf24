import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

const step = 10;

/** The open partners by health score, in steps of ten; the last holds 90 to 100 (rules.md section 8). */
export function healthBins(
  rows: readonly Judged[],
  formats: Formats,
): { readonly bins: readonly Group[]; readonly scored: number; readonly finding: string } {
  const scored = rows.flatMap((row) => {
    const score = row.evaluation.healthScore;
    return score === null || !isOpen(row.values) ? [] : [{ row, score }];
  });
  const bins = Array.from({ length: 10 }, (_, at): Group => {
    const from = at * step;
    const to = at === 9 ? 100 : from + step - 1;
    return {
      id: String(from),
      name: `Health ${from} to ${to}`,
      keys: scored.filter(({ score }) => score >= from && score <= to).map(({ row }) => row.key),
    };
  });
  const [lowest] = [...scored].sort((a, b) => a.score - b.score);
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  const finding =
    lowest === undefined
      ? ''
      : scored.length === 1
        ? `${lowest.row.values.name} stands at ${lowest.score}`
        : `Mean ${formats.number(Math.round(mean))} of 100; the lowest is ${lowest.row.values.name} at ${lowest.score}`;
  return { bins, scored: scored.length, finding };
}
