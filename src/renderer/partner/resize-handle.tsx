import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { panelWidths } from './use-panel-state.ts';

interface ResizeHandleProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const step = 24;

const within = (width: number): number =>
  Math.round(Math.min(panelWidths.most, Math.max(panelWidths.least, width)));

/** The edge between grid and panel: drag it, move it with the arrows, double-click it for the standard width. */
export function ResizeHandle({ width, onWidth }: ResizeHandleProps) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const panel = (event: PointerEvent<HTMLElement>) => event.currentTarget.parentElement;
  const at = (event: PointerEvent): number =>
    from.current === null ? width : within(from.current.width + from.current.x - event.clientX);
  const onKeyDown = (event: KeyboardEvent) => {
    const to =
      event.key === 'ArrowLeft'
        ? width + step
        : event.key === 'ArrowRight'
          ? width - step
          : event.key === 'Home'
            ? panelWidths.most
            : event.key === 'End'
              ? panelWidths.least
              : null;
    if (to === null) return;
    event.preventDefault();
    onWidth(within(to));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator with a value
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={width}
      aria-valuemin={panelWidths.least}
      aria-valuemax={panelWidths.most}
      tabIndex={0}
      className="pb-partner__edge"
      onDoubleClick={() => onWidth(panelWidths.standard)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width: panel(event)?.getBoundingClientRect().width ?? width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        // Drawn as it is dragged; kept once it is let go.
        if (from.current !== null) panel(event)?.style.setProperty('width', `${at(event)}px`);
      }}
      onPointerUp={(event) => {
        const to = at(event);
        from.current = null;
        if (to !== width) onWidth(to);
      }}
      onPointerCancel={(event) => {
        from.current = null;
        panel(event)?.style.setProperty('width', `${width}px`);
      }}
    />
  );
}
