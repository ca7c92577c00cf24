import { basename, dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type {
  FileToSave,
  FolderOutcome,
  PickKind,
  PickOutcome,
  SaveOutcome,
} from '#shared/contract/values.ts';
import { documentsFolder } from './data-folder.ts';
import { filtersToPick, filtersToSave, withEnding } from './files/file-names.ts';
import { readIncoming } from './files/read-incoming.ts';
import { hasCode, reasonOf } from './files/reason.ts';
import { exists, writeSafely } from './files/write-safely.ts';
import type { SettingsStore } from './settings.ts';

const cancelled = { state: 'cancelled' } as const;

/** The folder that a dialog starts in: the one last used, else the user's documents. */
const startFolder = (settings: SettingsStore): string => settings.get().lastFolder ?? documentsFolder();

/** Lets the user choose a file and reads it. */
export const pickFile = async (
  window: BrowserWindow,
  settings: SettingsStore,
  kind: PickKind,
): Promise<PickOutcome> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: startFolder(settings),
    filters: filtersToPick(kind),
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return cancelled;
  await settings.change({ lastFolder: dirname(path) });
  return readIncoming(path);
};

/** Where an ending was added after the dialog, the dialog could not ask about a file of that name. */
const mayReplace = async (window: BrowserWindow, path: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${basename(path)}” is already there. Replace it?`,
    detail: 'Replacing it overwrites its present content.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
};

/** Lets the user choose where to save, and saves there. */
export const saveFile = async (
  window: BrowserWindow,
  settings: SettingsStore,
  file: FileToSave,
): Promise<SaveOutcome> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(startFolder(settings), file.suggestedName),
    filters: filtersToSave(file.kind),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === undefined || filePath === '') return cancelled;
  const path = withEnding(filePath, file.kind);
  const name = basename(path);
  try {
    if (path !== filePath && (await exists(path)) && !(await mayReplace(window, path))) return cancelled;
    await writeSafely(path, file.bytes);
  } catch (error) {
    const reason = hasCode(error, 'ENOENT') ? 'The folder is no longer there.' : reasonOf(error);
    return { state: 'failed', reason: `“${name}” was not saved. ${reason}` };
  }
  await settings.change({ lastFolder: dirname(path) });
  return { state: 'saved', name };
};

/** Lets the user choose the folder for backups. */
export const chooseBackupFolder = async (
  window: BrowserWindow,
  settings: SettingsStore,
  present: string,
): Promise<FolderOutcome> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the folder for backups',
    defaultPath: present,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return cancelled;
  await settings.change({ backupFolder: folder });
  return { state: 'chosen', folder };
};
