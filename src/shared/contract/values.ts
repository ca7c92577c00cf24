import { z } from 'zod';

/** The largest file that crosses between window and main, in bytes: 256 MiB. */
export const largestFile = 256 * 1024 * 1024;

const fileBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= largestFile, { error: 'The file is larger than 256 MiB.' });

/** A file's own name, never a path: no separators, no control characters, not `.` or `..`. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => name !== '.' && name !== '..' && !/[/\\\p{Cc}]/u.test(name), {
    error: 'A file name holds no folder and no control character.',
  });

/** A sentence to show to a person. */
const sentence = z.string().min(1).max(2000);

/** A portfolio's id, which is also its database's name and part of its backups' file names. */
const portfolioId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** An instant as `Date.prototype.toISOString` writes it (UTC). */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** A file that was read: its name without its folder, and its content. */
export const openedFile = z.readonly(
  z.strictObject({ state: z.literal('opened'), name: fileName, bytes: fileBytes }),
);

/** A file that could not be read, and why in words for the user. */
export const unreadableFile = z.readonly(
  z.strictObject({ state: z.literal('failed'), name: fileName, reason: sentence }),
);

/** What became of a file that the user, the system or the command line named. */
export const incomingFile = z.discriminatedUnion('state', [openedFile, unreadableFile]);

const cancelled = z.readonly(z.strictObject({ state: z.literal('cancelled') }));
const failed = z.readonly(z.strictObject({ state: z.literal('failed'), reason: sentence }));

/** What came of an open dialog. */
export const pickOutcome = z.discriminatedUnion('state', [openedFile, unreadableFile, cancelled]);

/** The kinds of file that an open dialog offers. */
export const pickKind = z.enum(['csv', 'backup', 'program']);

/** The kinds of file that the window saves: they decide the dialog's filter and the ending that is added. */
export const saveKind = z.enum(['csv', 'xlsx', 'program', 'backup', 'png', 'svg', 'html', 'pdf', 'ics']);

/** A file to save through the system's dialog. */
export const fileToSave = z.readonly(
  z.strictObject({ kind: saveKind, suggestedName: fileName, bytes: fileBytes }),
);

/** What came of a save dialog: `saved` once the content is on disk under its name. */
export const saveOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('saved'), name: fileName })),
  cancelled,
  failed,
]);

/** The longest document to print, in characters: a pack of thousands of partners. */
const longestDocument = 128 * 1024 * 1024;

/** A finished document to lay out in pages: one HTML text with everything in it. */
export const documentToPrint = z.readonly(
  z.strictObject({
    html: z
      .string()
      .max(longestDocument)
      .refine((text) => text.startsWith('<!doctype html>'), { error: 'A document begins with its doctype.' }),
    paper: z.enum(['a4', 'letter']),
    /** What stands at the foot of each page beside its number. */
    foot: z.readonly(z.strictObject({ left: z.string().max(500), middle: z.string().max(500) })),
  }),
);

/** What came of laying a document out as a PDF. */
export const pdfOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('made'), bytes: fileBytes })),
  failed,
]);

/** What came of laying a document out for its preview; `cancelled` where a newer one took its place or none is wanted any more. */
export const previewOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('made'), bytes: fileBytes })),
  cancelled,
  failed,
]);

/** What came of the print dialog: `printed` once the pages were handed to the printer. */
export const printOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('printed') })),
  cancelled,
  failed,
]);

/** A command's id as the list of commands has it. */
const commandId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.:-]{0,99}$/);

const menuLabel = z.string().min(1).max(200);

/** A command in the native menu. Its shortcut is only shown: the window's key handler acts on it. */
const menuCommand = z.readonly(
  z.strictObject({
    kind: z.literal('command'),
    id: commandId,
    label: menuLabel,
    /** In Electron's notation: `CmdOrCtrl+Shift+N`. Null shows none. */
    shortcut: z.string().min(1).max(60).nullable(),
    enabled: z.boolean(),
    /** Null for a command that is no switch. */
    checked: z.boolean().nullable(),
  }),
);

const menuSeparator = z.readonly(z.strictObject({ kind: z.literal('separator') }));

/** The few entries that only the system can carry out. */
const menuRole = z.readonly(
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'minimize', 'quit', 'close']),
    label: menuLabel,
  }),
);

const menuEntry = z.discriminatedUnion('kind', [menuCommand, menuSeparator, menuRole]);

const menuSubmenu = z.readonly(
  z.strictObject({
    kind: z.literal('submenu'),
    label: menuLabel,
    entries: z.array(menuEntry).max(200).readonly(),
  }),
);

/** The native menu, top level first, as the window's list of commands makes it. */
export const menu = z
  .array(
    z.readonly(
      z.strictObject({
        label: menuLabel,
        entries: z
          .array(z.discriminatedUnion('kind', [menuCommand, menuSeparator, menuRole, menuSubmenu]))
          .max(200)
          .readonly(),
      }),
    ),
  )
  .max(20)
  .readonly();

