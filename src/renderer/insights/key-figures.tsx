import type { Settings } from '#shared/rules/program.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { type Formats, noValue } from '../ui/formats/formats.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { compactMoney } from './compact-money.ts';
import './key-figures.css';

/** One figure of the band: what it is, the value, and what it is made of. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** Follows the value in small letters: `of 14`. */
  readonly unit?: string;
  readonly note?: string;
}

/** The portfolio in seven figures (rules.md section 12); sums that exclude nobody, ratios only where there is something to divide. */
export function keyFigures(rollUp: RollUp, settings: Settings, formats: Formats): readonly KeyFigure[] {
  const { number, share, ratio } = formats;
  const { adoptionReached, improvementReached, portfolioAdoption, meanHealthScore } = rollUp;
  const ended = rollUp.partners - rollUp.open;
  const reached = ({ met, of }: RollUp['adoptionReached']) =>
    of === 0
      ? { value: noValue, note: 'no partner has a value' }
      : {
          value: number(met),
          unit: `of ${number(of)}`,
          note: of === 1 ? 'partner with a value' : 'partners with a value',
        };
  return [
    { label: 'Open partners', value: number(rollUp.open), note: `${number(ended)} ended` },
    {
      label: 'Portfolio adoption',
      value: portfolioAdoption === null ? noValue : ratio(portfolioAdoption),
      note: portfolioAdoption === null ? 'nobody invited yet' : `needs ${share(settings.walkThreshold)}`,
    },
    { label: `Adoption at ${share(settings.walkThreshold)}`, ...reached(adoptionReached) },
    { label: `Improvement at ${share(settings.crawlThreshold)}`, ...reached(improvementReached) },
    {
      label: 'Committed a year',
      value: compactMoney(rollUp.ourCommitment, formats),
      note: `partners ${compactMoney(rollUp.partnerCommitment, formats)}`,
    },
    {
      label: 'Sourced revenue',
      value: compactMoney(rollUp.sourcedRevenue, formats),
      note: `influenced ${compactMoney(rollUp.influencedRevenue, formats)}`,
    },
    {
      label: 'Mean health',
      value: meanHealthScore === null ? noValue : number(Math.round(meanHealthScore)),
      note: meanHealthScore === null ? 'no score yet' : 'of 100',
    },
  ];
}

interface KeyFiguresProps {
  readonly rollUp: RollUp;
  readonly settings: Settings;
}

/** The band of figures above the pictures. */
export function KeyFigures({ rollUp, settings }: KeyFiguresProps) {
  const figures = keyFigures(rollUp, settings, useFormats());
  return (
    <section className="pb-figures" aria-label="Portfolio in figures">
      <dl>
        {figures.map(({ label, value, unit, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="pb-figures__value pb-num">
                {value}
                {unit === undefined ? null : <small> {unit}</small>}
              </span>
              {note === undefined ? null : <span className="pb-figures__note pb-num">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
