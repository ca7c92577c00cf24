import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { BackupPlace } from './backups/backup-folder.ts';
import { hasCode, reasonOf } from './files/reason.ts';
import type { SettingsStore } from './settings.ts';

/** Names another folder for all of the app's data, so that a test or a trial leaves the real ones alone. */
const override = process.env['PARTNERBOOK_DATA'];

/** Nothing can be kept in the data folder: without it the app would end without a word, or lose what is typed. */
export class CannotKeepData extends Error {
  override readonly name = 'CannotKeepData';
}

/**
 * Settles where the app's data lie. Must run before anything asks for them, the single-instance lock included. Throws
 * `CannotKeepData` with the reason for the user.
 */
export const settleDataFolder = (): string => {
  app.setName('Partnerbook');
  const folder =
    override === undefined || override === ''
      ? join(app.getPath('appData'), 'Partnerbook')
      : resolve(override);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = hasCode(error, 'EACCES', 'EPERM')
      ? 'You have no permission to write there.'
      : reasonOf(error);
    throw new CannotKeepData(
      `Partnerbook keeps its data in ${folder}. ${reason} Nothing was changed. Make the folder writable, then start again.`,
      { cause: error },
    );
  }
  return folder;
};

/** The user's folder for documents, else their home folder: where there is none and none can be made, asking for it throws. */
export const documentsFolder = (): string => {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
};

/** Where backups go while the user has chosen no folder: one in their documents. */
export const standardBackupFolder = (): string => {
  const parent = override === undefined || override === '' ? documentsFolder() : resolve(override);
  return join(parent, 'Partnerbook backups');
};

/** Where backups go: the folder that the user chose, else the standard one. */
export const backupPlace = (settings: SettingsStore): BackupPlace => {
  const chosen = settings.get().backupFolder;
  return chosen === undefined
    ? { folder: standardBackupFolder(), makeIfMissing: true }
    : { folder: chosen, makeIfMissing: false };
};
