import { z } from 'zod';
import {
  type FileToSave,
  type IncomingFile,
  incomingFile,
  largestFile,
  type PickOutcome,
  type SaveOutcome,
} from '#shared/contract/values.ts';
import { openedFilesPath } from '#shared/contract/web.ts';

/** How long a download's content stays in memory for the browser to fetch, in milliseconds. */
const downloadTime = 60_000;

const read = async (file: File): Promise<PickOutcome> => {
  if (file.size > largestFile)
    return { state: 'failed', name: file.name, reason: 'It is larger than 256 MiB.' };
  try {
    return { state: 'opened', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return {
      state: 'failed',
      name: file.name,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
};

/** Shows the browser's file picker and reads the chosen file. */
export const pickFile = (accept: string): Promise<PickOutcome> =>
  new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    input.addEventListener('cancel', () => {
      input.remove();
      done({ state: 'cancelled' });
    });
    input.addEventListener('change', () => {
      input.remove();
      const [file] = input.files ?? [];
      if (file === undefined) done({ state: 'cancelled' });
      else void read(file).then(done);
    });
    // In the page, since one that nothing holds may be collected while its picker is open, and its answer with it.
    document.body.append(input);
    input.click();
  });

/** Hands content to the browser as a download. The browser says nothing of what becomes of it. */
export const download = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadTime);
};

const types: Readonly<Record<FileToSave['kind'], string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  backup: 'application/json',
  program: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  html: 'text/html',
  pdf: 'application/pdf',
  ics: 'text/calendar',
};

/** Saves by a download under the suggested name. */
export const saveFile = (file: FileToSave): SaveOutcome => {
  download(file.suggestedName, new Uint8Array(file.bytes), types[file.kind]);
  return { state: 'saved', name: file.suggestedName };
};

/** Opens an http or https address in another tab, which learns nothing of this one. The browser shows the address. */
export const openLinkInTab = (typed: string): boolean => {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return false;
  window.open(new URL(typed).href, '_blank', 'noopener,noreferrer');
  return true;
};

const handedOver = z.array(
  z.union([
    z.strictObject({ state: z.literal('opened'), name: z.string(), bytes: z.base64() }),
    z.strictObject({ state: z.literal('failed'), name: z.string(), reason: z.string() }),
  ]),
);

const decoded = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text);
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
};

/** Takes the files that were named when the tab's server was started; none under a server that knows of none. */
export const takeOpenedFiles = async (): Promise<readonly IncomingFile[]> => {
  const answer = await fetch(openedFilesPath, { method: 'POST' });
  if (!answer.ok || answer.headers.get('Content-Type')?.startsWith('application/json') !== true) return [];
  return handedOver
    .parse(await answer.json())
    .map((file) =>
      incomingFile.parse(file.state === 'opened' ? { ...file, bytes: decoded(file.bytes) } : file),
    );
};
