import { Button } from '../ui/button.tsx';
import { FilterChip } from '../ui/filter-chip.tsx';
import type { ActiveFilter } from './active-filter.ts';
import './filter-line.css';

interface FilterLineProps {
  readonly filter: ActiveFilter;
  /** What follows the filter on this screen. */
  readonly hint: string;
}

/** What a screen is filtered by; there is no line while nothing is. */
export function FilterLine({ filter, hint }: FilterLineProps) {
  return (
    <section className="pb-filter-line" aria-label="Active filters">
      {filter.parts.map((part) => (
        <FilterChip key={part.id} name={part.name} value={part.value} onRemove={part.remove} />
      ))}
      <Button small onClick={filter.clear}>
        Clear all
      </Button>
      <span className="pb-filter-line__hint">{hint}</span>
    </section>
  );
}
