import type { ReactNode } from 'react';
import { useFrame } from './frame-context.tsx';
import './screen-bar.css';

interface ScreenBarProps {
  /** The screen's name; also the page's only first heading. */
  readonly title: string;
  /** The search of this screen, if it has one. */
  readonly search?: ReactNode;
  /** The screen's own deeds; groups are told apart by a BarDivider. */
  readonly actions?: ReactNode;
}

/** The top bar of a screen: its name, the program's, its search, its actions. */
export function ScreenBar({ title, search, actions }: ScreenBarProps) {
  const { programName } = useFrame();
  return (
    <header className="pb-screenbar">
      <h1 id="screen-title" tabIndex={-1}>
        {title}
      </h1>
      <span className="pb-screenbar__book">{programName}</span>
      <span className="pb-grow" />
      {search === undefined ? null : <div className="pb-screenbar__search">{search}</div>}
      {actions}
    </header>
  );
}

/** The line between two groups of actions. */
export function BarDivider() {
  return <span className="pb-divider" aria-hidden="true" />;
}
