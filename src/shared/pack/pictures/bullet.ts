import { scaleLinear } from 'd3-scale';
import type { CriterionState } from '../../rules/evaluation.ts';
import { shareWords } from '../../rules/words.ts';
import { ratioAgainst } from '../figures.ts';
import { type Html, html, nothing } from '../html.ts';
import { at, picture } from './svg.ts';

/** A value against its threshold, where there is no history to draw. */
interface Bullet {
  /** `Adoption`. */
  readonly what: string;
  readonly value: number | null;
  readonly threshold: number;
  /** Whether the value reaches the threshold; unknown with a value is a record that cannot be right. */
  readonly state: CriterionState;
  /** The scale's end: 1 for adoption, more for an improvement without a limit. */
  readonly most: number;
  /** `70% to pass Walk`. */
  readonly line: string;
  readonly width: number;
}

const height = 46;

/** A bar from zero to the value, the threshold as a line across it: hatched when it falls short, dashed when it is not judged. */
export function bulletPicture({ what, value, threshold, state, most, line, width }: Bullet): Html {
  const x = scaleLinear().domain([0, most]).range([0, width]).clamp(true);
  const says = `${what} ${value === null ? 'unknown' : ratioAgainst(value, threshold, state === 'met')}, threshold ${shareWords(threshold)}`;
  const mark = x(threshold);
  const anchor = mark < 60 ? 'start' : mark > width - 60 ? 'end' : 'middle';
  const ticks = x.ticks(5);
  return picture(
    width,
    height,
    'bul',
    says,
    html`<rect x="0" y="16" width="${width}" height="14" fill="#eceff3"/>${bar(value, x, state, most)}<line x1="${at(mark)}" x2="${at(mark)}" y1="11" y2="34" stroke="#14171e" stroke-width="2"/><text x="${at(mark)}" y="9" text-anchor="${anchor}" font-weight="600">${line}</text>${ticks.map(
      (tick, index) =>
        html`<text x="${at(x(tick))}" y="43" text-anchor="${index === 0 ? 'start' : tick === most ? 'end' : 'middle'}" class="ax">${shareWords(tick)}</text>`,
    )}`,
  );
}

function bar(value: number | null, x: (value: number) => number, state: CriterionState, most: number): Html {
  if (value === null) return html`<text x="4" y="27" class="ax">no value on record</text>`;
  if (value < 0) return html`<path d="M8 16v14l-8-7z" fill="#b8351f"/>`;
  const end = x(value);
  if (state === 'unknown')
    return html`<rect x=".5" y="16.5" width="${at(Math.max(end - 1, 0))}" height="13" fill="#fff" stroke="#5f6776" stroke-dasharray="3 2"/>`;
  const fill = state === 'met' ? '#0d7a58' : 'url(#hatch)';
  const over = value > most ? html`<path d="M${at(end - 9)} 18v10l7-5z" fill="#fff"/>` : nothing;
  return html`<rect x="0" y="16" width="${at(end)}" height="14" fill="${fill}"/>${over}`;
}
