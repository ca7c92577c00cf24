import type { DrawnTree } from '#shared/rules/decision-tree.ts';
import { classes } from './classes.ts';
import './decision-tree.css';

/** A decision of the rules as a tree of questions, the path of one subject lit: by weight and line, and said in words. */
export function DecisionTree({ tree, label }: { readonly tree: DrawnTree; readonly label: string }) {
  return (
    <figure className="pb-tree" aria-label={label}>
      <Node tree={tree} />
    </figure>
  );
}

function Node({ tree }: { readonly tree: DrawnTree }) {
  if (tree.kind === 'outcome')
    return (
      <span className={classes('pb-tree__outcome', tree.lit && 'is-lit')}>
        {tree.words}
        {tree.lit ? <span className="pb-unseen"> (the answer)</span> : null}
      </span>
    );
  return (
    <div className={classes('pb-tree__question', tree.lit && 'is-lit')}>
      <span className="pb-tree__text">{tree.text}</span>
      <ul>
        {tree.branches.map(({ answer, lit, to }) => (
          <li key={answer} className={classes('pb-tree__branch', lit && 'is-lit')}>
            <span className="pb-tree__answer">
              {answer}
              {lit ? <span className="pb-unseen"> (taken)</span> : null}
            </span>
            <Node tree={to} />
          </li>
        ))}
      </ul>
    </div>
  );
}
