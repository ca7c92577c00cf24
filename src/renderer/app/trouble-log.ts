import { troubleLine } from '#shared/contract/trouble.ts';
import type { Platform } from '../platform/platform.ts';

/** Writes into the log what nobody caught: its kind and its place in the program, nothing of the portfolio. Returns what ends it. */
export function logTrouble(platform: Pick<Platform, 'noteTrouble'>): () => void {
  const note = (error: unknown): void => {
    // Where the log itself cannot be written there is nobody left to tell.
    platform.noteTrouble(troubleLine(error)).catch(() => undefined);
  };
  const failed = (event: ErrorEvent) => note(event.error);
  const rejected = (event: PromiseRejectionEvent) => note(event.reason);
  window.addEventListener('error', failed);
  window.addEventListener('unhandledrejection', rejected);
  return () => {
    window.removeEventListener('error', failed);
    window.removeEventListener('unhandledrejection', rejected);
  };
}
