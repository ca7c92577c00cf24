import { ArrowRight, GitMerge, Minus, Pause, Pencil, Plus, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { rowMark, type Side } from './chosen.ts';
import { conflictWords } from './conflict-words.ts';
import type { Candidate } from './likely-same.ts';
import { columnTitle } from './plan.ts';
import { isLeft, type ReviewLine, type RowKind, shownValue } from './review-lines.ts';

const lineHeight = 32;
const beyond = 12;

/** What the user may do with a row of the review. */
export interface ReviewDeeds {
  /** Leaves rows or cells out, or takes them in again. */
  readonly onLeave: (mark: string, leave: boolean) => void;
  /** Says which partner a row is; null for a new one, undefined takes the word back. */
  readonly onDecide: (row: number, key: string | null | undefined) => void;
  /** Settles a conflict: what is here, or what the file says. */
  readonly onResolve: (marks: readonly string[], side: Side) => void;
  /** Ticks a partner that the file does not have any more, to be deleted here too. */
  readonly onDelete: (key: string, deletes: boolean) => void;
  /** Puts a text in the place of a refused cell. */
  readonly onMend: (row: number, column: string, text: string) => void;
}

interface ReviewTableProps extends ReviewDeeds {
  readonly lines: readonly ReviewLine[];
  readonly left: ReadonlySet<string>;
  readonly resolved: ReadonlyMap<string, Side>;
  readonly deleted: ReadonlySet<string>;
  /** The day of the export that the file is compared with, null in an ordinary import. */
  readonly baseDay: string | null;
}

const kinds: Readonly<Record<RowKind, { readonly icon: typeof Plus; readonly words: string }>> = {
  new: { icon: Plus, words: 'New' },
  changed: { icon: Pencil, words: 'Changed' },
  held: { icon: Pause, words: 'Held back' },
  conflict: { icon: GitMerge, words: 'Conflict' },
  deleted: { icon: Trash2, words: 'Not in the file' },
  unchanged: { icon: Minus, words: 'Unchanged' },
};

/** What an import does, line by line; only the lines in sight are in the document, so that 50,000 rows scroll as well as 50. */
export function ReviewTable({ lines, ...rest }: ReviewTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 480 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight || 480 });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const start = Math.max(0, Math.min(lines.length - 1, Math.floor(view.top / lineHeight)) - beyond);
  const end = Math.min(lines.length, Math.ceil((view.top + view.height) / lineHeight) + beyond);
  return (
    <section
      ref={scroller}
      className="pb-review"
      aria-label="Rows of the file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight || 480 })
      }
    >
      <table aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="pb-review__number">
              Row
            </th>
            <th scope="col">Partner</th>
            <th scope="col">What happens</th>
            <th scope="col">Field</th>
            <th scope="col">Now and after</th>
          </tr>
        </thead>
        <tbody>
          <Gap lines={start} />
          {lines.slice(start, end).map((line, at) => (
            <Line
              key={`${line.row} ${line.shows} ${line.shows === 'cell' ? line.mark : line.shows === 'conflict' ? line.conflict.mark : line.shows === 'deletion' ? line.key : line.shows === 'refused' ? line.column : ''}`}
              line={line}
              index={start + at + 2}
              {...rest}
            />
          ))}
          <Gap lines={lines.length - end} />
        </tbody>
      </table>
    </section>
  );
}

