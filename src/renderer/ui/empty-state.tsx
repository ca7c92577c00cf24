import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  /** What belongs here, in one sentence. */
  readonly children?: ReactNode;
  /** One primary and at most two other ways on. */
  readonly actions?: ReactNode;
  readonly picture?: ReactNode;
  /** A line or two inside a card, instead of a whole screen. */
  readonly slim?: boolean;
  readonly headingLevel?: 2 | 3;
}

/** What a place says while there is nothing in it, and how to go on. */
export function EmptyState({
  title,
  children,
  actions,
  picture,
  slim = false,
  headingLevel = 2,
}: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={classes('pb-empty', slim && 'pb-empty--slim')}>
      {picture}
      <Heading className="pb-empty__title">{title}</Heading>
      {children === undefined ? null : <p className="pb-empty__text">{children}</p>}
      {actions === undefined ? null : <div className="pb-empty__actions">{actions}</div>}
    </div>
  );
}
