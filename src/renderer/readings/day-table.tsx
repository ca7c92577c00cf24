import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { parseClipboard } from '../grid/range/tsv.ts';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { useWindow } from '../ui/use-window.ts';
import { cellName, type DayLine, pasteOver } from './day-lines.ts';
import { figureColumns } from './reading-columns.ts';
import { figureWords } from './reading-words.ts';

const lineHeight = 34;

/** Cells with what was typed in them; null where it was taken back. */
type Typed = readonly (readonly [name: string, text: string | null])[];

interface DayTableProps {
  readonly lines: readonly DayLine[];
  /** Sets cells to what was typed; null takes back what was typed in one. */
  readonly onType: (cells: Typed) => void;
  /** Tells how many cells of a pasted block had no place. */
  readonly onBeyond: (cells: number) => void;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The figures as a small spreadsheet: arrows, Enter and Tab move, a pasted block fills, Esc takes back what was typed. */
export function DayTable({ lines, onType, onBeyond }: DayTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const { start, end, onScroll } = useWindow(scroller, lines.length, lineHeight);
  const wanted = useRef<Place | null>(null);
  /** What the active cell held when the keyboard came: Esc goes back to it. */
  const first = useRef<string | null>(null);
  /** What stood under the block that was pasted last, until something else is typed: Ctrl+Z goes back to it. */
  const covered = useRef<Typed | null>(null);
  /** The column in which a run of Tabs began: Enter goes down from there, as in Excel. */
  const began = useRef<number | null>(null);
  const type = (cells: Typed): void => {
    covered.current = null;
    onType(cells);
  };

  // Asked for, and drawn by now: a line out of sight was scrolled to first.
  useLayoutEffect(() => {
    const place = wanted.current;
    if (place === null) return;
    const input = inputAt(scroller.current, place);
    if (input === null) return;
    wanted.current = null;
    input.focus({ preventScroll: true });
    input.select();
  });

  const go = ({ line, column }: Place): boolean => {
    if (line < 0 || line >= lines.length || column < 0 || column >= figureColumns.length) return false;
    const element = scroller.current;
    if (element === null) return false;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const [top, bottom] = [line * lineHeight, (line + 1) * lineHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom + head > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom + head - element.clientHeight;
    const input = inputAt(element, { line, column });
    if (input === null) wanted.current = { line, column };
    else {
      input.focus({ preventScroll: true });
      input.select();
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const input = event.target;
    const place = input instanceof HTMLInputElement ? placeOf(input) : null;
    if (place === null || !(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      const name = nameAt(lines, place);
      if (name === null || first.current === null || input.value === first.current) return;
      event.preventDefault();
      type([[name, first.current === '' ? null : first.current]]);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      if (covered.current === null) return;
      event.preventDefault();
      type(covered.current);
      return;
    }
    if (event.key === 'Tab') {
      began.current ??= place.column;
      return;
    }
    const step = stepOf(event, input);
    if (step === null) return;
    const from = event.key === 'Enter' ? (began.current ?? place.column) : place.column;
    began.current = null;
    if (go({ line: place.line + step.line, column: from + step.column })) event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const input = event.target;
    const place = input instanceof HTMLInputElement ? placeOf(input) : null;
    const block = parseClipboard(event.clipboardData.getData('text/plain'));
    if (place === null || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const keys = lines.map(({ partner }) => partner.key);
    const { cells, beyond } = pasteOver(block, place, keys);
    const before = cellTexts(lines);
    onType(cells);
    covered.current = cells.map(([name]) => [name, before.get(name) || null] as const);
    // Esc would take one cell of the block back and leave the others.
    const anchor = nameAt(lines, place);
    first.current = cells.find(([name]) => name === anchor)?.[1] ?? first.current;
    onBeyond(beyond);
  };

  return (
    <section
      ref={scroller}
      className="pb-day"
      aria-label="Readings of the day"
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onPointerDown={() => {
        began.current = null;
      }}
    >
      <table aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            {figureColumns.map(({ id, header, help }) => (
              <th key={id} scope="col" title={help}>
                {header}
              </th>
            ))}
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          <Gap lines={start} />
          {lines.slice(start, end).map((line, at) => (
            <Line
              key={line.partner.key}
              line={line}
              at={start + at}
              onType={type}
              onEnter={(text) => {
                first.current = text;
              }}
            />
          ))}
          <Gap lines={lines.length - end} />
        </tbody>
      </table>
    </section>
  );
}

function Line({
  line,
  at,
  onType,
  onEnter,
}: Pick<DayTableProps, 'onType'> & {
  readonly line: DayLine;
  readonly at: number;
  readonly onEnter: (text: string) => void;
}) {
  const formats = useFormats();
  const { partner, earlier, texts, refused, state } = line;
  const why = useId();
  const reasons = figureColumns.flatMap(({ id, header }) =>
    refused[id] === undefined ? [] : [`${header}: ${refused[id]}`],
  );
  const reason = reasons.length === 0 ? undefined : reasons.join('; ');
  return (
    <tr aria-rowindex={at + 2} data-state={state}>
      <th scope="row" title={partner.values.name}>
        <b dir="auto">{partner.values.name}</b>
        <small>
          {earlier === null
            ? 'No reading before'
            : `${figureWords({ ...earlier, note: null }, formats)}, ${formats.date(earlier.date)}`}
        </small>
      </th>
      {figureColumns.map(({ id, header }, column) => (
        <td key={id}>
          <input
            className={classes('pb-day__cell', id === 'note' && 'pb-day__cell--words')}
            aria-label={`${header} of ${partner.values.name}`}
            aria-invalid={refused[id] === undefined ? undefined : true}
            aria-describedby={refused[id] === undefined ? undefined : why}
            title={refused[id]}
            spellCheck={false}
            autoComplete="off"
            data-line={at}
            data-column={column}
            {...(at === 0 && column === 0 ? { 'data-first-focus': '' } : {})}
            value={texts[id]}
            onFocus={({ currentTarget }) => onEnter(currentTarget.value)}
            onChange={({ currentTarget }) => onType([[cellName(partner.key, id), currentTarget.value]])}
          />
        </td>
      ))}
      <td id={why} className="pb-day__state" title={reason}>
        {reason ?? stateWords[state]}
      </td>
    </tr>
  );
}

const stateWords: Readonly<Record<DayLine['state'], string>> = {
  same: '',
  new: 'New',
  replaces: 'Replaces that day’s',
  removes: 'Removes that day’s',
  refused: '',
};

function Gap({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return (
    <tr>
      <td colSpan={figureColumns.length + 2} className="pb-day__gap" style={{ height: lines * lineHeight }} />
    </tr>
  );
}

function placeOf({ dataset }: HTMLInputElement): Place | null {
  const { line, column } = dataset;
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}

const inputAt = (element: HTMLElement | null, { line, column }: Place): HTMLInputElement | null =>
  element?.querySelector<HTMLInputElement>(`input[data-line="${line}"][data-column="${column}"]`) ?? null;

function nameAt(lines: readonly DayLine[], { line, column }: Place): string | null {
  const [key, figure] = [lines[line]?.partner.key, figureColumns[column]?.id];
  return key === undefined || figure === undefined ? null : cellName(key, figure);
}

/** What each cell of the figures holds, by its name. */
const cellTexts = (lines: readonly DayLine[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(({ partner, texts }) =>
      figureColumns.map(({ id }) => [cellName(partner.key, id), texts[id]] as const),
    ),
  );

/** Where a key leads: arrows sideways only from the edge of the text, or while all of it is selected. */
function stepOf({ key, shiftKey }: KeyboardEvent, input: HTMLInputElement): Place | null {
  const { selectionStart: from, selectionEnd: to, value } = input;
  const whole = from === 0 && to === value.length;
  if (key === 'ArrowUp') return { line: -1, column: 0 };
  if (key === 'ArrowDown') return { line: 1, column: 0 };
  if (key === 'Enter') return { line: shiftKey ? -1 : 1, column: 0 };
  if (shiftKey) return null;
  if (key === 'ArrowLeft' && (whole || (from === 0 && to === 0))) return { line: 0, column: -1 };
  if (key === 'ArrowRight' && (whole || (from === value.length && to === value.length)))
    return { line: 0, column: 1 };
  return null;
}
