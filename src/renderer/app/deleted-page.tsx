import { Button } from '../ui/button.tsx';
import { NoticePage } from './notice-page.tsx';

/** What stays of the user's after everything was deleted. */
export interface LeftBehind {
  /** The folder of the backups; null in a browser tab, where they are downloads. */
  readonly folder: string | null;
  /** How many last backups were written. */
  readonly lastBackups: number;
}

/** The window after all data were deleted. */
export function DeletedPage({ left, onStart }: { readonly left: LeftBehind; readonly onStart: () => void }) {
  const { folder, lastBackups } = left;
  return (
    <NoticePage
      title="All data on this computer were deleted"
      actions={
        <Button look="primary" data-first-focus onClick={onStart}>
          Start afresh
        </Button>
      }
    >
      <p>Portfolios, preferences and the log of Partnerbook are gone.</p>
      <p>
        {folder === null
          ? 'What stays: backups that your browser downloaded, and files that you saved.'
          : `What stays: the backups in ${folder}${lastBackups === 0 ? '' : `, ${lastBackups === 1 ? 'the last one' : `the last ${lastBackups}`} just written`}, and files that you exported or saved.`}
      </p>
    </NoticePage>
  );
}
