import { TriangleAlert } from 'lucide-react';
import type { TakenForThousands } from '#shared/csv/taken-for-thousands.ts';
import { type CutByExcel, excelLimits } from '#shared/csv/write-portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** How many cells are listed one by one. */
const mostListed = 100;

interface CutNoticeProps {
  readonly cut: CutByExcel;
  /** The file is a workbook, which cannot hold what Excel would cut of a CSV. */
  readonly workbook: boolean;
}

/** True when Excel would cut something. */
export const cutsAnything = ({ cells, rows }: CutByExcel): boolean => cells.length > 0 || rows > 0;

/** What Excel would cut of a CSV, or what a workbook cannot hold, cell by cell; nothing where it is nothing. */
export function CutNotice({ cut, workbook }: CutNoticeProps) {
  const formats = useFormats();
  if (!cutsAnything(cut)) return null;
  const { cells, rows } = cut;
  const count = cells.length === 1 ? 'a cell' : `${formats.number(cells.length)} cells`;
  const long = `${count} of more than ${formats.number(excelLimits.cell)} characters`;
  const beyond = `the last ${formats.number(rows)} ${rows === 1 ? 'partner' : 'partners'}: it holds ${formats.number(excelLimits.rows)} below the headers`;
  const verb = workbook ? 'A workbook cannot hold' : 'Excel would cut';
  return (
    <section
      className="pb-export__cut"
      aria-label={workbook ? 'What a workbook cannot hold' : 'What Excel would cut'}
    >
      <p>
        <Icon of={TriangleAlert} />
        <span>
          {cells.length === 0 ? null : `${verb} ${long}. `}
          {rows === 0 ? null : `${verb} ${beyond}. `}
          {workbook ? 'Export a CSV, or choose other columns or partners.' : 'The file holds all of it.'}
        </span>
      </p>
      {cells.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll from the keyboard
        <ul tabIndex={0} aria-label="The cells">
          {cells.slice(0, mostListed).map(({ name, column, length }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two partners may have one name, and the list only ever changes as a whole
            <li key={at}>
              <span dir="auto" title={name}>
                {name}
              </span>
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

/** What a spreadsheet with decimal commas would misread of a CSV; nothing where it is nothing. */
export function ThousandsNotice({ taken }: { readonly taken: TakenForThousands | null }) {
  const formats = useFormats();
  const first = taken?.first ?? null;
  if (taken === null || first === null) return null;
  const count = taken.count === 1 ? 'A number' : `${formats.number(taken.count)} numbers`;
  return (
    <section className="pb-export__cut" aria-label="What a spreadsheet may misread">
      <p>
        <Icon of={TriangleAlert} />
        <span>
          {count} of three decimals may open as thousands in a spreadsheet with decimal commas, the first{' '}
          {first.text} in {first.column} of <bdi>{first.name}</bdi>. Export a workbook, or open the file with
          English numbers.
        </span>
      </p>
    </section>
  );
}
