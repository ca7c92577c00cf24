import { autoUpdate, flip, offset, type Placement, shift, size, useFloating } from '@floating-ui/react-dom';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import './popover.css';

/** What a popover stands beside: an element, or a point for a context menu. */
export type Anchor = Element | { readonly x: number; readonly y: number };

export interface PopoverProps {
  readonly anchor: Anchor | null;
  readonly onClose: () => void;
  readonly placement?: Placement;
  readonly label: string;
  /** `dialog` unless the content is something of its own, such as a menu. */
  readonly role?: 'dialog' | 'presentation';
  readonly className?: string;
  /** Where the keyboard goes on opening: the first thing that can take it, or nowhere. */
  readonly focus?: 'first' | 'none';
  readonly children: ReactNode;
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** The elements inside that Tab reaches, in order. */
export function focusables(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.tabIndex >= 0);
}

const isElement = (anchor: Anchor): anchor is Element => anchor instanceof Element;

/**
 * A floating surface beside its anchor, above everything. Esc, a press outside and Tab out of it close it,
 * and the keyboard goes back where it was.
 */
export function Popover(props: PopoverProps) {
  const { anchor, onClose, placement = 'bottom-start', label, role = 'dialog', focus = 'first' } = props;
  const surface = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;

  const { refs, floatingStyles } = useFloating({
    placement,
    strategy: 'fixed',
    transform: false,
    // Beside an element it turns to the side that has room; at a point it moves until all of it is in sight.
    middleware:
      anchor === null || isElement(anchor)
        ? [
            offset(4),
            flip({ padding: 8 }),
            shift({ padding: 8 }),
            size({
              padding: 8,
              apply: ({ availableHeight, elements }) => {
                elements.floating.style.setProperty('--pb-room', `${Math.max(120, availableHeight)}px`);
              },
            }),
          ]
        : [
            size({
              apply: ({ elements }) => {
                elements.floating.style.setProperty('--pb-room', `${window.innerHeight - 16}px`);
              },
            }),
            shift({ padding: 8, crossAxis: true }),
          ],
    whileElementsMounted: autoUpdate,
  });

  useLayoutEffect(() => {
    if (anchor === null) return;
    refs.setReference(isElement(anchor) ? anchor : pointElement(anchor));
  }, [anchor, refs]);

  useLayoutEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showPopover();
    refs.setFloating(element);
    if (focus === 'first') {
      const chosen = element.querySelector<HTMLElement>('[data-first-focus]');
      (chosen ?? focusables(element)[0] ?? element).focus({ preventScroll: true });
    }
    return () => {
      const held = element.contains(document.activeElement) || document.activeElement === document.body;
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [refs, focus]);

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      const target = event.target;
      if (!(target instanceof Node)) return;
      if (surface.current?.contains(target) === true) return;
      if (anchor !== null && isElement(anchor) && anchor.contains(target)) return;
      closing.current();
    };
    const left = () => closing.current();
    document.addEventListener('pointerdown', pressed, true);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      window.removeEventListener('blur', left);
    };
  }, [anchor]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Tab' && surface.current !== null) {
      const stops = focusables(surface.current);
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const next = event.shiftKey ? at - 1 : at + 1;
      if (next < 0 || next >= stops.length) {
        event.preventDefault();
        onClose();
      }
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a dialog, or a menu inside has the role; its keys are Esc and Tab
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label comes with the role
    <div
      ref={surface}
      popover="manual"
      role={role === 'dialog' ? 'dialog' : undefined}
      aria-label={role === 'dialog' ? label : undefined}
      tabIndex={-1}
      className={classes('pb-popover', props.className)}
      style={floatingStyles}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}

function pointElement(point: { readonly x: number; readonly y: number }) {
  return { getBoundingClientRect: () => new DOMRect(point.x, point.y, 0, 0) };
}
