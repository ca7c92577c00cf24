import { noValue, ratioAgainst } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { gateMark } from '../marks.ts';
import type { PackInput } from '../pack-input.ts';
import { typed } from '../user-text.ts';
import { page } from './page.ts';

/** Every partner of the pack on one line. */
export function portfolioPage({ settings }: PackInput, judged: readonly Judged[]): Html {
  const rows = judged.map(({ partner, evaluation, said }) => {
    const { phases, subject } = said.a;
    return html`<tr><th class="name">${typed(partner.name)}</th><td>${partner.assignedTier ?? noValue} / ${evaluation.recommendedTier ?? noValue}</td><td>${subject.phase}</td><td>${gateMark(evaluation.crawlGate)}</td><td>${gateMark(evaluation.walkGate)}</td><td>${gateMark(evaluation.runGate)}</td><td class="r">${ratioAgainst(evaluation.improvement, settings.crawlThreshold, phases.crawl.states.improvement === 'met')}</td><td class="r">${ratioAgainst(evaluation.adoption, settings.walkThreshold, phases.walk.states.adoption === 'met')}</td><td class="r">${evaluation.healthScore ?? noValue}</td><td>${evaluation.nextAction ?? noValue}</td></tr>`;
  });
  return page({
    id: 'portfolio',
    left: 'Quarterly business review',
    right: html`Tier: assigned / recommended`,
    content: html`<h1>Portfolio</h1>${
      judged.length === 0
        ? html`<p class="lead">There is no partner in this pack.</p>`
        : html`<table class="fixed portfolio"><colgroup><col class="w-partner"><col class="w-tier"><col class="w-phase"><col class="w-mark"><col class="w-mark"><col class="w-mark"><col class="w-ratio"><col class="w-ratio"><col class="w-score"><col></colgroup><thead><tr><th>Partner</th><th>Tier</th><th>Phase</th><th>Crawl gate</th><th>Walk gate</th><th>Run gate</th><th class="r">Improve&shy;ment</th><th class="r">Adoption</th><th class="r">Health</th><th>Next action</th></tr></thead><tbody>${rows}</tbody></table>`
    }`,
  });
}
