import type { DatabaseParts } from '../../src/renderer/storage/connection.ts';
import { makeJobs } from '../../src/renderer/work/jobs.ts';
import {
  type Answer,
  type Argument,
  type JobName,
  type Work,
  WorkEnded,
} from '../../src/renderer/work/work.ts';

/** The work of a worker on the test's own thread. What goes to and fro is copied as a worker's messages are. */
export function sameThreadWork(database?: DatabaseParts): Work {
  const jobs = makeJobs(database);
  let over = false;
  let tail: Promise<unknown> = Promise.resolve();

  async function done<N extends JobName>(
    name: N,
    argument: Argument<N>,
    report: unknown,
  ): Promise<Answer<N>> {
    if (over) throw new WorkEnded('The work was ended.');
    const job = jobs[name] as (argument: unknown, report: unknown) => Answer<N> | Promise<Answer<N>>;
    const answer = structuredClone(await job(structuredClone(argument), report));
    if (over) throw new WorkEnded('The work was ended.');
    return answer;
  }

  return {
    ask(name, argument, report = () => undefined) {
      const turn = tail.then(() => done(name, argument, report));
      tail = turn.catch(() => undefined);
      return turn;
    },
    end() {
      over = true;
    },
  };
}
