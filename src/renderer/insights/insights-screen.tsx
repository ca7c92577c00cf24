import { useMemo } from 'react';
import { rollUp } from '#shared/rules/roll-up.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { FilterLine } from '../app/filter-line.tsx';
import { useNavigation } from '../app/navigation.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { StatusShown } from '../app/status-slots.tsx';
import { useSession } from '../session/session-context.ts';
import { useRollUp, useRows } from '../session/use-portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import './insights-screen.css';
import type { Judged } from './judged.ts';
import { KeyFigures } from './key-figures.tsx';
import { ThresholdCard } from './threshold-card.tsx';
import { adoptionPicture, improvementPicture } from './threshold-picture.ts';

/** The portfolio in figures and pictures, over the open partners. */
export function InsightsScreen() {
  const { settings, evaluations } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const whole = useRollUp();
  const formats = useFormats();
  const { showInGrid } = useNavigation();

  const rows = useMemo(
    () => (filter === null ? all : all.filter((row) => filter.keys.has(row.key))),
    [all, filter],
  );
  const judged = useMemo(
    () => rows.map((row): Judged => ({ key: row.key, values: row.values, evaluation: evaluations.of(row) })),
    [rows, evaluations],
  );
  // The session keeps the figures of everything up by difference; those of a filter are summed afresh.
  const figures = useMemo(
    () =>
      filter === null
        ? whole
        : rollUp(
            judged.map(({ values, evaluation }) => ({ partner: values, evaluation })),
            settings,
          ),
    [filter, whole, judged, settings],
  );
  const adoption = useMemo(() => adoptionPicture(judged, settings, formats), [judged, settings, formats]);
  const improvement = useMemo(
    () => improvementPicture(judged, settings, formats),
    [judged, settings, formats],
  );

  return (
    <>
      <ScreenBar title="Insights" />
      <StatusShown shown={figures.open} all={whole.partners} />
      {filter === null ? null : (
        <FilterLine
          filter={filter}
          hint="Pictures follow this filter. Click a mark to see its partner in the grid."
        />
      )}
      <div className="pb-board">
        <KeyFigures rollUp={figures} settings={settings} />
        <div className="pb-cards">
          <ThresholdCard
            picture={adoption}
            ceiling={1}
            nothing="No open partner has both invited and adopted customers."
            onShowFields={() =>
              showInGrid({ show: 'fields', fields: ['invitedCustomers', 'adoptedCustomers'] })
            }
            onChoose={(key) => showInGrid({ show: 'partner', key, field: 'adoption' })}
          />
          <ThresholdCard
            picture={improvement}
            ceiling={2.5 * settings.crawlThreshold}
            nothing="No open partner has a pilot result with a baseline, or a reported improvement."
            onShowFields={() =>
              showInGrid({ show: 'fields', fields: ['baseline', 'pilotResult', 'reportedImprovement'] })
            }
            onChoose={(key) => showInGrid({ show: 'partner', key, field: 'improvement' })}
          />
        </div>
      </div>
    </>
  );
}
