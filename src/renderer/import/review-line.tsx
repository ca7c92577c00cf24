import { ArrowRight, GitMerge, Minus, Pause, Pencil, Plus, Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { rowMark } from './chosen.ts';
import { InFull } from './in-full.tsx';
import { columnTitle, type PlannedColumn } from './plan.ts';
import { ConflictChoice, RefusedCell, WhichPartner } from './review-choices.tsx';
import { canBeLeft, isLeft, isOpen, type ReviewLine, type RowKind } from './review-lines.ts';
import type { ReviewParts } from './review-parts.ts';
import { newValues, shownValue } from './review-words.ts';

/** What happens to a row, as icon and words. */
export const kinds: Readonly<Record<RowKind, { readonly icon: typeof Plus; readonly words: string }>> = {
  new: { icon: Plus, words: 'New' },
  changed: { icon: Pencil, words: 'Changed' },
  held: { icon: Pause, words: 'Held back' },
  conflict: { icon: GitMerge, words: 'Conflict' },
  deleted: { icon: Trash2, words: 'Not in the file' },
  unchanged: { icon: Minus, words: 'Unchanged' },
};

interface LineProps extends ReviewParts {
  readonly line: ReviewLine;
  readonly index: number;
}

/** One line of the review, always as high as the others. */
export function Line({ line, index, left, ...deeds }: LineProps) {
  const formats = useFormats();
  const { icon, words } = kinds[line.kind];
  const out = isLeft(line, left);
  const wholeOut = left.has(rowMark(line.row));
  return (
    <tr
      aria-rowindex={index}
      data-keeps={keptBy(line)}
      className={classes(line.first && 'is-first', out && 'is-out')}
      data-kind={line.kind}
      data-open={isOpen(line, { left, resolved: deeds.resolved }) || undefined}
    >
      <td className="pb-review__number">{line.first && line.row > 0 ? formats.number(line.row) : null}</td>
      <td className="pb-review__who" title={line.name} dir="auto">
        {line.first ? <b>{line.name === '' ? 'No name' : line.name}</b> : null}
      </td>
      <td>
        {line.first ? (
          <span className={`pb-review__kind pb-review__kind--${line.kind}`}>
            {canBeLeft(line) ? (
              <input
                type="checkbox"
                aria-label={`Apply row ${line.row}, ${line.name}`}
                checked={!wholeOut}
                onChange={(event) => deeds.onLeave(rowMark(line.row), !event.currentTarget.checked)}
              />
            ) : null}
            <Icon of={icon} size="sm" />
            {words}
          </span>
        ) : null}
      </td>
      <LineContent line={line} out={wholeOut} left={left} {...deeds} />
    </tr>
  );
}

function LineContent({
  line,
  out,
  left,
  resolved,
  deleted,
  ...deeds
}: Omit<LineProps, 'index'> & { readonly out: boolean }) {
  const formats = useFormats();
  switch (line.shows) {
    case 'cell': {
      const { column, from, to } = line.cell;
      const [before, after] = [shownValue(column, from, formats), shownValue(column, to, formats)];
      return (
        <>
          <TickedField column={column} line={line} mark={line.mark} {...{ out, left, ...deeds }} />
          <td className="pb-review__value" title={`${before} → ${after}`}>
            <span className="pb-review__sides">
              <span className="pb-review__from" dir="auto">
                {before}
              </span>
              <Icon of={ArrowRight} size="sm" />
              <span className="pb-review__to" dir="auto">
                {after}
              </span>
              <InFull
                of={`${columnTitle(column)} of ${line.name}`}
                texts={[
                  { where: 'Now', text: before },
                  { where: 'After', text: after },
                ]}
              />
            </span>
          </td>
        </>
      );
    }
    case 'value': {
      const shown = shownValue(line.column, line.value, formats);
      return (
        <>
          <TickedField column={line.column} line={line} mark={line.mark} {...{ out, left, ...deeds }} />
          <td className="pb-review__value" title={shown}>
            <span className="pb-review__sides">
              <span className="pb-review__to" dir="auto">
                {shown}
              </span>
              <InFull
                of={`${columnTitle(line.column)} of ${line.name}`}
                texts={[{ where: 'In the file', text: shown }]}
              />
            </span>
          </td>
        </>
      );
    }
    case 'values': {
      const values = newValues(line.partner);
      const text = values
        .slice(0, shownAtOnce)
        .map(({ column, value }) => `${columnTitle(column)} ${shownValue(column, value, formats)}`)
        .join(', ');
      const more =
        values.length > shownAtOnce
          ? `and ${formats.number(values.length - shownAtOnce)} more`
          : 'One by one';
      return (
        <>
          <td className="pb-review__field">
            {values.length === 1 ? '1 value' : `${formats.number(values.length)} values`}
          </td>
          <td className="pb-review__value pb-review__quiet" title={text}>
            <span className="pb-review__values">
              <span>{text}</span>
              {values.length === 0 ? null : (
                <LinkButton
                  name={`${more}: see the values of row ${line.row} one by one`}
                  onClick={() => deeds.onOpen(line.row)}
                >
                  {more}
                </LinkButton>
              )}
            </span>
          </td>
        </>
      );
    }
    case 'refused':
      return <RefusedCell key={line.value} line={line} onMend={deeds.onMend} />;
    case 'mended':
      return (
        <>
          <td className="pb-review__field" title={line.column}>
            {line.column}
          </td>
          <td className="pb-review__value pb-review__quiet" title={`${line.from} → ${line.to}`}>
            You wrote <span className="pb-review__to">{line.to.trim() === '' ? 'blank' : line.to}</span> for{' '}
            {line.from.trim() === '' ? 'blank' : line.from}.{' '}
            <LinkButton
              name={`Take back what you wrote for ${line.column} of row ${line.row}`}
              onClick={() => deeds.onMend(line.row, line.column, null)}
            >
              Take back
            </LinkButton>
          </td>
        </>
      );
    case 'reason':
      return (
        <>
          <td className="pb-review__field">Whole row</td>
          <td className="pb-review__value" title={line.reason}>
            {line.candidates.length === 0 ? null : <WhichPartner line={line} onDecide={deeds.onDecide} />}
            <span className="pb-review__why">{line.reason}</span>
          </td>
        </>
      );
    case 'likely':
      return (
        <>
          <td className="pb-review__field">
            <Icon of={GitMerge} size="sm" /> Likely the same
          </td>
          <td className="pb-review__value">
            {line.candidates.map((candidate) => (
              <Button
                key={candidate.key}
                small
                look="line"
                onClick={() => deeds.onDecide(line.row, candidate.key)}
              >
                Same as {candidate.name}
              </Button>
            ))}
            <Button small onClick={() => deeds.onDecide(line.row, null)}>
              Not the same
            </Button>
          </td>
        </>
      );
    case 'twins':
      return (
        <>
          <td className="pb-review__field">
            <Icon of={GitMerge} size="sm" /> Likely the same
          </td>
          <td className="pb-review__value">
            <span className="pb-review__why">
              {line.twins.map(({ row, name }) => `Row ${formats.number(row)}, ${name}`).join('; ')}
            </span>
            <Button
              small
              look="line"
              aria-label={`Leave this row out: row ${line.row} repeats another`}
              onClick={() => deeds.onLeave(rowMark(line.row), true)}
            >
              Leave this row out
            </Button>
            <Button
              small
              aria-label={`Row ${line.row} is not the same as ${line.twins.map(({ row }) => `row ${row}`).join(' and ')}`}
              onClick={() => deeds.onDecide(line.row, null)}
            >
              Not the same
            </Button>
          </td>
        </>
      );
    case 'match':
      return (
        <>
          <td className="pb-review__field">Which partner</td>
          <td className="pb-review__value pb-review__quiet">
            {matchWords[line.by]}{' '}
            {line.by === 'new' || line.by === 'user' ? (
              <LinkButton
                name={`Take back what you said of row ${line.row}`}
                onClick={() => deeds.onDecide(line.row, undefined)}
              >
                Take back
              </LinkButton>
            ) : (
              <LinkButton
                name={`Not the same: row ${line.row} is not ${line.partner}`}
                onClick={() => deeds.onDecide(line.row, null)}
              >
                Not the same
              </LinkButton>
            )}
          </td>
        </>
      );
    case 'conflict':
      return <ConflictChoice line={line} out={out} resolved={resolved} {...deeds} />;
    case 'conflicts':
      return (
        <>
          <td className="pb-review__field">{formats.number(line.marks.length)} conflicts</td>
          <td className="pb-review__value">
            <span className="pb-review__deeds">
              <Button
                small
                look="line"
                aria-label={`Keep all here, row ${line.row}`}
                onClick={() => deeds.onResolve(line.marks, 'mine')}
              >
                Keep all here
              </Button>
              <Button
                small
                look="line"
                aria-label={`Take all from the file, row ${line.row}`}
                onClick={() => deeds.onResolve(line.marks, 'theirs')}
              >
                Take all from the file
              </Button>
            </span>
          </td>
        </>
      );
    case 'deletion':
      return (
        <>
          <td className="pb-review__field">Whole partner</td>
          <td className="pb-review__value">
            <label className="pb-review__option">
              <input
                type="checkbox"
                aria-label={`Delete ${line.name} here too`}
                checked={deleted.has(line.key)}
                onChange={(event) => deeds.onDelete(line.key, event.currentTarget.checked)}
              />
              Delete here too
            </label>
            <span className="pb-review__why">
              It was exported, is not in the file, and is unchanged here.
            </span>
          </td>
        </>
      );
    case 'record': {
      const words = deeds.record?.(line.before, line.after);
      if (words === undefined) return null;
      const { about, from, to } = words;
      const changes = line.kind === 'changed' && from !== null;
      return (
        <>
          <td className="pb-review__field" title={about} dir="auto">
            {about}
          </td>
          <td className="pb-review__value" title={changes ? `${from} → ${to}` : to}>
            <span className="pb-review__sides">
              {changes ? (
                <>
                  <span className="pb-review__from" dir="auto">
                    {from}
                  </span>
                  <Icon of={ArrowRight} size="sm" />
                </>
              ) : null}
              <span className={line.kind === 'unchanged' ? 'pb-review__quiet' : 'pb-review__to'} dir="auto">
                {to}
              </span>
              <InFull
                of={`${about} of ${line.name}`}
                texts={[
                  ...(changes ? [{ where: 'Now', text: from }] : []),
                  { where: 'In the file', text: to },
                ]}
              />
            </span>
          </td>
        </>
      );
    }
    case 'nothing':
      return (
        <>
          <td />
          <td className="pb-review__value pb-review__quiet">{line.kind === 'unchanged' ? line.text : ''}</td>
        </>
      );
  }
}

/** Lines about one row keep the keyboard among themselves; a partner that the file does not have is told by its key. */
function keptBy(line: ReviewLine): string {
  if (line.row > 0) return `row ${line.row}`;
  if (line.shows === 'deletion') return line.key;
  return line.shows === 'conflict' ? line.conflict.key : line.name;
}

/** The name of a cell with its tick. */
function TickedField({
  column,
  line,
  mark,
  out,
  left,
  onLeave,
}: Pick<ReviewParts, 'left' | 'onLeave'> & {
  readonly column: PlannedColumn;
  readonly line: ReviewLine;
  readonly mark: string;
  readonly out: boolean;
}) {
  const title = columnTitle(column);
  return (
    <td className="pb-review__field" title={title}>
      <label>
        <input
          type="checkbox"
          aria-label={`Apply ${title} of ${line.name}`}
          disabled={out}
          checked={!out && !left.has(mark)}
          onChange={(event) => onLeave(mark, !event.currentTarget.checked)}
        />
        <span className="pb-review__title">{title}</span>
      </label>
    </td>
  );
}

/** Values of a new row that one line has room for. */
const shownAtOnce = 6;

const matchWords = {
  host: 'Matched by website',
  name: 'Matched by name',
  user: 'You said that they are the same',
  new: 'You said that it is a new partner',
} as const;
