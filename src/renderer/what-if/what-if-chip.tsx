import { FlaskConical } from 'lucide-react';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { planSize } from './plan.ts';
import { useWhatIf } from './use-what-if.ts';

/** Reminds in the status bar, in colour, that something is tried out and not written. */
export function WhatIfChip({ onOpen }: { readonly onOpen: () => void }) {
  const formats = useFormats();
  const { read } = useWhatIf();
  const size = planSize(read);
  if (size === 0) return null;
  return (
    <button
      type="button"
      className="pb-statusbar__part pb-statusbar__part--other-day"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <Icon of={FlaskConical} size="sm" />
      What if: {size === 1 ? '1 change' : `${formats.number(size)} changes`}
      <span className="pb-unseen">, not written</span>
    </button>
  );
}
