import { type Program, readProgramFile } from '#shared/rules/program-decisions.ts';
import { fileNameOf } from '../export/file-name.ts';
import type { Platform } from '../platform/platform.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { showToast } from '../ui/toasts.ts';

/** A program file that was read, or why it cannot be used. */
export type OpenedProgram =
  | { readonly ok: true; readonly fileName: string; readonly program: Program }
  | { readonly ok: false; readonly fileName: string; readonly reason: string };

/** The program as the file that the command line reads with `--program`: its settings and decisions, nothing computed. */
export function programText({ settings, capabilities, ecosystem }: Program): string {
  return `${JSON.stringify({ settings, capabilities, ecosystem }, null, 2)}\n`;
}

/** Reads a program file. A wrong one is refused with what is wrong in it. */
export function readProgram(fileName: string, bytes: Uint8Array): OpenedProgram {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, fileName, reason: 'It is not a JSON file.' };
  }
  const read = readProgramFile(json);
  if (read.ok) return { ok: true, fileName, program: read.program };
  const capital = read.reason.charAt(0).toUpperCase() + read.reason.slice(1);
  return { ok: false, fileName, reason: `${capital}.` };
}

/** Lets the user choose a program file; null when they chose none. */
export async function pickProgram(platform: Pick<Platform, 'pickProgram'>): Promise<OpenedProgram | null> {
  const picked = await platform.pickProgram();
  switch (picked.state) {
    case 'cancelled':
      return null;
    case 'failed':
      return { ok: false, fileName: picked.name, reason: picked.reason };
    case 'opened':
      return readProgram(picked.name, picked.bytes);
  }
}

/** Saves the program through the system's dialog, and tells it in History. */
export async function saveProgram(portfolio: Portfolio, platform: Pick<Platform, 'saveFile'>): Promise<void> {
  const program = portfolio.program();
  const bytes = new TextEncoder().encode(programText(program));
  const suggestedName = fileNameOf(`${program.settings.name} program`, 'json');
  const outcome = await platform.saveFile({ kind: 'program', suggestedName, bytes });
  if (outcome.state === 'failed') showToast({ text: outcome.reason, tone: 'trouble' });
  if (outcome.state !== 'saved') return;
  await portfolio.recordEvent({
    name: `Export the program to ${outcome.name}`,
    facts: { file: outcome.name },
  });
  showToast({ text: `Exported the program to ${outcome.name}.` });
}
