import type { KindName } from '#shared/fields/kind.ts';
import type { Column } from './column.ts';

const byKind: Record<KindName, number> = {
  id: 110,
  name: 146,
  text: 130,
  longText: 190,
  link: 160,
  yesNo: 72,
  money: 100,
  number: 90,
  integer: 70,
  ratio: 80,
  date: 122,
  choice: 112,
  scale: 65,
  tags: 140,
  choiceList: 180,
  findings: 110,
};

/** Columns whose cells need another width than their kind. */
const byId: Readonly<Record<string, number>> = {
  owner: 71,
  region: 90,
  status: 79,
  leverageClass: 99,
  skinVerdict: 106,
  phase: 101,
  crawlGate: 71,
  walkGate: 71,
  runGate: 71,
  improvement: 106,
  adoption: 106,
  healthScore: 67,
  nextAction: 170,
  continueDecision: 170,
  checklistDone: 90,
};

const letter = 6.5;
const padding = 14;
const mark = 14;

/** The width a column starts with, in pixels: what its values need, and never less than its own header. */
export function defaultWidth(column: Column): number {
  const known = byId[column.id];
  if (known !== undefined) return known;
  if (column.kind.name === 'choice')
    return Math.max(byKind.choice, Math.ceil(longest(column) * letter + 2 * padding));
  const header = Math.ceil(column.short.length * letter + padding + (column.computed ? mark : 0));
  return Math.max(byKind[column.kind.name], Math.min(header, 200));
}

const longest = (column: Column): number =>
  Math.max(column.short.length, ...(column.kind.options ?? []).map((option) => String(option).length));
