import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What is spoken with a browser over its debugging pipe: one method at a time. */
export interface DevTools {
  readonly child: ChildProcess;
  /** Everything the process wrote to its error output so far. */
  said(): string;
  /** Calls a method of the DevTools protocol, on a page where a session is given. */
  call(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * Starts an executable and speaks with it over pipes, for an app whose fuses keep every other debugger out: this one
 * needs no port, and only who starts the process can use it.
 */
export function startWithDevTools(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): DevTools {
  const child = spawn(executable, [...args, '--remote-debugging-pipe'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<
    number,
    { done(result: Record<string, unknown>): void; failed(error: Error): void }
  >();
  let errors = '';
  let rest = '';
  let last = 0;
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  fromBrowser.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      const call = answer.id === undefined ? undefined : waiting.get(answer.id);
      if (call === undefined || answer.id === undefined) continue;
      waiting.delete(answer.id);
      if (answer.error === undefined) call.done(answer.result ?? {});
      else call.failed(new Error(answer.error.message));
    }
  });
  return {
    child,
    said: () => errors,
    call: (method, params = {}, session) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        const message = {
          id: last,
          method,
          params,
          ...(session === undefined ? {} : { sessionId: session }),
        };
        toBrowser.write(`${JSON.stringify(message)}\0`);
      }),
  };
}
