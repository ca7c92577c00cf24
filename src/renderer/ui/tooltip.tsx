import { flip, offset, type Placement, shift, useFloating } from '@floating-ui/react-dom';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from './kbd.tsx';
import './tooltip.css';

const delay = 450;

/** What a tip stands beside: an element, or a place that it was at. */
export type TipAnchor = Element | { readonly getBoundingClientRect: () => DOMRect };

interface TipProps {
  readonly anchor: TipAnchor;
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly placement?: Placement;
}

/** The words beside an icon that stands alone; seen only, since the icon's button carries them as its name. */
export function Tip({ anchor, text, keys, placement = 'bottom' }: TipProps) {
  const bubble = useRef<HTMLDivElement>(null);
  const { refs, floatingStyles } = useFloating({
    placement,
    strategy: 'fixed',
    transform: false,
    middleware: [offset(6), flip({ padding: 6 }), shift({ padding: 6 })],
  });
  useLayoutEffect(() => {
    // Chromium before 122 refuses to show what is shown already.
    if (bubble.current?.matches(':popover-open') === false) bubble.current.showPopover();
    refs.setFloating(bubble.current);
    refs.setReference(anchor);
    // Beside the place it was given; a new anchor is a new tip.
  }, [refs, anchor]);
  return (
    <div ref={bubble} popover="manual" aria-hidden="true" className="pb-tip" style={floatingStyles}>
      {text}
      {keys === undefined ? null : <Kbd keys={keys} />}
    </div>
  );
}

/** Shows a tip after the pointer rests on the element or the keyboard reaches it; Esc and a press hide it. */
export function useTip() {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef(0);
  const hide = () => {
    window.clearTimeout(timer.current);
    setAnchor(null);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (anchor === null) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setAnchor(null);
    };
    document.addEventListener('keydown', key, true);
    return () => document.removeEventListener('keydown', key, true);
  }, [anchor]);
  return {
    anchor,
    handlers: {
      onPointerEnter: (event: { readonly currentTarget: Element }) => {
        const target = event.currentTarget;
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setAnchor(target), delay);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: (event: { readonly currentTarget: Element }) => {
        if (event.currentTarget.matches(':focus-visible')) setAnchor(event.currentTarget);
      },
      onBlur: hide,
    },
  } as const;
}
