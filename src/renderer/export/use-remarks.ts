import { useEffect, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { sendRows } from '../work/rows-jobs.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { type Answered, upToDate } from '../work/up-to-date.ts';
import type { Progress, Work } from '../work/work.ts';
import type { ExportRemarks, RemarksQuestion } from './export-jobs.ts';

/** What is known of an export so far. */
export interface Remarks {
  /** Of what was asked last and is answered. */
  readonly remarks: ExportRemarks | null;
  /** False while the answer to what is asked now is still to come. */
  readonly settled: boolean;
  readonly progress: Progress | null;
}

/** Looks through all cells of an export in a worker, anew with each choice; the worker lives as long as the dialog. */
export function useRemarks(rows: readonly StoredPartner[], question: RemarksQuestion): Remarks {
  const { platform } = useSession();
  const [work, setWork] = useState<Work | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [known, setKnown] = useState<Answered<RemarksQuestion, ExportRemarks> | null>(null);

  useEffect(() => {
    const started = platform.startWork();
    const follow = upToDate();
    sendRows(started, rows, follow(setProgress))
      .then(
        follow(() => {
          setWork(started);
          setProgress(null);
        }),
      )
      .catch(tellWorkTrouble);
    return () => {
      follow.stop();
      started.end();
    };
  }, [platform, rows]);

  useEffect(() => {
    if (work === null) return;
    const follow = upToDate();
    work
      .ask('lookAtExport', question)
      .then(follow((answer) => setKnown({ to: question, answer })))
      .catch(tellWorkTrouble);
    return follow.stop;
  }, [work, question]);

  return { remarks: known?.answer ?? null, settled: known?.to === question, progress };
}
