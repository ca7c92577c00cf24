import { Archive, Check, OctagonAlert, RefreshCw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { BackupState } from '../backup/keeper.ts';
import type { SaveState } from '../storage/portfolio.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { AsOfDate } from './as-of-date.tsx';
import { backupWords } from './backup-words.ts';
import './status-bar.css';

export interface StatusBarProps {
  readonly asOf: string;
  readonly today: string;
  readonly onAsOf: (date: string | null) => void;
  readonly save: SaveState;
  readonly onRetry: () => void;
  readonly onSaveCopy: () => void;
  readonly backup: BackupState;
  readonly onBackups: () => void;
  readonly locale: string;
  /** A sentence while the app runs on something not meant for daily work. */
  readonly runtimeNote: string | null;
  readonly onRuntime: () => void;
  /** Where screens put what they show and what is selected. */
  readonly shownRef: (element: Element | null) => void;
  readonly summaryRef: (element: Element | null) => void;
  /** Shows what moves by the day that is planned for. */
  readonly onWhatIf?: () => void;
  /** What else it says, before the day. */
  readonly children?: ReactNode;
}

/** The bottom of the window: what is shown, for which day, whether it is safe. */
export function StatusBar(props: StatusBarProps) {
  return (
    <footer className="pb-statusbar">
      <span ref={props.shownRef} />
      <span ref={props.summaryRef} />
      <span className="pb-statusbar__right">
        {props.runtimeNote === null ? null : (
          <button
            type="button"
            className="pb-statusbar__part pb-statusbar__part--other-day"
            title={props.runtimeNote}
            onClick={props.onRuntime}
          >
            <Icon of={TriangleAlert} size="sm" />
            Not for daily work
          </button>
        )}
        {props.children}
        <AsOfDate asOf={props.asOf} today={props.today} onChange={props.onAsOf} onWhatIf={props.onWhatIf} />
        <SaveMark save={props.save} onRetry={props.onRetry} onSaveCopy={props.onSaveCopy} />
        <BackupMark {...props} />
      </span>
    </footer>
  );
}

function BackupMark({ backup, today, locale, onBackups }: StatusBarProps) {
  const failed = backup.trouble !== null;
  return (
    <button
      type="button"
      title={backup.trouble ?? undefined}
      className={classes('pb-statusbar__part', failed && 'pb-statusbar__part--trouble')}
      onClick={onBackups}
    >
      <Icon of={failed ? OctagonAlert : Archive} size="sm" />
      {failed ? 'Backup failed' : backup.busy ? 'Backing up' : backupWords(backup.lastAt, today, locale)}
    </button>
  );
}

function SaveMark(props: Pick<StatusBarProps, 'save' | 'onRetry' | 'onSaveCopy'>) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { save } = props;
  if (save.state !== 'failed') {
    return (
      <span className="pb-statusbar__part" data-save-state={save.state}>
        <Icon of={save.state === 'saved' ? Check : RefreshCw} size="sm" />
        {save.state === 'saved' ? 'Saved' : 'Saving'}
      </span>
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        data-save-state="failed"
        aria-haspopup="menu"
        aria-expanded={open}
        className="pb-statusbar__part pb-statusbar__part--trouble"
        onClick={() => setOpen((was) => !was)}
      >
        <Icon of={OctagonAlert} size="sm" />
        Not saved
      </button>
      {open ? (
        <Menu
          anchor={button.current}
          label="Not saved"
          placement="top-end"
          onClose={() => setOpen(false)}
          entries={[
            { heading: save.reason },
            { id: 'retry', label: 'Try again', icon: RefreshCw, run: props.onRetry },
            { id: 'copy', label: 'Save a copy…', icon: Archive, run: props.onSaveCopy },
          ]}
        />
      ) : null}
    </>
  );
}
