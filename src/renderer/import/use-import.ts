import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSharedHosts } from '../app/shared-hosts.ts';
import { useSession } from '../session/session-context.ts';
import { endAtRest } from '../work/end-at-rest.ts';
import { sendRows } from '../work/rows-jobs.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { type Answered, upToDate } from '../work/up-to-date.ts';
import { useAnswer } from '../work/use-answer.ts';
import type { Progress, Work } from '../work/work.ts';
import { fileOptions, type ReadingChoices } from './choices.ts';
import { sendFile } from './file-jobs.ts';
import type {
  ChosenImport,
  FileReading,
  FoundBases,
  OfferedBase,
  PlannedImport,
  PlanQuestion,
  RowChoices,
} from './import-jobs.ts';

/** What the user asks of an import; each object is another one when something in it changes. */
export interface AskedImport {
  readonly choices: ReadingChoices;
  readonly rows: Omit<PlanQuestion, 'options'>;
  readonly chosen: RowChoices;
}

/** What the worker made of it so far. */
export interface ImportState {
  readonly work: Work | null;
  /** What is under way, once it takes its time. */
  readonly progress: Progress | null;
  readonly reading: FileReading | null;
  readonly bases: readonly OfferedBase[];
  readonly plan: PlannedImport | null;
  readonly chosen: ChosenImport | null;
  /** False while an answer to what is asked now is still to come. */
  readonly settled: boolean;
}

interface Given {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** With which choices it is read first. */
  readonly choices: ReadingChoices;
  /** What was chosen before for files like this one; null when nothing was. */
  readonly known: (reading: FileReading) => ReadingChoices | null;
  /** The first reading is there: with which choices it was read. */
  readonly onRead: (choices: ReadingChoices) => void;
  readonly onProposed: (base: string) => void;
}

/**
 * An import, worked on in a worker: read again when a guess changes, planned again when the reading or a word about the
 * rows changes, counted again when something is left out. The worker lives as long as the dialog.
 */
export function useImport(given: Given, asked: AskedImport): ImportState {
  const { portfolio, platform } = useSession();
  const [sharedHosts] = useSharedHosts();
  const options = useCallback(
    (choices: ReadingChoices) => ({ ...fileOptions(choices), sharedHosts }),
    [sharedHosts],
  );
  const [work, setWork] = useState<Work | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [read, setRead] = useState<Answered<ReadingChoices, FileReading> | null>(null);
  const [bases, setBases] = useState<readonly OfferedBase[] | null>(null);
  const first = useRef(given);

  useEffect(() => {
    const { fileName, bytes, choices: standard, known, onRead } = first.current;
    const started = platform.startWork();
    let begun = false;
    const begin = async (): Promise<void> => {
      await sendRows(started, portfolio.rows(), setProgress);
      const [settings, ownColumns] = [portfolio.settings(), portfolio.ownColumns()];
      await sendFile(started, { fileName, bytes, settings, ownColumns });
      const reading = await started.ask('readFile', options(standard), setProgress);
      const choices = known(reading);
      if (choices === null) setRead({ to: standard, answer: reading });
      else {
        onRead(choices);
        setRead({ to: choices, answer: await started.ask('readFile', options(choices), setProgress) });
      }
      begun = true;
      setWork(started);
    };
    begin().catch(tellWorkTrouble);
    // Nobody waits for what it reads now; what it has read may rest a moment.
    return () => (begun ? endAtRest(started) : started.end());
  }, [platform, portfolio, options]);

  const { choices, rows } = asked;
  useEffect(() => {
    if (work === null || read === null || read.to === choices) return;
    const follow = upToDate();
    work
      .ask('readFile', options(choices), follow(setProgress))
      .then(follow((answer) => setRead({ to: choices, answer })))
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [work, read, choices, options]);

  // Proposed once, as the file could first be read, and before anything is planned: a plan without it must not be shown,
  // let alone applied. A later guess about the file changes the plan, not the base.
  const sought = work !== null && bases === null && read?.answer.ok === true;
  useEffect(() => {
    if (work === null || !sought) return;
    const follow = upToDate();
    const find = async (): Promise<FoundBases> => {
      const snapshots = await portfolio.snapshots();
      if (snapshots.length === 0) return { bases: [], proposed: null };
      return work.ask('findBases', snapshots, follow(setProgress));
    };
    find()
      .then(
        follow((found) => {
          setBases(found.bases);
          if (found.proposed !== null) first.current.onProposed(found.proposed);
        }),
      )
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [work, sought, portfolio]);

  const question = useMemo(
    () =>
      work !== null && bases !== null && read?.answer.ok === true
        ? { work, read, ask: { options: options(read.to), ...rows } }
        : null,
    [work, bases, read, rows, options],
  );
  const plan = useAnswer(question, async (of, follow) => {
    const answer = await of.work.ask('planRows', of.ask, follow(setProgress));
    follow(setProgress)(null);
    return answer;
  });
  const counted = useMemo(
    () => (work === null || plan === null ? null : { work, plan, choices: asked.chosen }),
    [work, plan, asked.chosen],
  );
  const chosen = useAnswer(counted, (of) => of.work.ask('chooseRows', of.choices));

  const refused = read?.answer.ok === false;
  return {
    work,
    progress,
    reading: read?.answer ?? null,
    bases: bases ?? [],
    plan: refused ? null : (plan?.answer ?? null),
    chosen: refused ? null : (chosen?.answer ?? null),
    settled:
      read?.to === choices && (refused || (plan !== null && plan.to === question && chosen?.to === counted)),
  };
}
