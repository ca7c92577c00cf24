import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWindow } from '../ui/use-window.ts';
import { Line } from './review-line.tsx';
import { isOpen, type ReviewLine } from './review-lines.ts';
import type { ReviewParts } from './review-parts.ts';
import type { ShownLines } from './use-review-lines.ts';

const lineHeight = 32;

interface ReviewTableProps extends ReviewParts {
  readonly lines: ShownLines;
  /** The heading over what a line is about. */
  readonly about: string;
  /** True while the keyboard is to go to the first conflict without a choice. */
  readonly seeking: boolean;
  readonly onSought: () => void;
}

/** What an import does, line by line; only the lines in sight are in the document, so that 50,000 rows scroll as well as 50. */
export function ReviewTable({ lines, about, seeking, onSought, ...rest }: ReviewTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const { start, end, top, onScroll } = useWindow(scroller, lines.count, lineHeight);
  const { want, of } = lines;
  const shown = `${of.kind} ${of.search}`;
  const before = useRef(shown);
  useLayoutEffect(() => {
    // Other lines begin at the first of them; the same ones stay where they were.
    if (before.current !== shown && top > 0 && scroller.current !== null) scroller.current.scrollTop = 0;
    before.current = shown;
  }, [shown, top]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in sight decides, not which function is asked
  useEffect(() => want(start, end), [start, end]);
  const firstOpen = seeking ? lines.find((line) => isOpen(line, rest)) : null;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || firstOpen === null) return;
    const choice = element.querySelector<HTMLElement>('[data-open] input[type="radio"]');
    // Out of sight it is not drawn yet: it is, once it was scrolled to.
    if (choice === null) element.scrollTop = firstOpen * lineHeight;
    else {
      choice.focus();
      onSought();
    }
  });
  return (
    <section
      ref={scroller}
      className="pb-review"
      aria-label="Rows of the file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      <table aria-rowcount={lines.count + 1}>
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
          {places(start, end).map((place) => {
            const line = lines.at(place);
            return line === undefined ? (
              <Gap key={`place ${place}`} lines={1} />
            ) : (
              <Line key={keyOf(line)} line={line} index={place + 2} {...rest} />
            );
          })}
          <Gap lines={lines.count - end} />
        </tbody>
      </table>
    </section>
  );
}

const places = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);

function keyOf(line: ReviewLine): string {
  const { row, shows } = line;
  if (shows === 'cell' || shows === 'value') return `${row} ${line.mark}`;
  if (shows === 'conflict') return line.conflict.mark;
  if (shows === 'deletion') return `gone ${line.key}`;
  return shows === 'refused' || shows === 'mended' ? `${row} ${shows} ${line.column}` : `${row} ${shows}`;
}

function Gap({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return (
    <tr>
      <td colSpan={5} className="pb-review__gap" style={{ height: lines * lineHeight }} />
    </tr>
  );
}
