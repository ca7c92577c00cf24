import { type ComputedId, fieldOf, type InputId } from '#shared/fields/fields.ts';
import type { Criterion } from '#shared/rules/evaluation.ts';
import { why } from '#shared/rules/why.ts';
import { drawShown } from '../../grid/cells/cell-view.tsx';
import { type CellSource, shownCell, shownText } from '../../grid/cells/shown.ts';
import { findColumn } from '../../grid/columns/column.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { CriterionMark } from '../../ui/verdicts/index.ts';
import { thresholdWords, valueWords } from './criterion-words.ts';
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

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly row: StoredPartner;
  readonly source: CellSource;
  readonly onField: (field: InputId) => void;
}

const shortText = 24;

function CriterionLine({ criterion, row, source, onField }: CriterionLineProps) {
  const { state, label, fields, format } = criterion;
  const value = valueWords(criterion, source.formats);
  const threshold = thresholdWords(criterion, source.formats);
  const [only] = fields;
  const long = value.length > shortText;
  const single = fields.length === 1 && only !== undefined;
  return (
    <li className="pb-why__criterion">
      <CriterionMark state={state} />
      <span>{label}</span>
      <span className="pb-why__figures">
        {long ? null : state === 'unknown' && value === '' ? (
          <>
            Unknown
            {only === undefined ? null : (
              <>
                ,{' '}
                <LinkButton name={`Fill in ${fieldOf(only).header}`} onClick={() => onField(only)}>
                  fill in
                </LinkButton>
              </>
            )}
          </>
        ) : single ? (
          <LinkButton name={`${fieldOf(only).header}: ${value}`} onClick={() => onField(only)}>
            {value}
          </LinkButton>
        ) : (
          <b>{value}</b>
        )}
        {threshold === '' ? '' : ` ${threshold}`}
      </span>
      {long || fields.length > 1 || (single && long) ? (
        <span className="pb-why__more">
          {long ? <>{value} </> : null}
          {fields.map((field) => (
            <FieldLink
              key={field}
              field={field}
              row={row}
              source={source}
              onField={onField}
              bare={format === 'yesNo'}
            />
          ))}
        </span>
      ) : null}
    </li>
  );
}

/** A field that would settle a criterion, with what it holds. */
function FieldLink(props: {
  readonly field: InputId;
  readonly row: StoredPartner;
  readonly source: CellSource;
  readonly onField: (field: InputId) => void;
  readonly bare: boolean;
}) {
  const { field, row, source, onField, bare } = props;
  const column = findColumn(field);
  const held = column === undefined || bare ? '' : shownText(shownCell(column, row, source));
  return (
    <span className="pb-why__field">
      <LinkButton onClick={() => onField(field)}>{fieldOf(field).header}</LinkButton>
      {held === '' || held.length > shortText ? '' : ` ${held}`}
    </span>
  );
}
