import type { ReactNode } from 'react';
import './empty-state.css';

/** A way on inside a sentence: looks like a link, does a deed. */
export function LinkButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="pb-link" onClick={onClick}>
      {children}
    </button>
  );
}
