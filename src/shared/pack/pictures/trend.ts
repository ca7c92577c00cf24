import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { addMonths, daysBetween } from '../../rules/dates.ts';
import { atLeast } from '../../rules/ratio.ts';
import { dateWords, shareWords } from '../../rules/words.ts';
import { ratioAgainst, ratioText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import { at, picture } from './svg.ts';

/** One measured value on its day. */
export interface TrendPoint {
  readonly date: string;
  readonly value: number;
}

/** A history against its threshold. */
interface Trend {
  readonly what: string;
  /** By date; at least one. */
  readonly points: readonly TrendPoint[];
  readonly threshold: number;
  /** The scale without need: it grows where a value lies outside. */
  readonly least: number;
  readonly most: number;
}

const [width, height] = [340, 104];
const [left, right, top, bottom] = [34, 296, 10, 84];
/** More points than this are drawn as a line alone. */
const mostDots = 30;

/** A line through the readings with the threshold across; filled points reach it, hollow ones do not. */
export function trendPicture({ what, points, threshold, least, most }: Trend): Html {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) throw new Error('a trend needs a reading');
  const values = points.map((point) => point.value);
  const y = scaleLinear()
    .domain([Math.min(least, ...values), Math.max(most, threshold, ...values)])
    .nice(4)
    .range([bottom, top]);
  const days = Math.max(daysBetween(first.date, last.date), 1);
  const x = scaleLinear()
    .domain([0, days])
    .range(points.length === 1 ? [(left + right) / 2, right] : [left + 6, right - 6]);
  const placed = points.map((point) => ({
    x: x(daysBetween(first.date, point.date)),
    y: y(point.value),
    met: atLeast(point.value, threshold),
  }));
  const lastText = ratioAgainst(last.value, threshold, atLeast(last.value, threshold));
  const says = `${what} from ${ratioText(first.value)} on ${dateWords(first.date)} to ${lastText} on ${dateWords(last.date)}, threshold ${shareWords(threshold)}`;
  const path = line<(typeof placed)[number]>()
    .x((point) => Math.round(point.x * 100) / 100)
    .y((point) => Math.round(point.y * 100) / 100)(placed);
  return picture(
    width,
    height,
    'trend',
    says,
    html`${y
      .ticks(4)
      .map(
        (tick) =>
          html`<line x1="${left}" x2="${right}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="#e2e5ea" stroke-width=".7"/><text x="${left - 5}" y="${at(y(tick) + 3)}" text-anchor="end" class="ax">${shareWords(tick)}</text>`,
      )}${monthTicks(first.date, last.date, (date) => x(daysBetween(first.date, date)))}<line x1="${left}" x2="${right}" y1="${at(y(threshold))}" y2="${at(y(threshold))}" stroke="#14171e" stroke-width="1.4"/><path d="${path ?? ''}" fill="none" stroke="#20479f" stroke-width="1.8" stroke-linejoin="round"/>${dots(placed)}${labels(last.value, y(last.value), threshold, y(threshold))}`,
  );
}

function dots(placed: readonly { readonly x: number; readonly y: number; readonly met: boolean }[]): Html[] {
  const shown = placed.length > mostDots ? placed.slice(-1) : placed;
  return shown.map(
    (point) =>
      html`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="2.8" fill="${point.met ? '#20479f' : '#fff'}" stroke="#20479f" stroke-width="1.5"/>`,
  );
}

/** The last value and the threshold at the right edge, kept apart where they are close. */
function labels(value: number, valueY: number, threshold: number, thresholdY: number): Html {
  const gap = 11;
  const above = valueY <= thresholdY;
  const close = Math.abs(valueY - thresholdY) < gap;
  const middle = (valueY + thresholdY) / 2;
  const labelY = close ? middle + (above ? -gap / 2 : gap / 2) : valueY;
  const lineY = close ? middle + (above ? gap / 2 : -gap / 2) : thresholdY;
  return html`<text x="${right + 4}" y="${at(labelY + 3)}" font-weight="600" fill="#20479f">${ratioAgainst(value, threshold, atLeast(value, threshold))}</text><text x="${right + 4}" y="${at(lineY + 3)}" font-weight="600">${shareWords(threshold)}</text>`;
}

/** Firsts of a month under the axis: at most six, evenly apart. */
function monthTicks(from: string, to: string, x: (date: string) => number): Html[] {
  const firsts: string[] = [];
  let date = from.endsWith('-01') ? from : addMonths(`${from.slice(0, 7)}-01`, 1);
  while (date <= to && firsts.length < 600) {
    firsts.push(date);
    date = addMonths(date, 1);
  }
  const every = Math.ceil(firsts.length / 6);
  const years = from.slice(0, 4) !== to.slice(0, 4);
  return firsts
    .filter((_, index) => index % every === 0)
    .map((day) => {
      const words = dateWords(day);
      const text = years ? words.slice(2) : words.slice(0, -5);
      return html`<line x1="${at(x(day))}" x2="${at(x(day))}" y1="${bottom}" y2="${bottom + 3}" stroke="#8a919e" stroke-width=".7"/><text x="${at(x(day))}" y="${bottom + 14}" class="ax" text-anchor="middle">${text}</text>`;
    });
}
