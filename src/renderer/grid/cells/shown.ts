import type { Finding } from '#shared/fields/finding.ts';
import { isBlank } from '#shared/fields/kind.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { GateResult, LeverageClass, Phase, SkinVerdict, Status, Tier } from '../../ui/verdicts/index.ts';
import { adoptionScale, improvementScale } from '../../ui/verdicts/threshold-geometry.ts';
import { type Column, readColumn } from '../columns/column.ts';
import { type GridRow, isNewRow } from '../columns/row.ts';
import { isLate } from './late.ts';
import { stakeSide } from './stake-side.ts';
import { valueWords } from './value-words.ts';

/** What cells need to know beside their row. */
export interface CellSource {
  readonly evaluationOf: (row: GridRow) => Evaluation;
  readonly formats: Formats;
  readonly settings: Settings;
  readonly asOf: string;
}

/** What a cell shows: plain words, or a look with what it draws. Equal values look the same. */
export type Shown =
  | string
  | { readonly look: 'unknown' }
  | { readonly look: 'hint'; readonly text: string }
  | { readonly look: 'leverage'; readonly value: LeverageClass }
  | { readonly look: 'stakes'; readonly value: SkinVerdict; readonly side: 'ours' | 'theirs' }
  | { readonly look: 'phase'; readonly value: Phase }
  | { readonly look: 'status'; readonly value: Status }
  | { readonly look: 'gate'; readonly value: GateResult }
  | { readonly look: 'tier'; readonly tier: Tier; readonly fit: 'Over-tiered' | 'Under-tiered' | undefined }
  | {
      readonly look: 'threshold';
      readonly value: number | null;
      readonly threshold: number;
      readonly scale: number;
      readonly text: string;
    }
  | { readonly look: 'score'; readonly value: number }
  | { readonly look: 'findings'; readonly findings: readonly Finding[] }
  | { readonly look: 'late'; readonly text: string }
  | { readonly look: 'link'; readonly text: string; readonly address: string };

type Look = (value: never, column: Column, row: GridRow, source: CellSource) => Shown;

const gate: Look = (value: GateResult) => ({ look: 'gate', value });
const plainTier: Look = (value: Tier) => ({ look: 'tier', tier: value, fit: undefined });

/** The fields that have a picture of their own. */
const looks: Readonly<Record<string, Look>> = {
  leverageClass: (value: LeverageClass) => ({ look: 'leverage', value }),
  skinVerdict: (value: SkinVerdict, _, row) => ({ look: 'stakes', value, side: stakeSide(row.values) }),
  phase: (value: Phase) => ({ look: 'phase', value }),
  status: (value: Status) => ({ look: 'status', value }),
  crawlGate: gate,
  walkGate: gate,
  runGate: gate,
  assignedTier: (value: Tier, _, row, source) => {
    const fit = source.evaluationOf(row).tierFit;
    return {
      look: 'tier',
      tier: value,
      fit: fit === 'Over-tiered' || fit === 'Under-tiered' ? fit : undefined,
    };
  },
  recommendedTier: plainTier,
  tierCeiling: plainTier,
  nextTier: plainTier,
  healthScore: (value: number) => ({ look: 'score', value }),
  findings: (findings: readonly Finding[]) => ({ look: 'findings', findings }),
  touchOverdue: (value: boolean) => (value ? { look: 'late', text: 'Yes' } : 'No'),
  checklistDone: (done: readonly string[]) => `${done.length} of 17`,
};

/** Ratios that are held against a threshold keep its mark in sight even while they are unknown. */
const thresholds: Readonly<Record<string, (settings: Settings) => { threshold: number; scale: number }>> = {
  improvement: ({ crawlThreshold }) => ({
    threshold: crawlThreshold,
    scale: improvementScale(crawlThreshold),
  }),
  adoption: ({ walkThreshold }) => ({ threshold: walkThreshold, scale: adoptionScale }),
};

/** Lists whose emptiness is an answer, not a blank. */
const emptyMeansNothing = new Set(['startMissing', 'launchMissing']);

const unknown: Shown = { look: 'unknown' };

/** What the cell of a column shows in a row. */
export function shownCell(column: Column, row: GridRow, source: CellSource): Shown {
  if (isNewRow(row)) return column.id === 'name' ? { look: 'hint', text: 'Type or paste a partner' } : '';
  const value = readColumn(column, row, source.evaluationOf);
  const against = thresholds[column.id];
  if (against !== undefined) {
    const ratio = value as number | null;
    return {
      look: 'threshold',
      value: ratio,
      ...against(source.settings),
      text: ratio === null ? '–' : source.formats.ratio(ratio),
    };
  }
  const look = looks[column.id];
  if (look !== undefined && (!isBlank(value) || column.kind.name === 'findings')) {
    return look(value as never, column, row, source);
  }
  if (isBlank(value) || value === '') return blank(column, row, source);
  return plain(column, value, row, source);
}

function blank(column: Column, row: GridRow, source: CellSource): Shown {
  if (!column.computed) return '';
  if (emptyMeansNothing.has(column.id)) return 'Nothing';
  if (column.id === 'nextTierNeeds' && source.evaluationOf(row).nextTier !== null) return 'Nothing';
  return unknown;
}

/** A value that has no picture: a link, a date that may be late, or words. */
function plain(column: Column, value: unknown, row: GridRow, source: CellSource): Shown {
  const text = valueWords(column, value, source.formats);
  if (column.kind.name === 'date') {
    const late = isLate(column.id, value as string, row, source.evaluationOf, source.asOf);
    return late ? { look: 'late', text } : text;
  }
  if (column.kind.name === 'link')
    return /^https?:\/\//i.test(text) ? { look: 'link', text, address: text } : text;
  return text;
}

/** Whether two cells look the same, so that the grid need not draw again. */
export function sameShown(a: Shown | null | undefined, b: Shown | null | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}

/** The words of a cell, as a screen reader or a tooltip has them. */
export function shownText(shown: Shown): string {
  if (typeof shown === 'string') return shown;
  switch (shown.look) {
    case 'unknown':
      return 'Unknown';
    case 'tier':
      return shown.fit === undefined ? String(shown.tier) : `${shown.tier}, ${shown.fit}`;
    case 'findings':
      return shown.findings.length === 0 ? 'None' : `${shown.findings.length}`;
    case 'score':
      return String(shown.value);
    case 'leverage':
    case 'stakes':
    case 'phase':
    case 'status':
    case 'gate':
      return shown.value;
    case 'threshold':
      return shown.value === null ? 'Unknown' : shown.text;
    default:
      return shown.text;
  }
}
