import { scaleLinear } from 'd3-scale';
import { atLeast } from '../../rules/ratio.ts';
import { shareWords } from '../../rules/words.ts';
import { type Html, html } from '../html.ts';
import { at, picture } from './svg.ts';

/** All partners' values of one measure on one line. */
interface Strip {
  readonly what: string;
  readonly values: readonly number[];
  readonly threshold: number;
  readonly least: number;
  readonly most: number;
}

const width = 300;
const [left, right] = [16, 284];
const step = 8.4;
/** Higher piles than this are drawn closer together. */
const tallest = 62;

/** One mark a partner, piled up where they meet: discs reach the threshold, squares fall short of it. */
export function stripPicture({ what, values, threshold, least, most }: Strip): Html {
  const x = scaleLinear().domain([least, most]).range([left, right]).clamp(true);
  const sorted = [...values].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  const marks = sorted.map((value) => {
    const column = Math.round(x(value) / step);
    const level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    return { x: Math.min(Math.max(column * step, left), right), level, met: atLeast(value, threshold) };
  });
  const highest = Math.max(1, ...columns.values());
  const pile = Math.min(step, tallest / highest);
  const base = 18 + Math.max(highest * pile, 22);
  const met = marks.filter((mark) => mark.met).length;
  const ticks = x.ticks(5);
  // What lies beyond the scale stands at its end, which says so.
  const endWords = (tick: number): string => {
    if (tick === most && sorted.some((value) => value > most)) return `≥ ${shareWords(tick)}`;
    return tick === least && sorted.some((value) => value < least)
      ? `≤ ${shareWords(tick)}`
      : shareWords(tick);
  };
  const mark = x(threshold);
  return picture(
    width,
    Math.ceil(base + 18),
    'strip',
    `${what}: ${met} of ${values.length} at or above ${shareWords(threshold)}`,
    html`<line x1="0" x2="${width}" y1="${at(base)}" y2="${at(base)}" stroke="#8a919e" stroke-width=".8"/>${ticks.map(
      (tick) =>
        html`<text x="${at(x(tick))}" y="${at(base + 13)}" class="ax" text-anchor="middle">${endWords(tick)}</text>`,
    )}<line x1="${at(mark)}" x2="${at(mark)}" y1="4" y2="${at(base + 3)}" stroke="#14171e" stroke-width="1.6"/><text x="${at(mark - 5)}" y="11" text-anchor="end" font-weight="600">${shareWords(threshold)} line</text>${marks.map(
      (one) => dot(one.x, base - 5.7 - one.level * pile, one.met),
    )}`,
  );
}

function dot(x: number, y: number, met: boolean): Html {
  return met
    ? html`<circle cx="${at(x)}" cy="${at(y)}" r="3.6" fill="#0d7a58"/>`
    : html`<rect x="${at(x - 3.3)}" y="${at(y - 3.3)}" width="6.6" height="6.6" fill="#fff" stroke="#b8351f" stroke-width="1.6"/>`;
}
