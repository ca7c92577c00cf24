import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, heldWithin } from './drag.ts';
import type { BarField, PhaseBar } from './lines.ts';
import type { TimeScale } from './time-scale.ts';

interface LineDrag {
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
  readonly begin: (key: string, bar: PhaseBar, field: BarField, event: ReactPointerEvent) => void;
  /** True for a moment after a drag: the click that ends it leads nowhere. */
  readonly justDragged: () => boolean;
}

/** Moves the end of a bar with the pointer; Esc lets go, letting go of the button stores. */
export function useLineDrag(scale: TimeScale, onDrop: (draft: Draft) => void): LineDrag {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef({ scale, onDrop });
  latest.current = { scale, onDrop };
  const stop = useRef<(() => void) | null>(null);
  const dragged = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback((key: string, bar: PhaseBar, field: BarField, event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const stored = field === bar.startField ? bar.start : bar.shownEnd;
    const origin = latest.current.scale.x(stored);
    let now: Draft | null = null;
    const move = (moved: PointerEvent) => {
      const date = latest.current.scale.dateAt(origin + moved.clientX - from);
      const held = heldWithin(bar, field, date);
      now = held === stored ? null : { key, field, date: held };
      dragged.current = true;
      setDraft(now);
    };
    const end = (store: boolean) => {
      stop.current?.();
      setDraft(null);
      if (store && now !== null) latest.current.onDrop(now);
      // The click comes in the same task as the release; after it clicks count again.
      setTimeout(() => {
        dragged.current = false;
      });
    };
    const up = () => end(true);
    const keys = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') end(false);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    window.addEventListener('keydown', keys, true);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      window.removeEventListener('keydown', keys, true);
      stop.current = null;
    };
  }, []);
  return { draft, setDraft, begin, justDragged: () => dragged.current };
}
