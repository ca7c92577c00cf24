import type { Severity } from '../fields/choices.ts';
import type { CriterionState } from '../rules/evaluation.ts';
import { type Glyph, glyph } from './glyphs.ts';
import { type Html, html } from './html.ts';
import type { StepState } from './steps.ts';

const gateGlyphs: Readonly<Record<string, Glyph>> = { Pass: 'check', Fail: 'cross', Pending: 'ring' };

/** A gate's result: its shape and its word. */
export function gateMark(result: string | null): Html {
  const word = result ?? 'Pending';
  return html`<span class="mk">${glyph(gateGlyphs[word] ?? 'ring')}${word}</span>`;
}

const stateGlyphs: Readonly<Record<CriterionState, Glyph>> = {
  met: 'check',
  'not met': 'cross',
  'not yet': 'clock',
  unknown: 'ring',
};

const stateWords: Readonly<Record<CriterionState, string>> = {
  met: 'Met',
  'not met': 'Not met',
  'not yet': 'Not yet',
  unknown: 'Unknown',
};

/** How a criterion stands: its shape and its word. */
export function criterionMark(state: CriterionState): Html {
  return html`<span class="mk">${glyph(stateGlyphs[state])}${stateWords[state]}</span>`;
}

const severityGlyphs: Readonly<Record<Severity, Glyph>> = {
  error: 'octagon',
  warning: 'triangle',
  info: 'circle',
};

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

/** A finding's severity: its shape and its word. */
export function severityMark(severity: Severity): Html {
  return html`${glyph(severityGlyphs[severity])}<b>${severityWords[severity]}.</b>`;
}

const stepGlyphs: Readonly<Record<StepState, Glyph>> = { done: 'check', overdue: 'triangle', open: 'ring' };

/** How a step stands: its shape and the words given. */
export function stepMark(state: StepState, words: string): Html {
  return html`<span class="mk">${glyph(stepGlyphs[state])}${words}</span>`;
}
