import { useState } from 'react';
import type { LostDatabase } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { NoticePage } from './notice-page.tsx';

interface AlarmPageProps {
  readonly alarm: LostDatabase;
  /** The newest backup: when it was written, in words. Null when there is none. */
  readonly lastBackup: string | null;
  /** The folder in which the database as it was found is kept. Null when there was nothing to keep. */
  readonly kept: string | null;
  readonly onRestoreLast: () => void;
  readonly onChooseBackup: () => void;
  readonly onSaveCopy: () => void;
  readonly onCarryOn: () => void;
}

/** The database is not the one that was left: nothing goes on before the user says how. */
export function AlarmPage(props: AlarmPageProps) {
  const { alarm, lastBackup, kept } = props;
  const formats = useFormats();
  const [sure, setSure] = useState(false);
  const count = (partners: number) =>
    `${formats.number(partners)} ${partners === 1 ? 'partner' : 'partners'}`;

  if (alarm.when === 'working') {
    return (
      <NoticePage
        title="The database was removed while Partnerbook was open"
        actions={
          <>
            <Button look="primary" data-first-focus onClick={props.onCarryOn}>
              Write back {count(alarm.expected)}
            </Button>
            <Button look="line" onClick={props.onSaveCopy}>
              Save a copy…
            </Button>
          </>
        }
      >
        <p>
          Something outside Partnerbook emptied it; it now holds {count(alarm.found)}. This window still holds
          all {count(alarm.expected)}, your last change included.
        </p>
        <p>Write them back, or save a copy first. Undo steps from before the loss are gone.</p>
      </NoticePage>
    );
  }
  const fewer = alarm.found < alarm.expected;
  return (
    <NoticePage
      title={fewer ? 'Partners are missing' : 'This is not the database that was left here'}
      actions={
        <>
          {lastBackup === null ? null : (
            <Button look="primary" onClick={props.onRestoreLast}>
              Restore the backup of {lastBackup}
            </Button>
          )}
          <Button look={lastBackup === null ? 'primary' : 'line'} onClick={props.onChooseBackup}>
            Choose a backup…
          </Button>
          <Button onClick={() => setSure(true)}>Go on with {count(alarm.found)}</Button>
        </>
      }
    >
      <p>
        There should be {count(alarm.expected)}; the database holds {count(alarm.found)}. Something outside
        Partnerbook removed or replaced it, such as clearing browser data, a full disk or a disk repair.
      </p>
      <p>
        Nothing has been changed or overwritten, and your backups are as they were.
        {lastBackup === null ? ' No backup of this portfolio was found in the backup folder.' : ''}
      </p>
      {kept === null ? null : (
        <p>The database as it was found at the start is kept, in case more can be saved from it: {kept}</p>
      )}
      {sure ? (
        <Dialog
          size="small"
          title={`Go on with ${count(alarm.found)}?`}
          lead={
            lastBackup === null
              ? `The ${count(alarm.expected)} are then only in backup files that you kept elsewhere.`
              : `The backup of ${lastBackup} stays and can be restored later.`
          }
          onClose={() => setSure(false)}
          footer={
            <>
              <Button onClick={() => setSure(false)}>Cancel</Button>
              <Button look="danger" onClick={props.onCarryOn}>
                Go on with {count(alarm.found)}
              </Button>
            </>
          }
        />
      ) : null}
    </NoticePage>
  );
}
