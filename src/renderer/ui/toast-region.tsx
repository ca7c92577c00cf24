import { Check, CircleQuestionMark, OctagonAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { announce } from './live-region.tsx';
import './toast-region.css';
import { hideToast, type ShownToast, toastSource } from './toasts.ts';

/** How long a toast stays when nobody points at it, in milliseconds. */
export const toastTime = 6000;

/** The place of the toast: bottom right, above the status bar. */
export function ToastRegion() {
  const toast = useSyncExternalStore(toastSource.subscribe, toastSource.get, toastSource.get);
  return toast === null ? null : <ToastCard key={toast.turn} toast={toast} />;
}

const icons = { done: Check, notice: CircleQuestionMark, trouble: OctagonAlert } as const;

function ToastCard({ toast }: { readonly toast: ShownToast }) {
  const { tone = 'done', text, turn, action } = toast;
  const [held, setHeld] = useState(false);

  useEffect(() => announce(text, tone === 'trouble' ? 'alert' : 'polite'), [text, tone]);
  useEffect(() => {
    if (held || tone === 'trouble') return;
    const timer = window.setTimeout(() => hideToast(turn), toastTime);
    return () => window.clearTimeout(timer);
  }, [held, tone, turn]);

  return (
    <section
      aria-label="Message"
      className={classes('pb-toast', tone === 'trouble' && 'pb-toast--trouble')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={toast.icon ?? icons[tone]} />
      <span className="pb-toast__text">{text}</span>
      {action === undefined ? null : (
        <Button
          small
          className="pb-toast__action"
          onClick={() => {
            hideToast(turn);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton small icon={X} label="Close" onClick={() => hideToast(turn)} />
    </section>
  );
}
