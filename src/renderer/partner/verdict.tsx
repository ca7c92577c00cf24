import type { ReactNode } from 'react';
import type { ComputedId } from '#shared/fields/fields.ts';
import { CriterionLine } from '../criteria/criterion-line.tsx';
import { drawShown } from '../grid/cells/cell-view.tsx';
import { shownCell } from '../grid/cells/shown.ts';
import { findColumn } from '../grid/columns/column.ts';
import { usePanel } from './panel-context.tsx';
import './verdict.css';

/** A computed field's value as its cell in the grid shows it. */
export function Value({ field }: { readonly field: ComputedId }) {
  const { row, source } = usePanel();
  const column = findColumn(field);
  return column === undefined ? null : (
    <span className="pb-verdict__value" data-value={field}>
      {drawShown(shownCell(column, row, source))}
    </span>
  );
}

/** A computed field's conclusion in one sentence. */
export function Conclusion({ field }: { readonly field: ComputedId }) {
  const { why } = usePanel();
  return (
    <p className="pb-said" data-conclusion={field}>
      {why(field).conclusion}
    </p>
  );
}

/** A computed field's criteria; `only` keeps some of them. */
export function Criteria({ field, bar }: { readonly field: ComputedId; readonly bar?: boolean }) {
  const { why, row, source, goToField } = usePanel();
  return (
    <ul className="pb-criteria" data-criteria={field}>
      {why(field).criteria.map((criterion) => (
        <CriterionLine
          key={criterion.id}
          criterion={criterion}
          row={row}
          source={source}
          onField={goToField}
          {...(bar === undefined ? {} : { bar })}
        />
      ))}
    </ul>
  );
}

interface VerdictProps {
  readonly field: ComputedId;
  /** Beside the name, instead of the field's own short name. */
  readonly title?: string;
  /** Leaves the criteria folded away. */
  readonly folded?: boolean;
  /** Leaves the criteria out: they stand elsewhere on the tab. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** A computed field in full: its name and value, the sentence that says why, and the criteria. */
export function Verdict({ field, title, folded = false, bare = false, children }: VerdictProps) {
  const column = findColumn(field);
  const { why } = usePanel();
  const some = !bare && why(field).criteria.length > 0;
  return (
    <div className="pb-verdict" data-computed={field}>
      <div className="pb-verdict__head">
        <b>{title ?? column?.header}</b>
        <Value field={field} />
      </div>
      <Conclusion field={field} />
      {!some ? null : folded ? (
        <details className="pb-tell">
          <summary aria-label={`What was looked at: ${column?.header}`}>What was looked at</summary>
          <Criteria field={field} />
        </details>
      ) : (
        <Criteria field={field} />
      )}
      {children}
    </div>
  );
}
