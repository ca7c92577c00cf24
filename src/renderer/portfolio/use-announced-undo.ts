import { useEffect } from 'react';
import { useSession } from '../session/session-context.ts';
import { announce } from '../ui/live-region.tsx';

/** Says by name what an undo or a redo did. */
export function useAnnouncedUndo(): void {
  const { portfolio } = useSession();
  useEffect(
    () =>
      portfolio.subscribe((applied) => {
        if (applied?.deed === 'undo') announce(`Undone: ${applied.name}`);
        if (applied?.deed === 'redo') announce(`Done again: ${applied.name}`);
      }),
    [portfolio],
  );
}
