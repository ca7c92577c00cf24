import type { Settings } from '#shared/rules/program.ts';

/** The file of an import, and what its reading depends on. */
interface ImportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly settings: Settings;
  /** The own columns of the portfolio. */
  readonly ownColumns: readonly string[];
}

/** The job that hands the file over before all others. */
export interface FileJobs {
  takeFile(file: ImportedFile): void;
}

/** Makes the job, and what the other jobs see of it. */
export function makeFileJobs(): { readonly jobs: FileJobs; readonly given: () => ImportedFile } {
  let file: ImportedFile | null = null;
  return {
    given: () => needed(file, 'a file'),
    jobs: {
      takeFile(next) {
        file = next;
      },
    },
  };
}

/** What an earlier job must have left. */
export function needed<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`there is not ${what} yet`);
  return value;
}
