import { Info } from 'lucide-react';
import type { FromWorkbook } from '#shared/csv/types.ts';
import { Icon } from '../ui/icon.tsx';

/** How many areas one line has room for. */
const areasShown = 6;

/** Says which rows of a sheet have no value of their own because their cells are merged; nothing where none are. */
export function MergedNotice({ workbook }: { readonly workbook: FromWorkbook | undefined }) {
  const merged = workbook?.merged ?? [];
  if (merged.length === 0) return null;
  const more = merged.length - areasShown;
  const areas = `${merged.slice(0, areasShown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return (
    <div className="pb-import__doubts" role="status">
      <p>
        <Icon of={Info} size="sm" />
        <span title={merged.join(', ')}>
          Cells merged over several rows ({areas}) count for the first of these rows; below it they are blank.
          To have the value in each row, unmerge and fill them in Excel and import the file again.
        </span>
      </p>
    </div>
  );
}
