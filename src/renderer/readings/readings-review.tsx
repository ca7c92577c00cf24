import { ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import { inWindowWords } from '../import/in-window-words.ts';
import { kinds } from '../import/review-line.tsx';
import { classes } from '../ui/classes.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { Icon } from '../ui/icon.tsx';
import { useWindow } from '../ui/use-window.ts';
import type { PlannedReading } from './plan-readings.ts';
import { figureWords } from './reading-words.ts';

const lineHeight = 32;

interface ReadingsReviewProps {
  readonly lines: readonly PlannedReading[];
  /** The rows that stay out, by number. */
  readonly left: ReadonlySet<number>;
  readonly onLeave: (row: number, leaves: boolean) => void;
  readonly formats: Formats;
}

/** What a file of readings does, row by row; only the lines in sight are in the document. */
export function ReadingsReview({ lines, left, onLeave, formats }: ReadingsReviewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { start, end, onScroll } = useWindow(scroller, lines.length, lineHeight);
  return (
    <section
      ref={scroller}
      className="pb-review"
      aria-label="Rows of the file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      <table aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="pb-review__number">
              Row
            </th>
            <th scope="col">Partner</th>
            <th scope="col">What happens</th>
            <th scope="col">Date</th>
            <th scope="col">Now and after</th>
          </tr>
        </thead>
        <tbody>
          <Gap lines={start} />
          {lines.slice(start, end).map((line, at) => (
            <Line
              key={line.row}
              line={line}
              index={start + at + 2}
              out={left.has(line.row)}
              onLeave={onLeave}
              formats={formats}
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
  index,
  out,
  onLeave,
  formats,
}: Pick<ReadingsReviewProps, 'onLeave' | 'formats'> & {
  readonly line: PlannedReading;
  readonly index: number;
  readonly out: boolean;
}) {
  const { row, kind, name, before, after, reason } = line;
  const { icon, words } = kinds[kind];
  const date = after === null ? '' : formats.date(after.date);
  return (
    <tr aria-rowindex={index} className={classes('is-first', out && 'is-out')} data-kind={kind}>
      <td className="pb-review__number">{formats.number(row)}</td>
      <td className="pb-review__who" title={name}>
        <b dir="auto">{name === '' ? 'No name' : name}</b>
      </td>
      <td>
        <span className={`pb-review__kind pb-review__kind--${kind}`}>
          {kind === 'new' || kind === 'changed' ? (
            <input
              type="checkbox"
              aria-label={`Apply row ${row}, ${name}, ${date}`}
              checked={!out}
              onChange={(event) => onLeave(row, !event.currentTarget.checked)}
            />
          ) : null}
          <Icon of={icon} size="sm" />
          {words}
        </span>
      </td>
      <td className="pb-review__field">{date}</td>
      <td className="pb-review__value" title={reason ?? undefined}>
        {after === null ? (
          <span className="pb-review__quiet">{inWindowWords(reason ?? '')}</span>
        ) : (
          <>
            {kind === 'changed' && before !== null ? (
              <>
                <span className="pb-review__from">{figureWords(before, formats)}</span>
                <Icon of={ArrowRight} size="sm" />
              </>
            ) : null}
            <span className={kind === 'unchanged' ? 'pb-review__quiet' : 'pb-review__to'}>
              {figureWords(after, formats)}
            </span>
          </>
        )}
      </td>
    </tr>
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
