import type { Criterion } from '../../rules/evaluation.ts';
import { phaseReasons } from '../../rules/why/phase-why.ts';
import type { Said } from '../../rules/why/reason.ts';
import { shareWords } from '../../rules/words.ts';
import { noValue, numberText, ratioAgainst, yesNoText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import { criterionMark, gateMark } from '../marks.ts';
import { typed } from '../user-text.ts';

const gates = [
  { id: 'crawlGate', name: 'Crawl' },
  { id: 'walkGate', name: 'Walk' },
  { id: 'runGate', name: 'Run' },
] as const;

/** The three gates with their criteria, values, thresholds and states. */
export function gatesTable(said: Said): Html {
  return html`<table class="gates fixed"><colgroup><col class="w-gate"><col><col class="w-value"><col class="w-needs"><col class="w-state"></colgroup><thead><tr><th>Gate</th><th>Criterion</th><th class="r">Value</th><th class="r">Needs</th><th>State</th></tr></thead>${gates.map(
    ({ id, name }) => gateBody(name, said, phaseReasons[id](said).criteria, said.evaluation[id]),
  )}</table>`;
}

function gateBody(name: string, said: Said, criteria: readonly Criterion[], result: string | null): Html {
  return html`<tbody>${criteria.map(
    (criterion, at) =>
      html`<tr>${at === 0 && html`<th rowspan="${criteria.length}"><b>${name}</b>${gateMark(result)}</th>`}<td>${criterion.label}${detailOf(criterion, said)}</td><td class="r">${valueText(criterion)}</td><td class="r">${needsText(criterion)}</td><td>${criterionMark(criterion.state)}</td></tr>`,
  )}</tbody>`;
}

/** What an improvement or an adoption was worked out from. */
function detailOf({ id }: Criterion, { a: { subject } }: Said): Html | null {
  const { partner } = subject;
  if (id === 'improvement') {
    const { baseline, pilotResult, successMetric } = partner;
    const measured = baseline !== null || pilotResult !== null;
    if (!measured && successMetric === null) return null;
    const metric = successMetric === null ? null : html` ${typed(successMetric)}`;
    const direction = partner.metricDirection === 'Lower is better' ? ', less is better' : '';
    return html`<div class="quiet">${metric}${measured && ` ${numberText(baseline)} → ${numberText(pilotResult)}`}${direction}</div>`;
  }
  if (id !== 'adoption') return null;
  if (partner.invitedCustomers === null && partner.adoptedCustomers === null) return null;
  return html`<div class="quiet">${numberText(partner.adoptedCustomers)} of ${numberText(partner.invitedCustomers)} invited customers</div>`;
}

function valueText({ value, threshold, format, state }: Criterion): string {
  if (value === null) return noValue;
  if (typeof value === 'boolean') return yesNoText(value);
  if (typeof value === 'string') return value;
  return format === 'ratio' && typeof threshold === 'number'
    ? ratioAgainst(value, threshold, state === 'met')
    : numberText(value);
}

function needsText({ threshold, format }: Criterion): string {
  if (threshold === null) return format === 'yesNo' ? 'Yes' : noValue;
  return typeof threshold === 'string'
    ? threshold
    : format === 'ratio'
      ? shareWords(threshold)
      : numberText(threshold);
}
