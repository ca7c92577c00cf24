import { ClipboardCopy } from 'lucide-react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { asText, readable } from './readable.ts';
import './set-aside-dialog.css';

interface SetAsideDialogProps {
  readonly onBackups: () => void;
  readonly onClose: () => void;
}

/** The records that could not be read, with what can be read of them, to copy and enter again. */
export function SetAsideDialog({ onBackups, onClose }: SetAsideDialogProps) {
  const { info } = useSession();
  const aside = usePortfolio((portfolio) => portfolio.setAside());
  const when = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const records = aside.map((each) => ({ ...readable(each), key: each.key, at: new Date(each.at) }));
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    showToast({ text: 'Copied what can be read, as two columns.' });
  };
  return (
    <Dialog
      title="Records that could not be read"
      size="large"
      onClose={onClose}
      lead={
        records.length === 0
          ? 'There are none: everything in this portfolio could be read.'
          : 'They are kept as they are and go into every backup. A backup from before the damage may hold them whole; what can be read here can be copied and entered again.'
      }
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button data-first-focus onClick={onBackups}>
            Look at the backups…
          </Button>
          {records.length < 2 ? null : (
            <Button
              icon={ClipboardCopy}
              onClick={() => void copy(records.map(asText).join('\n\n')).catch(tellTrouble)}
            >
              Copy all {counted(records.length, 'record')}
            </Button>
          )}
        </>
      }
    >
      <ul className="pb-aside">
        {records.map((record) => (
          <li key={record.key}>
            <div className="pb-aside__head">
              <h3 className="pb-grow">{record.title}</h3>
              <Button
                small
                look="line"
                icon={ClipboardCopy}
                aria-label={`Copy ${record.title}`}
                onClick={() => void copy(asText(record)).catch(tellTrouble)}
              >
                Copy
              </Button>
            </div>
            <p className="pb-aside__reason">
              Set aside {when.format(record.at)}: {record.reason}
            </p>
            <dl className="pb-aside__values">
              {record.lines.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