function Gap({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return (
    <tr>
      <td colSpan={5} className="pb-review__gap" style={{ height: lines * lineHeight }} />
    </tr>
  );
}

interface LineProps extends Omit<ReviewTableProps, 'lines'> {
  readonly line: ReviewLine;
  readonly index: number;
}

function Line({ line, index, left, ...deeds }: LineProps) {
  const formats = useFormats();
  const { icon, words } = kinds[line.kind];
  const out = isLeft(line, left);
  const wholeOut = left.has(rowMark(line.row));
  return (
    <tr
      aria-rowindex={index}
      className={classes(line.first && 'is-first', out && 'is-out')}
      data-kind={line.kind}
      data-open={(line.shows === 'conflict' && !deeds.resolved.has(line.conflict.mark)) || undefined}
    >
      <td className="pb-review__number">{line.first && line.row > 0 ? formats.number(line.row) : null}</td>
      <td className="pb-review__who" title={line.name}>
        {line.first ? <b>{line.name === '' ? 'No name' : line.name}</b> : null}
      </td>
      <td>
        {line.first ? (
          <span className={`pb-review__kind pb-review__kind--${line.kind}`}>
            {line.kind === 'new' || line.kind === 'changed' ? (
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
      const title = columnTitle(column);
      const [before, after] = [shownValue(column, from, formats), shownValue(column, to, formats)];
      return (
        <>
          <td className="pb-review__field" title={title}>
            <label>
              <input
                type="checkbox"
                aria-label={`Apply ${title} of ${line.name}`}
                disabled={out}
                checked={!out && !left.has(line.mark)}
                onChange={(event) => deeds.onLeave(line.mark, !event.currentTarget.checked)}
              />
              {title}
            </label>
          </td>
          <td className="pb-review__value" title={`${before} → ${after}`}>
            <span className="pb-review__from">{before}</span>
            <Icon of={ArrowRight} size="sm" />
            <span className="pb-review__to">{after}</span>
          </td>
        </>
      );
    }
    case 'values':
      return (
        <>
          <td className="pb-review__field">
            {line.count === 1 ? '1 value' : `${formats.number(line.count)} values`}
          </td>
          <td className="pb-review__value pb-review__quiet" title={line.text}>
            {line.text}
            {line.count > 6 ? ` and ${formats.number(line.count - 6)} more` : ''}
          </td>
        </>
      );
    case 'refused':
      return <RefusedCell key={line.value} line={line} onMend={deeds.onMend} />;
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
                name={`Row ${line.row} is not ${line.partner}`}
                onClick={() => deeds.onDecide(line.row, null)}
              >
                Not the same
              </LinkButton>
            )}
          </td>
        </>
      );
    case 'conflict':
      return <ConflictLine line={line} resolved={resolved} {...deeds} />;
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
    case 'nothing':
      return (
        <>
          <td />
          <td className="pb-review__value pb-review__quiet">{line.kind === 'unchanged' ? line.text : ''}</td>
        </>
      );
  }
}

const matchWords = {
  host: 'Matched by website',
  name: 'Matched by name',
  user: 'You said that they are the same',
  new: 'You said that it is a new partner',
} as const;

/** What was, what is here and what the file says, side by side. */
function ConflictLine({
  line,
  resolved,
  baseDay,
  onResolve,
}: Pick<LineProps, 'resolved' | 'baseDay' | 'onResolve'> & {
  readonly line: Extract<ReviewLine, { shows: 'conflict' }>;
}) {
  const formats = useFormats();
  const { conflict } = line;
  const { title, mine, theirs, base } = conflictWords(conflict, formats);
  const sides = [
    ['mine', mine, 'here'],
    ['theirs', theirs, 'in the file'],
  ] as const;
  const since = baseDay === null ? '' : ` on ${formats.date(baseDay)}`;
  return (
    <>
      <td className="pb-review__field" title={title}>
        {title}
      </td>
      <td className="pb-review__value">
        {sides.map(([side, words, where]) => (
          <label key={side} className="pb-review__option" title={words}>
            <input
              type="radio"
              name={`conflict ${conflict.mark}`}
              aria-label={`${title} of ${line.name}: ${words} ${where}`}
              checked={resolved.get(conflict.mark) === side}
              onChange={() => onResolve([conflict.mark], side)}
            />
            <b>{words}</b> {where}
          </label>
        ))}
        <span className="pb-review__why">{`${base}${since}`}</span>
      </td>
    </>
  );
}

function WhichPartner({
  line,
  onDecide,
}: Pick<ReviewDeeds, 'onDecide'> & {
  readonly line: { readonly row: number; readonly candidates: readonly Candidate[] };
}) {
  return (
    <select
      className="pb-review__which"
      aria-label={`Which partner row ${line.row} is`}
      value=""
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onDecide(line.row, value === 'new' ? null : value.slice(1));
      }}
    >
      <option value="">Choose…</option>
      {line.candidates.map(({ key, name }) => (
        <option key={key} value={`=${key}`}>
          {name}
        </option>
      ))}
      <option value="new">A new partner</option>
    </select>
  );
}

function RefusedCell({
  line,
  onMend,
}: Pick<ReviewDeeds, 'onMend'> & { readonly line: Extract<ReviewLine, { shows: 'refused' }> }) {
  const [text, setText] = useState<string | null>(null);
  const mend = () => {
    if (text === null) return;
    setText(null);
    onMend(line.row, line.column, text);
  };
  return (
    <>
      <td className="pb-review__field" title={line.column}>
        {line.column}
      </td>
      <td className="pb-review__value" title={line.reason}>
        {text === null ? (
          <>
            <span className="pb-review__bad">{line.value === '' ? 'blank' : line.value}</span>
            <span className="pb-review__why">{line.reason}</span>
            {line.kind === 'held' ? (
              <Button
                small
                look="line"
                aria-label={`Mend ${line.column} of row ${line.row}`}
                onClick={() => setText(line.value)}
              >
                Mend
              </Button>
            ) : null}
          </>
        ) : (
          <form
            className="pb-review__mend"
            onSubmit={(event) => {
              event.preventDefault();
              mend();
            }}
          >
            <TextInput
              label={`${line.column} of row ${line.row}`}
              autoFocus
              value={text}
              onValueChange={setText}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                setText(null);
              }}
            />
            <Button small look="line" type="submit">
              Read again
            </Button>
          </form>
        )}
      </td>
    </>
  );
}
