/**
 * The decisions of the rules that a person follows question by question, as trees. A rule decides by walking its tree and
 * a picture draws the same tree, so that what is drawn is what was decided.
 */

/** A question with an answer for each branch. `S` is what is asked, `R` what comes out at the end. */
export interface Question<S, R> {
  readonly id: string;
  readonly text: string;
  /** Which branch the subject takes; always one that is there. */
  readonly answer: (subject: S) => string;
  readonly branches: readonly Branch<S, R>[];
}

/** An answer and where it leads. */
interface Branch<S, R> {
  readonly answer: string;
  readonly to: DecisionTree<S, R>;
}

/** A question, or the end of a path: the result and its words. */
export type DecisionTree<S, R> = Question<S, R> | Outcome<R>;

/** The end of a path. */
interface Outcome<R> {
  readonly result: R;
  readonly words: string;
}

/** True for the end of a path. */
export function isOutcome<S, R>(tree: DecisionTree<S, R>): tree is Outcome<R> {
  return 'result' in tree;
}

/** The end of a path, under its own name unless it has other words. */
export function outcome<R>(result: R, words: string = String(result)): Outcome<R> {
  return { result, words };
}

/** Asks the questions down to a result. Throws when a tree lacks the branch of an answer: a mistake in the tree. */
export function decideBy<S, R>(tree: DecisionTree<S, R>, subject: S): R {
  let at = tree;
  while (!isOutcome(at)) at = next(at, at.answer(subject));
  return at.result;
}

function next<S, R>(question: Question<S, R>, answer: string): DecisionTree<S, R> {
  for (const branch of question.branches) if (branch.answer === answer) return branch.to;
  throw new Error(`the question ${question.id} has no branch ${answer}`);
}

/** A Yes/No answer as the name of a branch; blank is unknown, never No. */
export function yesNoUnknown(value: boolean | null): 'Yes' | 'No' | 'Unknown' {
  return value === null ? 'Unknown' : value ? 'Yes' : 'No';
}

/** A known condition as the name of a branch. */
export function yesNo(condition: boolean): 'Yes' | 'No' {
  return condition ? 'Yes' : 'No';
}

/** One step of a drawn tree: a question or a result, and whether the subject's path goes through it. */
export type DrawnTree =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly text: string;
      readonly lit: boolean;
      readonly branches: readonly {
        readonly answer: string;
        readonly lit: boolean;
        readonly to: DrawnTree;
      }[];
    }
  | { readonly kind: 'outcome'; readonly words: string; readonly lit: boolean };

/** A tree with the path of one subject lit, ready to be drawn. */
export function drawTree<S, R>(tree: DecisionTree<S, R>, subject: S, lit = true): DrawnTree {
  if (isOutcome(tree)) return { kind: 'outcome', words: tree.words, lit };
  const { id, text, answer, branches } = tree;
  const taken = lit ? answer(subject) : null;
  return {
    kind: 'question',
    id,
    text,
    lit,
    branches: branches.map((branch) => {
      const onPath = branch.answer === taken;
      return { answer: branch.answer, lit: onPath, to: drawTree(branch.to, subject, onPath) };
    }),
  };
}
