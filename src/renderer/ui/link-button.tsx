import type { ReactNode } from 'react';
import './empty-state.css';

/** A way on inside a sentence: looks like a link, does a deed. */
export function LinkButton({
  onClick,
  name,
  children,
}: {
  readonly onClick: () => void;
  /** What a screen reader says, where the words shown need what stands around them. */
  readonly name?: string;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="pb-link" aria-label={name} onClick={onClick}>
      {children}
    </button>
  );
}
