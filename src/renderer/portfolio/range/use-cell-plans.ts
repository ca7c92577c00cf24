import { useMemo, useRef, useState } from 'react';
import { tellTrouble } from '../../app/trouble.ts';
import type { GridDeeds } from '../../grid/grid-context.ts';
import type { PastePlan } from '../../grid/range/paste-plan.ts';
import type { CellPlan } from '../../grid/range/table.ts';
import { useSession } from '../../session/session-context.ts';
import type { Portfolio } from '../../storage/portfolio.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toasts.ts';
import { changeOf, planSize } from './cell-edits.ts';
import { doneWords, mustAsk } from './plan-words.ts';

/** A paste that waits for an answer. */
interface AskedPaste {
  readonly plan: PastePlan;
  readonly done: () => void;
}

type Deed = 'clear' | 'fill' | 'cut' | 'paste';

/** The deeds of the grid on several cells, and the paste that waits for an answer. */
export interface CellPlans {
  readonly deeds: Pick<GridDeeds, 'ownerOf' | 'cells' | 'paste'>;
  readonly asked: AskedPaste | null;
  answer(yes: boolean): void;
}

/** Carries out what is planned on several cells: one change each. */
export function useCellPlans(): CellPlans {
  const { portfolio } = useSession();
  const latest = useRef(portfolio);
  latest.current = portfolio;
  const [asked, setAsked] = useState<AskedPaste | null>(null);
  const deeds = useMemo(
    (): CellPlans['deeds'] => ({
      ownerOf: (id) => {
        const row = latest.current.withId(id);
        return row === undefined ? null : { key: row.key, name: row.values.name };
      },
      cells: (plan, deed) => carryOut(latest.current, plan, deed),
      paste: (plan, done) => {
        if (mustAsk(plan)) {
          setAsked({ plan, done });
          return;
        }
        carryOut(latest.current, plan, 'paste');
        done();
      },
    }),
    [],
  );
  return {
    deeds,
    asked,
    answer: (yes) => {
      setAsked(null);
      if (asked === null || !yes) return;
      // What is skipped stood in the question.
      carryOut(portfolio, { ...asked.plan, computed: { cells: 0, headers: [] } }, 'paste');
      asked.done();
    },
  };
}

function carryOut(portfolio: Portfolio, plan: CellPlan, deed: Deed): void {
  const change = changeOf(portfolio, plan, deed);
  const left = plan.refused.length + plan.computed.cells;
  const words = doneWords(plan, deed);
  if (change === null) {
    if (left > 0) showToast({ text: words, tone: 'notice' });
    return;
  }
  portfolio.apply(change).catch(tellTrouble);
  if (left === 0 && planSize(plan) < 2) return;
  if (left === 0 && deed !== 'paste') announce(words);
  else
    showToast({
      text: words,
      tone: left === 0 ? 'done' : 'notice',
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
}
