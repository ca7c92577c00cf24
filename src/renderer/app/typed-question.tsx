import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Platform } from '../platform/platform.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { unsavedNow } from '../ui/unsaved.ts';

/** The question that keeps the window open for what was typed and is stored nowhere. */
export interface TypedQuestion {
  /** Whether something is held that nobody has given up: then it is asked about, in a tab by the browser. */
  asks(): boolean;
  readonly question: ReactNode;
}

/** Asks before what was typed is lost with the window. `portfolio` is the open one, null when none is. */
export function useTypedQuestion(platform: Platform, portfolio: object | null): TypedQuestion {
  const [held, setHeld] = useState<readonly string[]>([]);
  const givenUp = useRef(false);
  const stay = () => setHeld([]);
  return {
    asks() {
      const now = unsavedNow(portfolio);
      if (platform.kind === 'desktop') setHeld(givenUp.current ? [] : now);
      const asking = now.length > 0 && !givenUp.current;
      givenUp.current = false;
      return asking;
    },
    question:
      held.length === 0 ? null : (
        <Dialog
          role="alertdialog"
          title="Close the window?"
          lead={held.join(' ')}
          onClose={stay}
          footer={
            <>
              <Button
                look="line"
                onClick={() => {
                  givenUp.current = true;
                  window.close();
                }}
              >
                Discard it and close
              </Button>
              <Button look="primary" data-first-focus onClick={stay}>
                Go on
              </Button>
            </>
          }
        />
      ),
  };
}

/** The same for a window without an open portfolio, which has nothing else to do before it closes. */
export function BeforeClosingEmpty({ platform }: { readonly platform: Platform }) {
  const typed = useTypedQuestion(platform, null);
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => platform.onClosing(() => (latest.current.asks() ? 'stay' : 'close')), [platform]);
  return typed.question;
}
