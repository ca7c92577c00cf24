import { createContext, useContext } from 'react';

/** What the frame lends to the screens inside it. */
export interface FrameParts {
  /** The program's name, beside the screen's. */
  readonly programName: string;
  /** Where the status bar shows how many partners the screen shows. Null until the frame is drawn. */
  readonly shownHost: Element | null;
}

export const FrameContext = createContext<FrameParts>({
  programName: '',
  shownHost: null,
});

/** The frame around this screen. */
export const useFrame = (): FrameParts => useContext(FrameContext);
