/** Where a browser tab takes the files that were named when its server was started. */
export const openedFilesPath = '/opened-files';
