import { useEffect, useRef } from 'react';
import type { IncomingFile } from '#shared/contract/values.ts';
import type { Platform } from '../platform/platform.ts';
import { tellTrouble } from './trouble.ts';

/** Hands over the files with which the app was started or that the system opened with it. */
export function useOpenedFiles(platform: Platform, onFile: (file: IncomingFile) => void): void {
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const look = () => {
      platform.takeOpenedFiles().then((files) => {
        for (const file of files) take.current(file);
      }, tellTrouble);
    };
    look();
    return platform.onFilesOpened(look);
  }, [platform]);
}
