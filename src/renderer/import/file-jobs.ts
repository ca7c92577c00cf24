import type { Settings } from '#shared/rules/program.ts';
import { sendPieces } from '../work/send-pieces.ts';
import type { Work } from '../work/work.ts';

/** The file of an import, and what its reading depends on. */
interface ImportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly settings: Settings;
  /** The own columns of the portfolio. */
  readonly ownColumns: readonly string[];
}

/** The file without its bytes, which come after it in pieces. */
interface AnnouncedFile extends Omit<ImportedFile, 'bytes'> {
  /** In bytes. */
  readonly size: number;
}

/** A piece of the file's bytes, and the place of its first. */
interface FilePiece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The jobs that hand the file over before all others. */
export interface FileJobs {
  takeFile(file: AnnouncedFile): void;
  takeBytes(piece: FilePiece): void;
}

/** Makes the jobs, and what the other jobs see of them. */
export function makeFileJobs(): { readonly jobs: FileJobs; readonly given: () => ImportedFile } {
  let file: ImportedFile | null = null;
  const given = (): ImportedFile => needed(file, 'a file');
  return {
    given,
    jobs: {
      takeFile({ size, ...next }) {
        file = { ...next, bytes: new Uint8Array(size) };
      },
      takeBytes({ at, bytes }) {
        given().bytes.set(bytes, at);
      },
    },
  };
}

/** How many bytes go in one message: a file of a hundred megabytes at once would stop the window while it is copied. */
const bytesAtOnce = 256 * 1024;

/** Hands a file to a worker, piece by piece, while the window goes on. */
export async function sendFile(work: Pick<Work, 'ask'>, { bytes, ...file }: ImportedFile): Promise<void> {
  const pieces = function* (): Generator<FilePiece> {
    for (let at = 0; at < bytes.length; at += bytesAtOnce)
      // A part of an array would take the whole of its memory along.
      yield { at, bytes: bytes.slice(at, at + bytesAtOnce) };
  };
  await work.ask('takeFile', { ...file, size: bytes.length });
  await sendPieces(work, 'takeBytes', pieces());
}

/** What an earlier job must have left. */
export function needed<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`there is not ${what} yet`);
  return value;
}
