import { join } from 'node:path';
import { z } from 'zod';
import { theme } from '#shared/contract/values.ts';
import { type JsonFile, jsonFile } from './files/json-file.ts';
import { log } from './log.ts';

/** What the main process itself remembers: conveniences whose loss costs nothing but a click. */
const settingsSchema = z.readonly(
  z.object({
    /** The folder of the last open or save dialog. */
    lastFolder: z.string().optional(),
    /** The folder that the user chose for backups. */
    backupFolder: z.string().optional(),
    theme: theme.optional(),
    zoom: z.number().min(0.5).max(2).optional(),
    place: z
      .readonly(
        z.object({
          x: z.number().int(),
          y: z.number().int(),
          width: z.number().int().positive(),
          height: z.number().int().positive(),
          maximized: z.boolean(),
        }),
      )
      .optional(),
  }),
);

export type Settings = z.infer<typeof settingsSchema>;
export type WindowPlace = NonNullable<Settings['place']>;

/** The settings as they are now, and a way to change some. */
export interface SettingsStore {
  get(): Settings;
  /** Takes effect at once and is on disk when the promise resolves; a failure is logged, the app goes on without. */
  change(part: Partial<Settings>): Promise<void>;
  /** Forgets all of them, in memory and on disk. */
  forget(): Promise<void>;
}

const readOr = (file: JsonFile<Settings>): Settings => {
  try {
    return file.read() ?? {};
  } catch (error) {
    log(`the settings could not be read and start afresh: ${String(error)}`);
    return {};
  }
};

/** Keeps the settings in a file of the data folder. */
export const settingsStore = (dataFolder: string): SettingsStore => {
  const file = jsonFile(join(dataFolder, 'settings.json'), settingsSchema);
  let settings = readOr(file);
  return {
    get: () => settings,
    change: async (part) => {
      settings = { ...settings, ...part };
      try {
        await file.write(settings);
      } catch (error) {
        log(`the settings could not be written: ${String(error)}`);
      }
    },
    forget: async () => {
      settings = {};
      await file.remove();
    },
  };
};
