import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Tip, type TipAnchor } from '../ui/tooltip.tsx';
import './mark-box.css';

/** What a picture's marks can do, whatever they look like. */
export interface MarkDeeds {
  /** What the picture shows and found, for the ear. */
  readonly label: string;
  readonly onChoose: (id: string) => void;
  /** What stands beside the pointer or the focused mark. */
  readonly tip: (id: string) => ReactNode;
}

interface MarkBoxProps extends MarkDeeds {
  /** Where Tab stops until the arrows went elsewhere: at the first mark, or at the last, where the newest stands. */
  readonly start?: 'first' | 'last';
  readonly children: ReactNode;
}

const leap = 10;

/** The properties of one mark's group; what happens on it is up to the box around the picture. */
export const markProps = (id: string, sentence: string) =>
  ({ role: 'button', tabIndex: -1, 'aria-label': sentence, 'data-mark': id }) as const;

const markOf = (target: EventTarget): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;

/** All that the arrows stop at; a mark that is there for the pointer alone is none of them. */
const marksIn = (box: Element | null): readonly SVGElement[] => [
  ...(box?.querySelectorAll<SVGElement>('[data-mark]:not([data-hovered])') ?? []),
];

const idOf = (mark: Element): string => mark.getAttribute('data-mark') ?? '';

/** Where a key goes from one of `last + 1` marks; beyond the ends for an arrow at an end, undefined for other keys. */
export function moveFrom(at: number, last: number, key: string): number | undefined {
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
  return moves[key];
}

/** Shows what stands beside the mark given, for marks that come to be under a pointer that rests. */
export const ShowTip = createContext<(mark: Element) => void>(() => undefined);

/**
 * A picture with its marks: one stop for Tab, the arrows go from mark to mark in the order of the document, Enter and a
 * press choose. What moves over the marks never draws the picture again, however many there are.
 */
export function MarkBox({ label, onChoose, tip, start = 'first', children }: MarkBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const stop = useRef<string | null>(null);
  const [active, setActive] = useState<{ readonly id: string; readonly anchor: TipAnchor } | null>(null);

  // Recharts draws its marks after the box, and again by itself; whatever it draws, one of them is the stop.
  useEffect(() => {
    const settle = () => {
      const all = marksIn(box.current);
      const reached = all.find((mark) => idOf(mark) === stop.current) ?? all.at(start === 'first' ? 0 : -1);
      for (const mark of all) if (mark.tabIndex === 0 && mark !== reached) mark.tabIndex = -1;
      if (reached !== undefined) reached.tabIndex = 0;
    };
    settle();
    const observer = new MutationObserver(settle);
    if (box.current !== null) observer.observe(box.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [start]);

  const onKeyDown = (event: KeyboardEvent) => {
    const mark = markOf(event.target);
    if (mark === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(idOf(mark));
      return;
    }
    const all = marksIn(box.current);
    const at = all.indexOf(mark);
    const next = moveFrom(at, all.length - 1, event.key);
    const to = next === undefined ? undefined : all[next];
    if (to === undefined) return;
    event.preventDefault();
    mark.tabIndex = -1;
    to.tabIndex = 0;
    stop.current = idOf(to);
    to.focus();
  };
  const show = useCallback((target: EventTarget) => {
    const mark = markOf(target);
    if (mark === null) return setActive(null);
    const id = idOf(mark);
    const at = mark.getBoundingClientRect();
    setActive((was) => (was?.id === id ? was : { id, anchor: { getBoundingClientRect: () => at } }));
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is a group of marks
    <div
      ref={box}
      role="group"
      aria-label={label}
      className="pb-picture"
      onClick={(event) => {
        const mark = markOf(event.target);
        if (mark !== null) onChoose(idOf(mark));
      }}
      onKeyDown={onKeyDown}
      onFocus={(event) => show(event.target)}
      onBlur={() => setActive(null)}
      onPointerOver={(event) => show(event.target)}
      onPointerLeave={() => setActive(null)}
    >
      <ShowTip value={show}>{children}</ShowTip>
      {active === null ? null : (
        <Tip key={active.id} anchor={active.anchor} text={tip(active.id)} placement="top" />
      )}
    </div>
  );
}
