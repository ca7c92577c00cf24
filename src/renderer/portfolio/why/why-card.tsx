import type { ComputedId, InputId } from '#shared/fields/fields.ts';
import { why } from '#shared/rules/why.ts';
import { CriterionLine } from '../../criteria/criterion-line.tsx';
import { drawShown } from '../../grid/cells/cell-view.tsx';
import { type CellSource, shownCell } from '../../grid/cells/shown.ts';
import { findColumn } from '../../grid/columns/column.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import './why-card.css';

interface WhyCardProps {
  readonly anchor: Anchor;
  readonly row: StoredPartner;
  readonly field: ComputedId;
  readonly source: CellSource;
  /** Goes to the cell of a field that would settle it. */
  readonly onField: (field: InputId) => void;
  readonly onClose: () => void;
}

/** Why a computed cell has its value: every criterion with its state and figures, the fields behind it, the conclusion. */
export function WhyCard({ anchor, row, field, source, onField, onClose }: WhyCardProps) {
  const column = findColumn(field);
  const reasons = why(field, row.values, source.settings, source.asOf, row.accepted);
  if (column === undefined) return null;
  return (
    <Popover anchor={anchor} label={`Why: ${column.header} of ${row.values.name}`} onClose={onClose}>
      <div className="pb-why">
        <header>
          <b className="pb-why__title">{column.header}</b>
          <span className="pb-why__value">{drawShown(shownCell(column, row, source))}</span>
          <Kbd keys="F2" />
        </header>
        <ul>
          {reasons.criteria.map((criterion) => (
            <CriterionLine
              key={criterion.id}
              criterion={criterion}
              row={row}
              source={source}
              onField={onField}
            />
          ))}
        </ul>
        <p className="pb-why__conclusion">{reasons.conclusion}</p>
      </div>
    </Popover>
  );
}
