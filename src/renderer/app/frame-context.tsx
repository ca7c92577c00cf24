import { createContext, useContext } from 'react';

/** What the frame lends to the screens inside it. */
export interface FrameParts {
  /** The program's name, beside the screen's. */
  readonly programName: string;
  /** Where the status bar shows how many partners the screen shows. Null until the frame is drawn. */
  readonly shownHost: Element | null;
  /** Where the status bar shows count, sum and average of a selection. */
  readonly summaryHost: Element | null;
}

export const FrameContext = createContext<FrameParts>({
  programName: '',
  shownHost: null,
  summaryHost: null,
});

/** The frame around this screen. */
export const useFrame = (): FrameParts => useContext(FrameContext);