/** Light, dark, or as the system has it. */
export const theme = z.enum(['light', 'dark', 'system']);

/** How large the window draws: 1 is 100 %, at most 2. */
export const zoomFactor = z.number().min(0.5).max(2);

/** What the app is and runs on, for About, diagnostics and the formats of the user's locale. */
export const appInfo = z.readonly(
  z.strictObject({
    version: z.string(),
    platform: z.enum(['windows', 'macos', 'linux', 'other']),
    /** A BCP 47 tag, such as `en-GB`. */
    locale: z.string(),
    /** Names and versions of what runs the app, such as `Electron 45.4.1`. */
    runtime: z.array(z.readonly(z.strictObject({ name: z.string(), version: z.string() }))).readonly(),
    /** A sentence to show while the app runs on something that is not meant for daily work; null on the right one. */
    runtimeNote: z.string().nullable(),
    zoom: zoomFactor,
  }),
);

/** One backup as the list shows it. Its name is the handle by which it is read. */
export const backupEntry = z.readonly(
  z.strictObject({
    name: fileName,
    portfolio: portfolioId,
    writtenAt: instant,
    size: z.number().int().min(0),
  }),
);

/** The backups that there are, newest first, and where. */
export const backupList = z.readonly(
  z.strictObject({
    /** The folder, to show; null where the app has none (a browser tab). */
    folder: z.string().nullable(),
    backups: z.array(backupEntry).readonly(),
    /** When this portfolio was last backed up, as far as is known. */
    lastWrittenAt: instant.nullable(),
    /** Why the folder could not be read; null when it could. */
    trouble: sentence.nullable(),
  }),
);

/** A backup to write: the content of one JSON file. */
export const backupToWrite = z.readonly(z.strictObject({ portfolio: portfolioId, bytes: fileBytes }));

/** `written` once the file is on disk under its name, was read back, and its checksum agrees. */
export const backupOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('written'), backup: backupEntry })),
  failed,
]);

/** What came of choosing another backup folder. */
export const folderOutcome = z.discriminatedUnion('state', [
  z.readonly(z.strictObject({ state: z.literal('chosen'), folder: z.string() })),
  cancelled,
  failed,
]);

/** The folder that backups go to by itself, and whether they go there now. */
export const standardFolder = z.readonly(z.strictObject({ folder: z.string(), inUse: z.boolean() }));

/** What a portfolio's database should hold, kept outside of it, so that a lost database is noticed. */
export const marker = z.readonly(
  z.strictObject({
    portfolio: portfolioId,
    partners: z.number().int().min(0),
    /** The last change: a time or the number of its entry in the change log. */
    lastChange: z.string().max(200),
  }),
);

/** One portfolio on this computer; its id is its database's name and never changes. */
export const portfolioEntry = z.readonly(
  z.strictObject({
    id: portfolioId,
    name: z.string().trim().min(1).max(120),
    /** When it was last opened; null of one that is only known by its marker. */
    openedAt: instant.nullable(),
  }),
);

/** The portfolios on this computer, kept outside of their databases, and the one that opens at start. */
export const portfolioList = z.readonly(
  z.strictObject({
    portfolios: z.array(portfolioEntry).max(1000).readonly(),
    /** Null after the last one was closed. */
    current: portfolioId.nullable(),
  }),
);

export { commandId, fileName, portfolioId };

export type IncomingFile = z.infer<typeof incomingFile>;
export type PickKind = z.infer<typeof pickKind>;
export type PickOutcome = z.infer<typeof pickOutcome>;
export type SaveKind = z.infer<typeof saveKind>;
export type FileToSave = z.infer<typeof fileToSave>;
export type SaveOutcome = z.infer<typeof saveOutcome>;
export type DocumentToPrint = z.infer<typeof documentToPrint>;
export type PdfOutcome = z.infer<typeof pdfOutcome>;
export type PreviewOutcome = z.infer<typeof previewOutcome>;
export type PrintOutcome = z.infer<typeof printOutcome>;
export type Menu = z.infer<typeof menu>;
export type MenuEntry = Menu[number]['entries'][number];
export type Theme = z.infer<typeof theme>;
export type AppInfo = z.infer<typeof appInfo>;
export type BackupEntry = z.infer<typeof backupEntry>;
export type BackupList = z.infer<typeof backupList>;
export type BackupOutcome = z.infer<typeof backupOutcome>;
export type FolderOutcome = z.infer<typeof folderOutcome>;
export type StandardFolder = z.infer<typeof standardFolder>;
export type Marker = z.infer<typeof marker>;
export type PortfolioEntry = z.infer<typeof portfolioEntry>;
export type PortfolioList = z.infer<typeof portfolioList>;
