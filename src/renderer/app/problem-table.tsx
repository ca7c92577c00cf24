import { useRef, useState } from 'react';
import { useFormats } from '../ui/formats/formats-context.tsx';
import type { ImportProblem } from './import-dialog.tsx';

const rowHeight = 40;
const beyond = 8;
const tallest = 7;

/** What could not be read, thousands of lines if need be: only those in sight are in the document. */
export function ProblemTable({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const formats = useFormats();
  const scroller = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const last = Math.min(problems.length, Math.ceil(top / rowHeight) + tallest + beyond);
  const shown = problems.slice(first, last);
  return (
    <section
      ref={scroller}
      className="pb-problems"
      aria-label="What cannot be read"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll from the keyboard
      tabIndex={0}
      style={{ maxHeight: rowHeight * (tallest + 1) }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table aria-rowcount={problems.length + 1}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              Row
            </th>
            <th scope="col">Column</th>
            <th scope="col">Value</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {shown.map((problem, at) => (
            <tr key={`${problem.row} ${problem.column ?? ''}`} aria-rowindex={first + at + 2}>
              <td data-numeric>{formats.number(problem.row)}</td>
              <td title={problem.column ?? undefined}>{problem.column ?? 'Whole row'}</td>
              <td>
                {problem.value === '' ? null : (
                  <span className="pb-problems__value" title={problem.value}>
                    {problem.value}
                  </span>
                )}
              </td>
              <td className="pb-problems__why" title={problem.reason}>
                <span>{problem.reason}</span>
              </td>
            </tr>
          ))}
          <Gap rows={problems.length - last} />
        </tbody>
      </table>
    </section>
  );
}

function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={4} className="pb-problems__gap" style={{ height: rows * rowHeight }} />
    </tr>
  );
}
