import type { ReactNode } from 'react';

/** Words of a picture that its marks say aloud already: seen, not read out twice. */
export function SilentWords({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true" className={className}>
      {children}
    </g>
  );
}
