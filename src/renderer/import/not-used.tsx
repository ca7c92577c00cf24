import { Info } from 'lucide-react';
import { counted } from '../storage/changes/words.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { PlannedImport } from './import-jobs.ts';
import type { ImportStep } from './import-steps.tsx';

/** Column names that one line has room for. */
const namesShown = 2;

/** What of the file an import leaves out, with the way to see it. */
export function NotUsed({
  plan: { unusedColumns, footers },
  onSee,
}: {
  readonly plan: Pick<PlannedImport, 'unusedColumns' | 'footers'>;
  readonly onSee: (step: ImportStep) => void;
}) {
  if (unusedColumns.length === 0 && footers === 0) return null;
  const names = unusedColumns.slice(0, namesShown).map(({ header, index }) => header || `column ${index}`);
  const more = unusedColumns.length - names.length;
  const parts = [
    ...(footers === 0 ? [] : [counted(footers, 'footer row')]),
    ...(unusedColumns.length === 0 ? [] : [counted(unusedColumns.length, 'column')]),
  ];
  const named = names.length === 0 ? '' : ` (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  return (
    <span className="pb-import__unused">
      <Icon of={Info} size="sm" />
      <span title={unusedColumns.map(({ header }) => header).join(', ')}>
        {`${parts.join(' and ')} not used${named}.`}
      </span>
      <LinkButton
        name={`See them: the ${unusedColumns.length === 0 ? 'rows' : 'columns'} that are not used`}
        onClick={() => onSee(unusedColumns.length === 0 ? 'Read' : 'Columns')}
      >
        See them
      </LinkButton>
    </span>
  );
}
