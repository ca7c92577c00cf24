import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { endAtRest } from '../work/end-at-rest.ts';
import { tellWorkTrouble } from '../work/tell-work-trouble.ts';
import { upToDate } from '../work/up-to-date.ts';
import { useAnswer } from '../work/use-answer.ts';
import type { Progress } from '../work/work.ts';
import type { ExportRemarks, RemarksQuestion } from './export-jobs.ts';
import { type ExportWork, startExportWork } from './export-work.ts';

/** What is known of an export so far. */
export interface Remarks {
  /** Of what was asked last and is answered. */
  readonly remarks: ExportRemarks | null;
  /** False while the answer to what is asked now is still to come. */
  readonly settled: boolean;
  readonly progress: Progress | null;
}

/** The worker of an export dialog, which lives as long as the dialog. */
interface DialogWork {
  /** Null before the first drawing is over. */
  readonly held: ExportWork | null;
  /** While the partners are on their way. */
  readonly progress: Progress | null;
  /** Begins again with another worker, as after one that was ended. */
  anew(): void;
}

/** Hands the partners to a worker, which the remarks and the file are asked of. */
export function useExportWork(rows: readonly StoredPartner[]): DialogWork {
  const { platform } = useSession();
  const [held, setHeld] = useState<ExportWork | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another worker
  useEffect(() => {
    const follow = upToDate();
    const started = startExportWork(platform, rows, follow(setProgress));
    setHeld(started);
    started.ready.then(follow(() => setProgress(null))).catch(tellWorkTrouble);
    return () => {
      follow.stop();
      endAtRest(started.work);
    };
  }, [platform, rows, round]);
  return { held, progress, anew: () => setRound((now) => now + 1) };
}

/** Looks through all cells of an export in its worker, anew with each choice. */
export function useRemarks(
  { held, progress }: Pick<DialogWork, 'held' | 'progress'>,
  question: RemarksQuestion,
): Remarks {
  const asked = useMemo(() => (held === null ? null : { held, question }), [held, question]);
  const known = useAnswer(asked, ({ held: { work, ready }, question: about }) =>
    ready.then(() => work.ask('lookAtExport', about)),
  );
  return { remarks: known?.answer ?? null, settled: known?.to.question === question, progress };
}
