import { useEffect, useState } from 'react';
import type { CellSource } from '../../grid/cells/shown.ts';
import type { OwnerOf } from '../../grid/range/unique-ids.ts';
import {
  type PlacedCell,
  type ReplaceLine,
  type ReplacePlan,
  replaceSteps,
  settledPlan,
} from './plan-replace.ts';
import type { Sought } from './sought.ts';

/** What is to be replaced, by what, where. Another object is another question. */
export interface ReplaceQuestion {
  readonly sought: Sought;
  readonly by: string;
  cells(): Iterable<PlacedCell>;
}

/** So long the plan is worked out at a time, in milliseconds, so that typing never waits for a million cells. */
const slice = 12;
/** So many cells are looked into between two looks at the clock. */
const handful = 200;

const empty: ReplacePlan = { lines: [], replaced: 0, refused: 0 };

/** The plan of a question, worked out slice by slice; `behind` while it is still that of the question before. */
export function useReplacePlan(
  question: ReplaceQuestion,
  source: CellSource,
  ownerOf: OwnerOf,
): { readonly plan: ReplacePlan; readonly behind: boolean } {
  const [found, setFound] = useState<{ readonly plan: ReplacePlan; readonly of: ReplaceQuestion | null }>({
    plan: empty,
    of: null,
  });
  useEffect(() => {
    const steps = replaceSteps(question.cells(), question.sought, question.by, source);
    const lines: ReplaceLine[] = [];
    let timer = 0;
    const goOn = (): void => {
      const until = performance.now() + slice;
      while (performance.now() < until)
        for (let cell = 0; cell < handful; cell += 1) {
          const step = steps.next();
          if (step.done === true) {
            setFound({ plan: settledPlan(lines, ownerOf), of: question });
            return;
          }
          if (step.value !== null) lines.push(step.value);
        }
      timer = window.setTimeout(goOn, 0);
    };
    timer = window.setTimeout(goOn, 0);
    return () => window.clearTimeout(timer);
  }, [question, source, ownerOf]);
  return { plan: found.plan, behind: found.of !== question };
}
