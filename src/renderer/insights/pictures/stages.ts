import type { ComputedId, Partner } from '#shared/fields/fields.ts';
import type { Criterion, CriterionState, Evaluation } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';
import { effectivePhase, isOpen } from '#shared/rules/subject.ts';
import { why } from '#shared/rules/why.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';
import { holdWords } from './hold-words.ts';

/** One phase with the partners in it, those through its gate, and what holds the others, the commonest first. */
export interface StageGroup {
  readonly phase: 'Not started' | 'Crawl' | 'Walk' | 'Run';
  readonly all: Group;
  readonly passed: Group;
  readonly holds: readonly (Group & {
    readonly sign: 'not met' | 'unknown';
    /** What holds them, after their number: `below 20%`. */
    readonly words: string;
  })[];
}

const gates = {
  'Not started': { field: 'startReadiness', through: 'ready to start Crawl' },
  Crawl: { field: 'crawlGate', through: 'passed' },
  Walk: { field: 'walkGate', through: 'passed' },
  Run: { field: 'runGate', through: 'passed' },
} as const satisfies Record<string, { readonly field: ComputedId; readonly through: string }>;

const phases = ['Not started', 'Crawl', 'Walk', 'Run'] as const;

type Sign = 'not met' | 'unknown';

/** Before its gate is judged, what is not met is only not there yet. */
const signOf = (state: Exclude<CriterionState, 'met'>, phase: (typeof phases)[number]): Sign =>
  state === 'not met' && phase !== 'Not started' ? 'not met' : 'unknown';

const isThrough = (row: Judged, phase: (typeof phases)[number]): boolean => {
  const { evaluation } = row;
  return phase === 'Not started'
    ? evaluation.startMissing.length === 0
    : evaluation[gates[phase].field as 'crawlGate' | 'walkGate' | 'runGate'] === 'Pass';
};

/** The criteria of a partner's own gate, and what they were read from. */
interface ReadCriteria {
  readonly values: Partner;
  readonly settings: Settings;
  readonly asOf: string;
  readonly criteria: readonly Criterion[];
}

/** By evaluation, which is made anew whenever the partner, the program or the day changes; a filter asks for the same ones again. */
const read = new WeakMap<Evaluation, ReadCriteria>();

/** Why a partner stands where it does. Worked out once: it takes as long as judging the partner. */
function criteriaOf(
  { values, evaluation }: Judged,
  phase: (typeof phases)[number],
  settings: Settings,
  asOf: string,
): readonly Criterion[] {
  const before = read.get(evaluation);
  if (before?.values === values && before.settings === settings && before.asOf === asOf)
    return before.criteria;
  const { criteria } = why(gates[phase].field, values, settings, asOf);
  read.set(evaluation, { values, settings, asOf, criteria });
  return criteria;
}

/**
 * The open partners by phase. What holds one back is read from the reasons of its phase's gate (of the readiness to
 * start, before the first), so that picture and reasons cannot differ.
 */
export function stagesOf(
  rows: readonly Judged[],
  settings: Settings,
  asOf: string,
  formats: Formats,
): readonly StageGroup[] {
  return phases.map((phase) => {
    const here = rows.filter((row) => isOpen(row.values) && effectivePhase(row.values) === phase);
    const passed = here.filter((row) => isThrough(row, phase));
    const { through } = gates[phase];
    const holds = new Map<string, { readonly id: string; readonly sign: Sign; readonly keys: string[] }>();
    for (const row of here) {
      if (isThrough(row, phase)) continue;
      for (const { id, state } of criteriaOf(row, phase, settings, asOf)) {
        if (state === 'met') continue;
        const sign = signOf(state, phase);
        const hold = holds.get(`${id}:${sign}`) ?? { id, sign, keys: [] };
        hold.keys.push(row.key);
        holds.set(`${id}:${sign}`, hold);
      }
    }
    return {
      phase,
      all: { id: phase, name: phase, keys: here.map((row) => row.key) },
      passed: { id: `${phase}:passed`, name: `${phase}, ${through}`, keys: passed.map((row) => row.key) },
      holds: [...holds.values()]
        .map(({ id, sign, keys }) => {
          const words = holdWords(id, sign, settings, formats);
          return { id: `${phase}:${id}:${sign}`, name: `${phase}, ${words}`, keys, sign, words };
        })
        .sort((a, b) => b.keys.length - a.keys.length),
    };
  });
}

/** How many open partners are not through the gate of their phase. */
export function stagesFinding(stages: readonly StageGroup[], formats: Formats): string {
  const sum = (of: (stage: StageGroup) => number) => stages.reduce((total, stage) => total + of(stage), 0);
  const all = sum((stage) => stage.all.keys.length);
  const through = sum((stage) => (stage.phase === 'Not started' ? 0 : stage.passed.keys.length));
  const short = all - through;
  const rest =
    short === 1 ? 'has not passed the gate of its phase' : 'have not passed the gate of their phase';
  return `${formats.number(short)} of ${formats.number(all)} ${rest}`;
}
