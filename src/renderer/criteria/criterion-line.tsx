import { fieldOf, type InputId } from '#shared/fields/fields.ts';
import type { Criterion } from '#shared/rules/evaluation.ts';
import { type CellSource, shownCell, shownText } from '../grid/cells/shown.ts';
import { findColumn } from '../grid/columns/column.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { CriterionMark, ThresholdBar } from '../ui/verdicts/index.ts';
import { adoptionScale, improvementScale } from '../ui/verdicts/threshold-geometry.ts';
import './criterion-line.css';
import { thresholdWords, valueWords } from './criterion-words.ts';

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly row: StoredPartner;
  readonly source: CellSource;
  /** Goes to where a field that would settle it is filled in. */
  readonly onField: (field: InputId) => void;
  /** Draws a ratio against its threshold as well. */
  readonly bar?: boolean;
}

const shortText = 24;

/** One criterion: its state, what it asks, what is on record and what it needs, and the fields that would settle it. */
export function CriterionLine({ criterion, row, source, onField, bar = false }: CriterionLineProps) {
  const { id, state, label, fields, format } = criterion;
  const value = valueWords(criterion, source.formats);
  const threshold = thresholdWords(criterion, source.formats);
  const [only] = fields;
  const long = value.length > shortText;
  const single = fields.length === 1 && only !== undefined;
  return (
    <li className="pb-criterion" data-criterion={id} data-state={state}>
      <CriterionMark state={state} />
      <span className="pb-criterion__label">{label}</span>
      <span className="pb-criterion__figures">
        {long ? null : value === '' && (state === 'unknown' || single) ? (
          <>
            {state === 'unknown' ? 'Unknown' : null}
            {state === 'unknown' && only !== undefined ? ', ' : null}
            {only === undefined ? null : (
              <LinkButton name={`Fill in ${fieldOf(only).header}`} onClick={() => onField(only)}>
                fill in
              </LinkButton>
            )}
            {threshold === '' ? null : ','}
          </>
        ) : single ? (
          <LinkButton name={`${fieldOf(only).header}: ${value}`} onClick={() => onField(only)}>
            {value}
          </LinkButton>
        ) : (
          <b>{value}</b>
        )}
        {threshold === '' ? '' : ` ${threshold}`}
        {bar ? <Bar criterion={criterion} /> : null}
      </span>
      {long || fields.length > 1 ? (
        <span className="pb-criterion__more">
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

function Bar({ criterion }: { readonly criterion: Criterion }) {
  const { value, threshold, format } = criterion;
  if (format !== 'ratio' || typeof threshold !== 'number') return null;
  const scale = criterion.id === 'adoption' ? adoptionScale : improvementScale(threshold);
  const ratio = typeof value === 'number' ? value : null;
  return (
    <span className="pb-criterion__bar">
      <ThresholdBar value={ratio} threshold={threshold} scale={scale} text="" />
    </span>
  );
}

/** A field that would settle something, with what it holds. */
export function FieldLink(props: {
  readonly field: InputId;
  readonly row: StoredPartner;
  readonly source: CellSource;
  readonly onField: (field: InputId) => void;
  /** Leaves out what the field holds. */
  readonly bare: boolean;
}) {
  const { field, row, source, onField, bare } = props;
  const column = findColumn(field);
  const held = column === undefined || bare ? '' : shownText(shownCell(column, row, source));
  return (
    <span className="pb-criterion__field">
      <LinkButton onClick={() => onField(field)}>{fieldOf(field).header}</LinkButton>
      {held === '' || held.length > shortText ? '' : ` ${held}`}
    </span>
  );
}
