import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSharedHosts } from '../app/shared-hosts.ts';
import { useSession } from '../session/session-context.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { type Answered, upToDate } from '../work/up-to-date.ts';
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
  const options = useCallback((of: ReadingChoices) => ({ ...fileOptions(of), sharedHosts }), [sharedHosts]);
  const [sent, setSent] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [read, setRead] = useState<Answered<ReadingChoices, FileReading> | null>(null);
  const [plan, setPlan] = useState<Answered<object, PlannedBeside> | null>(null);
  const [chosen, setChosen] = useState<Answered<object, RowCounts> | null>(null);

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

  useEffect(() => {
    if (!sent) return;
    const follow = upToDate();
    const load = async (): Promise<void> => {
      const reading = await work.ask('readBeside', { kind, options: options(choices) }, follow(setProgress));
      const answer = { to: choices, answer: reading };
      follow(setRead)(answer);
      if (reading.ok)
        follow(setPlan)({ to: answer, answer: await work.ask('planBeside', null, follow(setProgress)) });
      follow(setProgress)(null);
    };
    load().catch(tellWorkTrouble);
    return follow.stop;
  }, [work, kind, sent, choices, options]);

  const counted = useMemo(() => ({ plan, left }), [plan, left]);
  useEffect(() => {
    if (counted.plan === null) return;
    const follow = upToDate();
    work
      .ask('chooseBeside', counted.left)
      .then(follow((answer) => setChosen({ to: counted, answer })))
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [work, counted]);

  const refused = read?.answer.ok === false;
  return {
    progress,
    reading: read?.answer ?? null,
    plan: refused ? null : (plan?.answer ?? null),
    chosen: refused ? null : (chosen?.answer ?? null),
    settled: read?.to === choices && (refused || (plan?.to === read && chosen?.to === counted)),
  };
}
