import { launch, type RunningApp } from '#support/launch.ts';

/** What is waited for comes at last: on a busy machine a wait that ends too soon would look like a loss. */
export const patience = { timeout: 90_000 } as const;

/** Starts the app on a profile, with patience. */
export async function start(data?: string): Promise<RunningApp> {
  const running = await launch(data === undefined ? {} : { data });
  running.page.setDefaultTimeout(patience.timeout);
  return running;
}
