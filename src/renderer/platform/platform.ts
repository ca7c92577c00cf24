import type {
  AppInfo,
  BackupList,
  BackupOutcome,
  DocumentToPrint,
  FileToSave,
  FolderOutcome,
  IncomingFile,
  Marker,
  Menu,
  PdfOutcome,
  PickOutcome,
  PortfolioList,
  PreviewOutcome,
  PrintOutcome,
  SaveOutcome,
  StandardFolder,
  Theme,
} from '#shared/contract/values.ts';
import type { Work } from '../work/work.ts';

/** Backups of a portfolio: files in a folder of the user's on the desktop, downloads in a browser tab. */
export interface Backups {
  /** The backups of one portfolio, newest first; in a browser tab an empty list with the time of the last download. */
  list(portfolio: string): Promise<BackupList>;
  /** Writes one backup file. Resolves with `failed` and a reason when it is not safely on disk; never rejects for that. */
  write(portfolio: string, bytes: Uint8Array<ArrayBuffer>): Promise<BackupOutcome>;
  /** Reads a backup by a name from the list. */
  read(name: string): Promise<IncomingFile>;
  /** Lets the user choose the folder; null where there is none to choose (a browser tab). */
  readonly chooseFolder: (() => Promise<FolderOutcome>) | null;
  /** Shows the folder in the file manager; null where there is none. */
  readonly showFolder: (() => Promise<boolean>) | null;
  /** Says which folder is used while none was chosen, and whether it is; `true` goes back to it. Null where there is none. */
  readonly standardFolder: ((use: boolean) => Promise<StandardFolder>) | null;
}

/** The record outside the database of what it should hold. */
export interface Markers {
  read(portfolio: string): Promise<Marker | null>;
  write(marker: Marker): Promise<void>;
  remove(portfolio: string): Promise<void>;
}

/** The list of the portfolios on this computer, outside of their databases. */
export interface PortfolioLists {
  /** Null before the first portfolio. */
  read(): Promise<PortfolioList | null>;
  write(list: PortfolioList): Promise<void>;
}

/** Which window works on the data: at most one, so that no tab overwrites another's changes. */
export interface Turn {
  /** Takes the turn if no other window has it. On the desktop always `ours`: there is one window. */
  take(): Promise<'ours' | 'elsewhere'>;
  /** Takes the turn from the window that has it; that one is told and stops writing. */
  takeOver(): Promise<void>;
  /** Called each time another window has taken the turn from this one. */
  onLost(listener: () => void): () => void;
}

/** PDFs that are only shown: one at a time. */
export interface Previews {
  /** Lays a document out; one that is still being laid out is cancelled. */
  make(document: DocumentToPrint): Promise<PreviewOutcome>;
  /** Cancels the one under way. */
  stop(): Promise<void>;
}

/** Everything the window asks of what surrounds it: the desktop's main process, or a browser tab. */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  /** Versions, system, locale, the present zoom. */
  info(): Promise<AppInfo>;
  /** Lets the user choose a CSV file and reads it. */
  pickCsv(): Promise<PickOutcome>;
  /** Lets the user choose a backup file that is not in the backup folder and reads it. */
  pickBackup(): Promise<PickOutcome>;
  /** Lets the user choose a program file and reads it. */
  pickProgram(): Promise<PickOutcome>;
  /** Saves through the system's dialog; a browser tab downloads, and then `saved` means handed to the browser. */
  saveFile(file: FileToSave): Promise<SaveOutcome>;
  /** Lays a document out as a PDF; null in a browser tab, where the print dialog saves one. */
  readonly makePdf: ((document: DocumentToPrint) => Promise<PdfOutcome>) | null;
  /** The same PDF, to be shown; null in a browser tab. */
  readonly preview: Previews | null;
  /** Shows the print dialog for a document. In a browser tab `printed` means that the dialog was shown. */
  printDocument(document: DocumentToPrint): Promise<PrintOutcome>;
  /** Starts a worker, beside which the window goes on. Whoever starts one ends it. */
  startWork(): Work;
  /** Opens an http or https address outside the app once the user has seen it. False when it was not opened. */
  openLink(address: string): Promise<boolean>;
  /** Pastes where the keyboard is, as the system's shortcut would; null in a browser tab, where a page may not. */
  readonly paste: (() => Promise<void>) | null;
  /** Replaces the native menu; does nothing in a browser tab, which has none. */
  setMenu(menu: Menu): Promise<void>;
  /** The ids of commands chosen in the native menu. Returns what ends the listening, as do all `on...`. */
  onCommand(listener: (id: string) => void): () => void;
  /** Tells the frame around the page the theme. */
  setTheme(theme: Theme): Promise<void>;
  /** Sets the zoom, 0.5 to 2; null in a browser tab, whose own zoom serves. */
  readonly setZoom: ((factor: number) => Promise<number>) | null;
  /** Files that the command line, a second start or the system named; each is handed over once. */
  takeOpenedFiles(): Promise<readonly IncomingFile[]>;
  /** There are files to take. Also ask once at start. */
  onFilesOpened(listener: () => void): () => void;
  /**
   * The window is about to close: the listener backs up and says whether it may. After two minutes the window closes
   * without the answer. A browser tab gives no time: there `stay` only makes the browser ask before leaving, and the
   * answer must come at once (a promise counts as `close`).
   */
  onClosing(listener: () => 'close' | 'stay' | Promise<'close' | 'stay'>): () => void;
  /** Writes the kind and the place of an error into the log, which stays on this computer. */
  noteTrouble(line: string): Promise<void>;
  /** The newest lines of the log. */
  readLog(): Promise<string>;
  /** Deletes all that the app keeps outside of the databases, which must have been deleted before. Backups stay. */
  deleteAllData(): Promise<void>;
  readonly backups: Backups;
  readonly marker: Markers;
  /**
   * What was put aside of the database before it was opened: `keep` when it is damaged, and says where; `let go` when it
   * opened well. Null where there is nothing, as always in a browser tab.
   */
  databaseAtStart(deed: 'keep' | 'let go'): Promise<string | null>;
  readonly portfolios: PortfolioLists;
  readonly turn: Turn;
}
