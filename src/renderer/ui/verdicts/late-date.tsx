import { ClockAlert } from 'lucide-react';
import './late-date.css';

/** A day that has gone by, or an answer that says so: warning words and a clock, so that colour is not the only sign. */
export function LateDate({ text, label = 'overdue' }: { readonly text: string; readonly label?: string }) {
  return (
    <span className="pb-late">
      {text}
      <ClockAlert size={14} strokeWidth={1.75} role="img" aria-label={label} />
    </span>
  );
}
