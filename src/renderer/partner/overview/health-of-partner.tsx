import type { HealthParts } from '#shared/rules/evaluation.ts';
import { healthMost, partIds } from '#shared/rules/health.ts';
import { noValue } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { type PanelParts, usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { Conclusion, Criteria } from '../verdict.tsx';
import './health-of-partner.css';

const names: Readonly<Record<keyof HealthParts, string>> = {
  leverage: 'Leverage',
  skin: 'Skin in the game',
  adoption: 'Adoption',
  improvement: 'Improvement',
  charter: 'Charter',
  cadence: 'Cadence',
};

/** What each part is made of, in a word or two. */
function detailOf(
  part: keyof HealthParts,
  { evaluation, assessment, source: { formats } }: PanelParts,
): string {
  const { health, charter } = assessment;
  switch (part) {
    case 'leverage':
      return evaluation.leverageClass ?? 'Unassessed';
    case 'skin':
      return evaluation.skinVerdict ?? 'Unassessed';
    case 'adoption':
      return evaluation.adoption === null ? 'Unknown' : formats.ratio(evaluation.adoption);
    case 'improvement':
      return evaluation.improvement === null ? 'Unknown' : formats.ratio(evaluation.improvement);
    case 'charter':
      return `${charter.count} of 14 items`;
    case 'cadence':
      return health.sinceTouch === null
        ? `No touch, limit ${health.cadence}`
        : `${formats.number(health.sinceTouch)} days ago, limit ${health.cadence}`;
  }
}

/** The health score with the six parts that make it. */
export function HealthOfPartner() {
  const panel = usePanel();
  const formats = useFormats();
  const { healthScore, healthParts } = panel.evaluation;
  return (
    <Section title="Health" fact="Six parts add up to the score">
      <div className="pb-health" data-computed="healthScore">
        <div className="pb-health__score">
          <b data-value="healthScore">{healthScore ?? noValue}</b>
          <span>{healthScore === null ? 'no score' : 'of 100'}</span>
        </div>
        <ul className="pb-health__parts">
          {partIds.map((part) => {
            const points = healthParts[part];
            const most = healthMost[part];
            return (
              <li key={part} data-part={part}>
                <span>{names[part]}</span>
                <span className="pb-health__detail">{detailOf(part, panel)}</span>
                <span className="pb-health__track" aria-hidden="true">
                  {points === null ? null : (
                    <span className="pb-health__fill" style={{ width: `${(points / most) * 100}%` }} />
                  )}
                </span>
                <span className="pb-health__points">
                  {points === null ? (
                    'left out'
                  ) : (
                    <>
                      <b>{formats.number(Math.round(points * 10) / 10)}</b> / {most}
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <Conclusion field="healthScore" />
      <details className="pb-tell">
        <summary>Fields behind the parts</summary>
        <Criteria field="healthScore" />
      </details>
    </Section>
  );
}
