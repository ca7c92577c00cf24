import { TriangleAlert } from 'lucide-react';
import { type CutByExcel, excelLimits } from '#shared/csv/write-portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** How many cells are listed one by one. */
const mostListed = 100;

/** What Excel would cut of a file, cell by cell; nothing where it cuts nothing. */
export function CutNotice({ cut: { cells, rows } }: { readonly cut: CutByExcel }) {
  const formats = useFormats();
  if (cells.length === 0 && rows === 0) return null;
  const limit = formats.number(excelLimits.cell);
  const count = cells.length === 1 ? 'a cell' : `${formats.number(cells.length)} cells`;
  return (
    <section className="pb-export__cut" aria-label="What Excel would cut">
      <p>
        <Icon of={TriangleAlert} />
        <span>
          {cells.length === 0
            ? null
            : `Excel would cut ${count} of more than ${limit} characters when it opens the file. `}
          {rows === 0
            ? null
            : `Excel would leave out the last ${formats.number(rows)} ${rows === 1 ? 'partner' : 'partners'}: it shows ${formats.number(excelLimits.rows)} below the headers. `}
          The file holds all of it.
        </span>
      </p>
      {cells.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll from the keyboard
        <ul tabIndex={0} aria-label="Cells that Excel would cut">
          {cells.slice(0, mostListed).map(({ name, column, length }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two partners may have one name, and the list only ever changes as a whole
            <li key={at}>
              <span dir="auto">{name}</span>
              <span dir="auto">{column}</span>
              <span className="pb-num">{formats.number(length)}</span>
            </li>
          ))}
          {cells.length > mostListed ? <li>and {formats.number(cells.length - mostListed)} more</li> : null}
        </ul>
      )}
    </section>
  );
}
