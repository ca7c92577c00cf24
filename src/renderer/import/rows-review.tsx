import { ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import { classes } from '../ui/classes.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWindow } from '../ui/use-window.ts';
import { inWindowWords } from './in-window-words.ts';
import { kinds } from './review-line.tsx';
import type { PlannedRow, RowWords } from './rows-import.ts';

const lineHeight = 32;

interface RowsReviewProps<P extends PlannedRow> {
  readonly lines: readonly P[];
  /** The heading over what each record is about. */
  readonly about: string;
  readonly words: (line: P) => RowWords;
  /** The rows that stay out, by number. */
  readonly left: ReadonlySet<number>;
  readonly onLeave: (row: number, leaves: boolean) => void;
}

/** What a file beside the portfolio does, row by row; only the lines in sight are in the document. */
export function RowsReview<P extends PlannedRow>(props: RowsReviewProps<P>) {
  const { lines, about, words, left, onLeave } = props;
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
            <th scope="col">{about}</th>
            <th scope="col">Now and after</th>
          </tr>
        </thead>
        <tbody>
          <Gap lines={start} />
          {lines.slice(start, end).map((line, at) => (
            <Line
              key={line.row}
              line={line}
              words={line.kind === 'held' ? null : words(line)}
              index={start + at + 2}
              out={left.has(line.row)}
              onLeave={onLeave}
            />
          ))}
          <Gap lines={lines.length - end} />
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly line: PlannedRow;
  /** Null for a row that stays out. */
  readonly words: RowWords | null;
  readonly index: number;
  readonly out: boolean;
  readonly onLeave: (row: number, leaves: boolean) => void;
}

function Line({ line, words, index, out, onLeave }: LineProps) {
  const formats = useFormats();
  const { row, kind, name, reason } = line;
  const { icon, words: what } = kinds[kind];
  const about = words?.about ?? '';
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
              aria-label={`Apply row ${row}, ${name}, ${about}`}
              checked={!out}
              onChange={(event) => onLeave(row, !event.currentTarget.checked)}
            />
          ) : null}
          <Icon of={icon} size="sm" />
          {what}
        </span>
      </td>
      <td className="pb-review__field" title={about}>
        {about}
      </td>
      <td className="pb-review__value" title={reason ?? undefined}>
        {words === null ? (
          <span className="pb-review__quiet">{inWindowWords(reason ?? '')}</span>
        ) : (
          <>
            {kind === 'changed' && words.from !== null ? (
              <>
                <span className="pb-review__from">{words.from}</span>
                <Icon of={ArrowRight} size="sm" />
              </>
            ) : null}
            <span className={kind === 'unchanged' ? 'pb-review__quiet' : 'pb-review__to'}>{words.to}</span>
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
