import { useEffect, useMemo, useState } from 'react';
import { useSharedHosts } from '../app/shared-hosts.ts';
import { useSession } from '../session/session-context.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { upToDate } from '../work/up-to-date.ts';
import { useAnswer } from '../work/use-answer.ts';
import type { Progress, Work } from '../work/work.ts';
import { type PlannedBeside, sendBeside } from './beside-jobs.ts';
import { fileOptions, type ReadingChoices } from './choices.ts';
import type { FileReading } from './import-jobs.ts';
import type { RowCounts, RowsKind } from './rows-import.ts';

/** What the worker made of a file beside the portfolio so far. */
export interface BesideState {
  /** What is under way, once it takes its time. */
  readonly progress: Progress | null;
  readonly reading: FileReading | null;
  readonly plan: PlannedBeside | null;
  readonly chosen: RowCounts | null;
  /** False while an answer to what is asked now is still to come. */
  readonly settled: boolean;
}

/** An import of readings, steps or accepted findings, in the worker that holds the portfolio's rows and the file already. */
export function useBesideImport(
  work: Work,
  kind: RowsKind,
  choices: ReadingChoices,
  left: ReadonlySet<string>,
): BesideState {
  const { portfolio } = useSession();
  const [sharedHosts] = useSharedHosts();
  const [sent, setSent] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  useEffect(() => {
    const follow = upToDate();
    const none = { readings: [], steps: [] };
    const there =
      kind === 'readings'
        ? { ...none, readings: portfolio.readings() }
        : { ...none, ...(kind === 'steps' ? { steps: portfolio.steps() } : {}) };
    sendBeside(work, there)
      .then(follow(() => setSent(true)))
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [work, portfolio, kind]);

  const question = useMemo(
    () => (sent ? { kind, options: { ...fileOptions(choices), sharedHosts } } : null),
    [sent, kind, choices, sharedHosts],
  );
  const read = useAnswer(question, (ask, follow) => work.ask('readBeside', ask, follow(setProgress)));
  const planned = read?.answer.ok === true ? read : null;
  const plan = useAnswer(planned, (_, follow) => work.ask('planBeside', null, follow(setProgress)));
  const counted = useMemo(() => (plan === null ? null : { plan, left }), [plan, left]);
  const chosen = useAnswer(counted, (of) => work.ask('chooseBeside', of.left));

  const refused = read?.answer.ok === false;
  return {
    progress,
    reading: read?.answer ?? null,
    plan: refused ? null : (plan?.answer ?? null),
    chosen: refused ? null : (chosen?.answer ?? null),
    settled:
      read !== null &&
      read.to === question &&
      (refused || (plan !== null && plan.to === read && chosen?.to === counted)),
  };
}
