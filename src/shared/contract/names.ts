/** What the window may ask of the main process. The preload exposes exactly these, one function each. */
export const requestNames = [
  'info',
  'pickFile',
  'saveFile',
  'makePdf',
  'previewPdf',
  'stopPreview',
  'printDocument',
  'openLink',
  'paste',
  'setMenu',
  'setTheme',
  'setZoom',
  'takeOpenedFiles',
  'listBackups',
  'writeBackup',
  'readBackup',
  'chooseBackupFolder',
  'showBackupFolder',
  'standardBackupFolder',
  'readMarker',
  'writeMarker',
  'removeMarker',
  'databaseAtStart',
  'readPortfolios',
  'writePortfolios',
  'noteTrouble',
  'readLog',
  'deleteAllData',
  'answerClosing',
  'takePiece',
  'bringPiece',
] as const;

export type RequestName = (typeof requestNames)[number];

/** What the main process may tell the window unasked. */
export const eventNames = ['command', 'filesOpened', 'closing'] as const;

export type EventName = (typeof eventNames)[number];

/** The IPC channel of a request or event: a prefix of our own, so that no channel of Electron is ever meant. */
export const channelOf = (name: RequestName | EventName): string => `partnerbook:${name}`;
