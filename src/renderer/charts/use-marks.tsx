import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import { Tip } from '../ui/tooltip.tsx';

/** What a picture's marks can do, whatever they look like. */
export interface MarkDeeds {
  /** What the picture shows and found, for the ear. */
  readonly label: string;
  readonly onChoose: (id: string) => void;
  /** What stands beside the pointer or the focused mark. */
  readonly tip: (id: string) => ReactNode;
}

/** The properties of one mark's group. */
export interface MarkProps {
  readonly role: 'button';
  readonly tabIndex: 0 | -1;
  readonly 'aria-label': string;
  readonly 'data-mark': string;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly currentTarget: Element }) => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: (event: { readonly currentTarget: Element }) => void;
  readonly onPointerLeave: () => void;
}

interface Marks {
  /** Spread on the box around the picture. */
  readonly box: {
    readonly ref: Ref<HTMLDivElement>;
    readonly role: 'group';
    readonly 'aria-label': string;
    readonly className: 'pb-picture';
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly mark: (id: string, sentence: string) => MarkProps;
  readonly active: string | null;
  readonly tip: ReactNode;
}

const leap = 10;

/** One stop for Tab in a picture; the arrows go from mark to mark in the order of `ids`, Enter and a press choose. */
export function useMarks(ids: readonly string[], { label, onChoose, tip }: MarkDeeds): Marks {
  const box = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [active, setActive] = useState<{ readonly id: string; readonly at: DOMRect } | null>(null);
  const stop = reached !== null && ids.includes(reached) ? reached : (ids[0] ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = ids.indexOf(active?.id ?? '');
    const last = ids.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(at + leap, last),
      PageUp: Math.max(at - leap, 0),
    };
    const next = moves[event.key];
    const id = next === undefined ? undefined : ids[next];
    if (id === undefined) return;
    event.preventDefault();
    setReached(id);
    box.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const show = (id: string) => (event: { readonly currentTarget: Element }) =>
    setActive({ id, at: event.currentTarget.getBoundingClientRect() });
  const hide = () => setActive(null);

  return {
    box: { ref: box, role: 'group', 'aria-label': label, className: 'pb-picture', onKeyDown },
    mark: (id, sentence) => ({
      role: 'button',
      tabIndex: id === stop ? 0 : -1,
      'aria-label': sentence,
      'data-mark': id,
      onClick: () => onChoose(id),
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose(id);
      },
      onFocus: show(id),
      onBlur: hide,
      onPointerEnter: show(id),
      onPointerLeave: hide,
    }),
    active: active?.id ?? null,
    tip:
      active === null ? null : (
        <Tip
          key={active.id}
          anchor={{ getBoundingClientRect: () => active.at }}
          text={tip(active.id)}
          placement="top"
        />
      ),
  };
}
