import { tellTrouble } from '../app/trouble.ts';
import { WorkEnded } from './work.ts';

/** Tells what went wrong in work; work that was ended by the user is no trouble. */
export function tellWorkTrouble(error: unknown): void {
  if (!(error instanceof WorkEnded)) tellTrouble(error);
}
