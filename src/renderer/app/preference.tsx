import type { ReactNode } from 'react';
import { LinkButton } from '../ui/link-button.tsx';

interface StandardProps {
  readonly standard: string;
  readonly isStandard: boolean;
  readonly onReset: () => void;
  /** What is reset, for the ear. */
  readonly name: string;
}

/** A setting with its default and the way back to it. */
export function Preference({
  children,
  standard,
  ...rest
}: StandardProps & { readonly children: ReactNode }) {
  return (
    <div className="pb-prefs__line">
      {children}
      <Standard words={standard} {...rest} />
    </div>
  );
}

/** The default of a setting, and the way back to it while the setting differs. */
export function Standard(props: Omit<StandardProps, 'standard'> & { readonly words: string }) {
  return (
    <p className="pb-prefs__standard">
      Default: {props.words}
      {props.isStandard ? null : (
        <>
          {' · '}
          <LinkButton name={`Reset ${props.name}`} onClick={props.onReset}>
            Reset
          </LinkButton>
        </>
      )}
    </p>
  );
}
