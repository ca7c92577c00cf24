import { exceedsInvited, type GateResult } from '#shared/rules/phases.ts';
import type { Settings } from '#shared/rules/program.ts';
import { atLeast } from '#shared/rules/ratio.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Judged } from '../judged.ts';

/** One partner of a picture of values against a threshold. */
export interface Measured {
  readonly key: string;
  readonly name: string;
  /** A share: 0.7 is 70 %. */
  readonly value: number;
  readonly gate: GateResult;
  /** What the value is made of, such as 6 of 8; empty when there is no more to say. */
  readonly detail: string;
}

/** Values by partner against the threshold of a gate, with what it found in words. */
export interface ThresholdPicture {
  readonly title: string;
  readonly finding: string;
  readonly gateName: 'Walk' | 'Crawl';
  readonly valueName: 'Adoption' | 'Improvement';
  readonly threshold: number;
  readonly thresholdText: string;
  /** Highest value first; equal values in the portfolio's order. */
  readonly measured: readonly Measured[];
  readonly counts: Readonly<Record<GateResult, number>>;
  readonly reached: number;
}

/** Adoption of the open partners against the walk threshold (rules.md section 12, adoptionReached). */
export function adoptionPicture(
  rows: readonly Judged[],
  settings: Settings,
  formats: Formats,
): ThresholdPicture {
  const open = rows.filter((row) => isOpen(row.values) && row.evaluation.adoption !== null);
  const wrong = open.filter((row) => exceedsInvited(row.values)).length;
  const measured = open.flatMap((row): readonly Measured[] => {
    const value = row.evaluation.adoption;
    if (value === null || exceedsInvited(row.values)) return [];
    const { adoptedCustomers, invitedCustomers, name } = row.values;
    const detail = `${formats.number(adoptedCustomers ?? 0)} of ${formats.number(invitedCustomers ?? 0)}`;
    return [{ key: row.key, name, value, gate: row.evaluation.walkGate ?? 'Pending', detail }];
  });
  const threshold = settings.walkThreshold;
  const reached = measured.filter((each) => atLeast(each.value, threshold)).length;
  const left =
    wrong === 0
      ? ''
      : `; ${wrong} left out, ${wrong === 1 ? 'it has' : 'they have'} more adopted than invited`;
  return {
    title: `Adoption by partner, against ${formats.share(threshold)}`,
    finding: `${reachWords(reached, measured.length, formats)}${left}`,
    gateName: 'Walk',
    valueName: 'Adoption',
    threshold,
    thresholdText: `${formats.share(threshold)} to pass Walk`,
    measured: sorted(measured),
    counts: countGates(measured),
    reached,
  };
}

/** Improvement of the open partners against the crawl threshold (rules.md section 12, improvementReached). */
export function improvementPicture(
  rows: readonly Judged[],
  settings: Settings,
  formats: Formats,
): ThresholdPicture {
  const measured = rows.flatMap((row): readonly Measured[] => {
    const value = row.evaluation.improvement;
    if (value === null || !isOpen(row.values)) return [];
    const { baseline, pilotResult, name } = row.values;
    const detail =
      baseline === null || pilotResult === null || baseline === 0
        ? 'as reported'
        : `${formats.number(baseline)} to ${formats.number(pilotResult)}`;
    return [{ key: row.key, name, value, gate: row.evaluation.crawlGate ?? 'Pending', detail }];
  });
  const threshold = settings.crawlThreshold;
  const reached = measured.filter((each) => atLeast(each.value, threshold)).length;
  const worse = measured.filter((each) => each.value < 0).length;
  const finding =
    worse === 0
      ? reachWords(reached, measured.length, formats)
      : `${formats.number(reached)} of ${formats.number(measured.length)} ${reached === 1 ? 'reaches' : 'reach'} it; ${
          worse === 1 ? 'one pilot got worse' : `${formats.number(worse)} pilots got worse`
        }`;
  return {
    title: `Improvement by partner, against ${formats.share(threshold)}`,
    finding,
    gateName: 'Crawl',
    valueName: 'Improvement',
    threshold,
    thresholdText: `${formats.share(threshold)} to pass Crawl`,
    measured: sorted(measured),
    counts: countGates(measured),
    reached,
  };
}

function reachWords(reached: number, all: number, formats: Formats): string {
  const short = all - reached;
  if (all === 1)
    return reached === 1 ? 'The one with a value reaches it' : 'The one with a value falls short';
  if (short === 0 && all === 2) return 'Both reach it';
  if (short === 0) return `All ${formats.number(all)} reach it`;
  const fall = `${formats.number(short)} ${short === 1 ? 'falls' : 'fall'} short`;
  return `${formats.number(reached)} of ${formats.number(all)} ${reached === 1 ? 'reaches' : 'reach'} it; ${fall}`;
}

const sorted = (measured: readonly Measured[]): readonly Measured[] =>
  [...measured].sort((a, b) => b.value - a.value);

function countGates(measured: readonly Measured[]): Record<GateResult, number> {
  const count = (gate: GateResult) => measured.filter((each) => each.gate === gate).length;
  return { Pass: count('Pass'), Fail: count('Fail'), Pending: count('Pending') };
}
