import type { ActiveFilter } from '../app/active-filter.ts';
import { Button } from '../ui/button.tsx';
import { FilterChip } from '../ui/filter-chip.tsx';
import './filter-line.css';

/** What the pictures are filtered by; there is no line while nothing is. */
export function FilterLine({ filter }: { readonly filter: ActiveFilter }) {
  return (
    <section className="pb-filter-line" aria-label="Active filters">
      {filter.parts.map((part) => (
        <FilterChip key={part.id} name={part.name} value={part.value} onRemove={part.remove} />
      ))}
      <Button small onClick={filter.clear}>
        Clear all
      </Button>
      <span className="pb-filter-line__hint">
        Pictures follow this filter. Click a mark to see its partner in the grid.
      </span>
    </section>
  );
}
