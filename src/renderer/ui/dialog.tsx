import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import './dialog.css';
import { IconButton } from './icon-button.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { LiveRegion } from './live-region.tsx';
import { focusables } from './popover.tsx';
import { useUnsaved } from './unsaved.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface DialogProps {
  /** The question or the deed. */
  readonly title: string;
  readonly onClose: () => void;
  /** Under the title: counts, or what the decision is about. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, from left to right: a quiet Cancel, then the primary deed. */
  readonly footer?: ReactNode;
  /** At the left of the footer. */
  readonly note?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** Where a longer deed stands: with another one the keyboard goes to its first place, as in a dialog that just opened. */
  readonly stage?: string;
  /** At the right of the title: the steps of a longer deed. */
  readonly beside?: ReactNode;
  /** `alertdialog` for what interrupts: a loss, a refusal. */
  readonly role?: 'dialog' | 'alertdialog';
  /** False while the dialog must not be left, such as during a restore. */
  readonly canClose?: boolean;
  /** True while nothing in it can be changed: then only its buttons at the foot can be pressed. */
  readonly still?: boolean;
  /**
   * What would be lost, in one sentence, while it holds something that is stored nowhere: then Esc, the cross and the page
   * behind ask before they close it, and so does the window. Cancel says so itself, and does not ask.
   */
  readonly unsaved?: string | null;
}

/** Where the keyboard was before a dialog that has just closed: a dialog that comes in its place takes this over. */
let leftBy: Element | null = null;

/**
 * Gives the keyboard back, unless another dialog or something else takes it at once: the page behind is worked out anew
 * each time the keyboard goes there and away, some forty milliseconds of a full grid.
 */
function giveBack(before: Element | null): void {
  leftBy = before;
  queueMicrotask(() => {
    if (leftBy !== before) return;
    leftBy = null;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    // The page itself has the keyboard when nothing else has.
    if (!(before instanceof HTMLElement) || before === document.body || !before.isConnected) return;
    before.focus({ preventScroll: true });
  });
}

/**
 * A modal dialog. The browser's own element keeps the keyboard inside and the page behind still;
 * Esc closes it, asked first where something would be lost, and the keyboard goes back where it was. What carries `data-first-focus` is focused first.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, size = 'medium', role = 'dialog', canClose = true, unsaved = null } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useKeptFocus(dialog);
  const heading = useId();
  const lead = useId();
  /** What had the keyboard when it was asked whether to leave; null while nobody is asked. */
  const [asked, setAsked] = useState<{ readonly from: Element | null } | null>(null);
  const asking = asked !== null && unsaved !== null;
  useUnsaved(unsaved);
  // What cannot be changed is not drawn anew: a table of rows would be, with every word of a progress.
  const drawn = useRef<ReactNode>(null);
  if (props.still !== true || drawn.current === null) drawn.current = props.children;

  const leave = () => {
    if (!canClose || asking) return;
    if (unsaved === null) onClose();
    else setAsked({ from: document.activeElement });
  };
  const stay = () => {
    setAsked(null);
    const from = asked?.from ?? dialog.current;
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  };

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = leftBy ?? document.activeElement;
    leftBy = null;
    element.showModal();
    return () => {
      // While it is still open: left to the browser, the keyboard of what is taken away costs the whole page behind being
      // worked out once more, which a dialog that comes in its place does anyway.
      const active = document.activeElement;
      if (active instanceof HTMLElement && element.contains(active)) active.blur();
      element.close();
      giveBack(before);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stage is as good as another dialog
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // A long text with nothing in it to reach must still scroll from the keyboard.
    const body = element.querySelector<HTMLElement>('.pb-dialog__body');
    if (body !== null && focusables(body).length === 0) body.tabIndex = 0;
    else body?.removeAttribute('tabindex');
    // Never the cross: whoever opens a dialog did not come to close it.
    const places = [...element.querySelectorAll('.pb-dialog__body, .pb-dialog__footer')];
    const first =
      element.querySelector<HTMLElement>('[data-first-focus]') ??
      places.flatMap((place) => focusables(place))[0];
    (first ?? element).focus({ preventScroll: true });
  }, [props.stage]);

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      role={role === 'alertdialog' ? role : undefined}
      className={classes('pb-dialog', `pb-dialog--${size}`)}
      aria-labelledby={heading}
      aria-describedby={props.lead === undefined ? undefined : lead}
      onCancel={(event) => {
        event.preventDefault();
        if (asking) stay();
        else leave();
      }}
      onKeyDown={(event) => {
        // A second Esc in a row would close it past `cancel`; and no key of the page behind applies here.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (asking) stay();
        else leave();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && size === 'small' && role === 'dialog') leave();
      }}
    >
      <div className="pb-dialog__frame">
        <header className="pb-dialog__header">
          <h2 id={heading} className="pb-grow">
            {title}
          </h2>
          {props.beside === undefined ? null : <div inert={props.still}>{props.beside}</div>}
          {canClose ? <IconButton icon={X} label="Close" keys="Escape" onClick={leave} /> : null}
        </header>
        {props.lead === undefined ? null : (
          <div id={lead} className="pb-dialog__lead" inert={props.still}>
            {props.lead}
          </div>
        )}
        {props.children === undefined ? null : (
          <div className="pb-dialog__body" inert={props.still}>
            {drawn.current}
          </div>
        )}
        {asking ? <LeaveQuestion says={unsaved} onStay={stay} onLeave={onClose} /> : null}
        {props.footer === undefined || asking ? null : (
          <footer className="pb-dialog__footer">
            <div className="pb-dialog__note">{props.note}</div>
            {props.footer}
          </footer>
        )}
        <LiveRegion />
      </div>
    </dialog>
  );
}
