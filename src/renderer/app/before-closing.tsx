import { useEffect, useRef, useState } from 'react';
import { useBackups } from '../backup/backups-provider.tsx';
import { beforeClosing } from '../backup/closing.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { tellTrouble } from './trouble.ts';
import { useTypedQuestion } from './typed-question.tsx';
import { useBackupDeeds } from './use-backup-deeds.ts';

/**
 * Saves and backs up before the window closes; asks when something typed is stored nowhere, and when a change is neither in
 * the database nor in a backup.
 */
export function BeforeClosing() {
  const { portfolio, platform } = useSession();
  const { keeper } = useBackups();
  const { saveCopy } = useBackupDeeds();
  const save = usePortfolio((each) => each.saveState());
  const letGo = useRef(false);
  const [asked, setAsked] = useState(false);
  const typed = useTypedQuestion(platform, portfolio);
  const asksAboutTyped = useRef(typed.asks);
  asksAboutTyped.current = typed.asks;

  useEffect(
    () =>
      platform.onClosing(() => {
        if (asksAboutTyped.current()) {
          setAsked(false);
          return 'stay';
        }
        // A tab gives no time to write: it can only ask the user to stay.
        if (platform.kind === 'browser') return portfolio.saveState().state === 'saved' ? 'close' : 'stay';
        if (letGo.current) return 'close';
        return beforeClosing(portfolio, keeper).then((answer) => {
          setAsked(answer === 'stay');
          return answer;
        });
      }),
    [platform, portfolio, keeper],
  );

  if (!asked) return typed.question;
  const close = () => {
    letGo.current = true;
    window.close();
  };
  const copyAndClose = async (): Promise<void> => {
    await saveCopy();
    if (keeper.isSafe()) close();
  };
  return (
    <Dialog
      role="alertdialog"
      title="The last change is not saved"
      lead="It is neither in the database nor in a backup, so the window stays open. Closing it now would lose the change."
      onClose={() => setAsked(false)}
      note={
        <Button look="danger" onClick={close}>
          Close and lose it
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setAsked(false)}>Stay</Button>
          <Button look="primary" data-first-focus onClick={() => copyAndClose().catch(tellTrouble)}>
            Save a copy and close…
          </Button>
        </>
      }
    >
      {save.state === 'failed' ? <p>{save.reason}</p> : null}
    </Dialog>
  );
}
