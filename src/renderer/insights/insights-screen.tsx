import { useDeferredValue, useMemo } from 'react';
import { rollUp } from '#shared/rules/roll-up.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { FilterLine } from '../app/filter-line.tsx';
import { ScreenBar } from '../app/screen-bar.tsx';
import { StatusShown } from '../app/status-slots.tsx';
import { useSession } from '../session/session-context.ts';
import { useRollUp, useRows } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { BoardCard } from './board-card.tsx';
import { cards } from './cards.tsx';
import './insights-screen.css';
import type { Judged } from './judged.ts';
import { KeyFigures } from './key-figures.tsx';
import { PictureChoice, useHiddenPictures } from './picture-choice.tsx';

/** The portfolio in figures and pictures, over the open partners. */
export function InsightsScreen() {
  const { settings, evaluations, asOf } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const whole = useRollUp();

  const rows = useMemo(
    () => (filter === null ? all : all.filter((row) => filter.keys.has(row.key))),
    [all, filter],
  );
  const judged = useMemo(
    () => rows.map((row): Judged => ({ key: row.key, values: row.values, evaluation: evaluations.of(row) })),
    [rows, evaluations],
  );
  const later = useDeferredValue(judged);
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
  const [hidden, setHidden] = useHiddenPictures();
  const shown = cards.filter((card) => !hidden.has(card.id));

  return (
    <>
      <ScreenBar title="Insights" actions={<PictureChoice />} />
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
          {shown.map(({ id, Card }) => (
            <BoardCard key={id} Card={Card} judged={judged} later={later} settings={settings} asOf={asOf} />
          ))}
        </div>
        {shown.length > 0 ? null : (
          <EmptyState
            title="No picture is on the board"
            actions={<Button onClick={() => setHidden(new Set())}>Show all pictures</Button>}
          >
            All of them are left out under Pictures.
          </EmptyState>
        )}
      </div>
    </>
  );
}
