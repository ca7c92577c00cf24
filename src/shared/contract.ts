import { z } from 'zod';
import type { EventName, RequestName } from './contract/names.ts';
import { parcelPiece, pieceToBring, pieceToTake } from './contract/parcels.ts';
import {
  appInfo,
  backupList,
  backupOutcome,
  backupToWrite,
  commandId,
  documentToPrint,
  fileName,
  fileToSave,
  folderOutcome,
  incomingFile,
  marker,
  menu,
  pdfOutcome,
  pickKind,
  pickOutcome,
  portfolioId,
  portfolioList,
  previewOutcome,
  printOutcome,
  saveOutcome,
  standardFolder,
  theme,
  zoomFactor,
} from './contract/values.ts';

interface Request {
  readonly argument: z.ZodType;
  readonly result: z.ZodType;
}

const nothing = z.undefined();

/**
 * The list of requests between the window and the main process. Preload, main and the window's desktop half derive
 * from it; main parses each argument after it has checked the sender, the window parses each result.
 */
export const requests = {
  /** What the app is and runs on. */
  info: { argument: nothing, result: appInfo },
  /** Shows an open dialog in the folder last used and reads the chosen file. */
  pickFile: { argument: pickKind, result: pickOutcome },
  /** Shows a save dialog and writes beside, flushes and renames, so that an older file is never half overwritten. */
  saveFile: { argument: fileToSave, result: saveOutcome },
  /** Lays a document out in pages, in a hidden window that can reach nothing, and gives the PDF. */
  makePdf: { argument: documentToPrint, result: pdfOutcome },
  /** The same for the window's preview: a newer document takes the place of the one before. */
  previewPdf: { argument: documentToPrint, result: previewOutcome },
  /** The preview under way is no longer wanted. */
  stopPreview: { argument: nothing, result: nothing },
  /** Shows the system's print dialog for a document. */
  printDocument: { argument: documentToPrint, result: printOutcome },
  /** Shows an http or https address and, when confirmed, opens it in the system's browser. False when it was not opened. */
  openLink: { argument: z.string().min(1).max(4096), result: z.boolean() },
  /** Pastes where the keyboard is, as the system's shortcut would: a page may not read the clipboard by itself. */
  paste: { argument: nothing, result: nothing },
  /** Replaces the native menu; a click comes back as the event `command`. */
  setMenu: { argument: menu, result: nothing },
  setTheme: { argument: theme, result: nothing },
  /** Sets how large the window draws, remembers it, and returns the factor in force. */
  setZoom: { argument: zoomFactor, result: zoomFactor },
  /** Files named on the command line, by a second start or by the system: each is handed over once. */
  takeOpenedFiles: { argument: nothing, result: z.array(incomingFile).readonly() },
  listBackups: { argument: portfolioId, result: backupList },
  /** Writes a backup, flushes, renames, reads it back, compares checksums, then removes what the rotation no longer keeps. */
  writeBackup: { argument: backupToWrite, result: backupOutcome },
  /** Reads a backup by the name that `listBackups` gave; any other name is refused. */
  readBackup: { argument: fileName, result: incomingFile },
  chooseBackupFolder: { argument: nothing, result: folderOutcome },
  /** Shows the backup folder in the system's file manager. False when it cannot be shown. */
  showBackupFolder: { argument: nothing, result: z.boolean() },
  /** Says where backups go unless the user chose a folder, and whether they do; `true` goes back to it first. */
  standardBackupFolder: { argument: z.boolean(), result: standardFolder },
  readMarker: { argument: portfolioId, result: marker.nullable() },
  writeMarker: { argument: marker, result: nothing },
  /** Forgets what a portfolio should hold, before its database is deleted. */
  removeMarker: { argument: portfolioId, result: nothing },
  /**
   * What was put aside of the database before it was opened: `keep` when it turned out to be damaged, and says in which
   * folder (null when there was nothing); `let go` when it opened well.
   */
  databaseAtStart: { argument: z.enum(['keep', 'let go']), result: z.string().nullable() },
  /** The portfolios on this computer; on a missing or damaged list those that have a marker, by their ids. */
  readPortfolios: { argument: nothing, result: portfolioList.nullable() },
  writePortfolios: { argument: portfolioList, result: nothing },
  /** Writes a line into the log: the kind and the place of an error, nothing of the portfolio. */
  noteTrouble: { argument: z.string().min(1).max(4000), result: nothing },
  /** The newest lines of the log. */
  readLog: { argument: nothing, result: z.string() },
  /**
   * Deletes all that the app keeps in its data folder: the page's storage, list, markers, settings and log. Backups stay.
   * The argument is a sentence, so that no request meant for something else can be taken for this one.
   */
  deleteAllData: { argument: z.literal('delete all data'), result: nothing },
  /** Answers the event `closing`: whether the window may close now, or that it is still at work. */
  answerClosing: { argument: z.enum(['close', 'stay', 'wait']), result: nothing },
  /** A piece of a large byte array of an answer, which named it (`contract/parcels.ts`). */
  takePiece: {
    argument: pieceToTake,
    result: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= parcelPiece),
  },
  /** A piece of a large byte array of a request that follows and names it. */
  bringPiece: { argument: pieceToBring, result: nothing },
} as const satisfies Record<RequestName, Request>;

/** What the main process tells the window, with what it says. */
export const events = {
  /** A command was chosen in the native menu. */
  command: commandId,
  /** There are files to take with `takeOpenedFiles`. */
  filesOpened: nothing,
  /** The window is about to close: back up, then `answerClosing`. After 10 seconds of silence it closes. */
  closing: nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type Argument<N extends RequestName> = z.infer<(typeof requests)[N]['argument']>;
export type Result<N extends RequestName> = z.infer<(typeof requests)[N]['result']>;
export type Told<N extends EventName> = z.infer<(typeof events)[N]>;

/** What the preload puts on the window as `partnerbook`: a function for each request, a listener for each event. */
export type Bridge = {
  readonly [N in RequestName]: (argument: Argument<N>) => Promise<unknown>;
} & {
  readonly [N in EventName as `on${Capitalize<N>}`]: (listener: (told: unknown) => void) => () => void;
};
