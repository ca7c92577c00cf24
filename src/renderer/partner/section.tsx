import { type ReactNode, useId } from 'react';
import { classes } from '../ui/classes.ts';
import './section.css';

interface SectionProps {
  readonly title: string;
  /** A fact at the right end of the heading. */
  readonly fact?: ReactNode;
  /** Tinted: what is to be done now. */
  readonly tinted?: boolean;
  readonly children: ReactNode;
}

/** A part of a tab: a quiet heading with a fact at its right end, a faint line below. */
export function Section({ title, fact, tinted = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes('pb-section', tinted && 'pb-section--tinted')} aria-labelledby={id}>
      <div className="pb-section__head">
        <h3 id={id}>{title}</h3>
        {fact === undefined ? null : <div className="pb-section__fact">{fact}</div>}
      </div>
      {children}
    </section>
  );
}

interface FoldProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** More of a part, folded away until it is asked for. A link to a field inside opens it. */
export function Fold({ title, open = false, children }: FoldProps) {
  return (
    <details className="pb-fold" open={open}>
      <summary>{title}</summary>
      <div className="pb-fold__body">{children}</div>
    </details>
  );
}
