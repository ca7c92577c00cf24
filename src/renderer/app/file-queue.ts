import type { IncomingFile } from '#shared/contract/values.ts';

/** Files that came and whose import was not left yet, the first to come first. */
export interface FileQueue {
  /** False when the same file is in it already, such as after two drops in a row. */
  add(file: IncomingFile): boolean;
  /** The one whose turn it is; null when there is none, or while they are held back. */
  first(): IncomingFile | null;
  /** Its import was left. */
  remove(file: IncomingFile): void;
  /** Keeps them waiting, while one portfolio is left for another. */
  hold(): void;
  letGo(): void;
  /** Calls back at each change, until the answer is called. */
  follow(changed: () => void): () => void;
}

/** A queue beside what is drawn: a file in it outlives the frame, such as when another portfolio opens. */
export function fileQueue(): FileQueue {
  let waiting: readonly IncomingFile[] = [];
  const followers = new Set<() => void>();
  let held = false;
  const tell = (): void => {
    for (const changed of followers) changed();
  };
  const put = (next: readonly IncomingFile[]): void => {
    waiting = next;
    tell();
  };
  const holdBack = (now: boolean): void => {
    held = now;
    tell();
  };
  return {
    add(file) {
      if (waiting.some((each) => isSame(each, file))) return false;
      put([...waiting, file]);
      return true;
    },
    first: () => (held ? null : (waiting[0] ?? null)),
    remove: (file) => put(waiting.filter((each) => each !== file)),
    hold: () => holdBack(true),
    letGo: () => holdBack(false),
    follow(changed) {
      followers.add(changed);
      return () => followers.delete(changed);
    },
  };
}

/** True for files of one name that hold the same. */
function isSame(a: IncomingFile, b: IncomingFile): boolean {
  if (a.state !== 'opened' || b.state !== 'opened' || a.name !== b.name) return false;
  return a.bytes.length === b.bytes.length && a.bytes.every((byte, at) => byte === b.bytes[at]);
}
