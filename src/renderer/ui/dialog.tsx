import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import './dialog.css';
import { IconButton } from './icon-button.tsx';
import { LiveRegion } from './live-region.tsx';
import { focusables } from './popover.tsx';

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
  /** At the right of the title: the steps of a longer deed. */
  readonly beside?: ReactNode;
  /** `alertdialog` for what interrupts: a loss, a refusal. */
  readonly role?: 'dialog' | 'alertdialog';
  /** False while the dialog must not be left, such as during a restore. */
  readonly canClose?: boolean;
}

/**
 * A modal dialog. The browser's own element keeps the keyboard inside and the page behind still;
 * Esc closes it, and the keyboard goes back where it was. What carries `data-first-focus` is focused first.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, size = 'medium', role = 'dialog', canClose = true } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const lead = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    // A long text with nothing in it to reach must still scroll from the keyboard.
    const body = element.querySelector<HTMLElement>('.pb-dialog__body');
    if (body !== null && focusables(body).length === 0) body.tabIndex = 0;
    // Never the cross: whoever opens a dialog did not come to close it.
    const places = [...element.querySelectorAll('.pb-dialog__body, .pb-dialog__footer')];
    const first =
      element.querySelector<HTMLElement>('[data-first-focus]') ??
      places.flatMap((place) => focusables(place))[0];
    (first ?? element).focus({ preventScroll: true });
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

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
        if (canClose) onClose();
      }}
      onKeyDown={(event) => {
        // A second Esc in a row would close it past `cancel`; and no key of the page behind applies here.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (canClose) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && canClose && size === 'small' && role === 'dialog') onClose();
      }}
    >
      <div className="pb-dialog__frame">
        <header className="pb-dialog__header">
          <h2 id={heading} className="pb-grow">
            {title}
          </h2>
          {props.beside}
          {canClose ? <IconButton icon={X} label="Close" keys="Escape" onClick={onClose} /> : null}
        </header>
        {props.lead === undefined ? null : (
          <div id={lead} className="pb-dialog__lead">
            {props.lead}
          </div>
        )}
        {props.children === undefined ? null : <div className="pb-dialog__body">{props.children}</div>}
        {props.footer === undefined ? null : (
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
