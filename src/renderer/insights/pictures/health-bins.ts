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
  const keys = Array.from({ length: 10 }, (): string[] => []);
  for (const { row, score } of scored) keys[Math.min(9, Math.floor(score / step))]?.push(row.key);
  const bins = keys.map((inside, at): Group => {
    const from = at * step;
    return { id: String(from), name: `Health ${from} to ${at === 9 ? 100 : from + step - 1}`, keys: inside };
  });
  const lowest = scored.reduce<(typeof scored)[number] | undefined>(
    (least, each) => (least === undefined || each.score < least.score ? each : least),
    undefined,
  );
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  const finding =
    lowest === undefined
      ? ''
      : scored.length === 1
        ? `${lowest.row.values.name} stands at ${lowest.score}`
        : `Mean ${formats.number(Math.round(mean))} of 100; the lowest is ${lowest.row.values.name} at ${lowest.score}`;
  return { bins, scored: scored.length, finding };
}
