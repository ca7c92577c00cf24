import { type ReactElement, useDeferredValue } from 'react';
import { useNavigation } from '../app/navigation.ts';

/** What the portfolio draws. While another screen stands before it, that screen is drawn first and the grid follows behind it. */
export function useDrawnBehind(drawn: ReactElement): ReactElement {
  const { screen } = useNavigation();
  const inFront = screen === 'portfolio';
  const later = useDeferredValue(inFront ? null : drawn);
  return inFront ? drawn : (later ?? drawn);
}
