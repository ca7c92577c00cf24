import { autoUpdate, flip, offset, type Placement, shift, size, useFloating } from '@floating-ui/react-dom';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import './editor-popup.css';

interface EditorPopupProps {
  /** The cell it belongs to; it follows the cell when the grid scrolls. */
  readonly cell: Element;
  readonly placement?: Placement;
  /** Over the cell instead of beside it, as the box for long text stands. */
  readonly over?: boolean;
  /** A press inside leaves the caret in the cell's own input. */
  readonly still?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A surface of an editor above the grid. It closes with its editor and never by itself. */
export function EditorPopup(props: EditorPopupProps) {
  const { cell, placement = 'bottom-start', over = false, still = false } = props;
  const surface = useRef<HTMLDivElement>(null);
  const { refs, floatingStyles } = useFloating({
    placement,
    strategy: 'fixed',
    transform: false,
    elements: { reference: cell },
    middleware: [
      offset(({ rects }) => (over ? -rects.reference.height : 4)),
      flip({ padding: 8, fallbackAxisSideDirection: 'end' }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.max(140, availableHeight)}px`;
        },
      }),
    ],
    whileElementsMounted: autoUpdate,
  });
  useLayoutEffect(() => {
    surface.current?.showPopover();
    refs.setFloating(surface.current);
  }, [refs]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the caret where it is
    <div
      ref={surface}
      onMouseDown={still ? (event) => event.preventDefault() : undefined}
      popover="manual"
      className={classes('pb-editor-popup', props.className)}
      style={floatingStyles}
    >
      {props.children}
    </div>
  );
}
