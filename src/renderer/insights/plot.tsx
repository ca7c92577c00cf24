import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Size, useSize } from '../charts/use-size.ts';

interface PlotProps {
  /** How high the picture wants to be, in pixels. */
  readonly needed: number;
  /** Told when the room changes, for pictures that say how much of everything they show. */
  readonly onSize?: (size: Size) => void;
  readonly children: (size: Size) => ReactNode;
}

/** The room of a picture. It is drawn once it comes near the window, so that a change of the filter draws only what is seen. */
export function Plot({ needed, onSize, children }: PlotProps) {
  const [measure, size] = useSize();
  const told = useRef(onSize);
  told.current = onSize;
  useLayoutEffect(() => {
    if (size !== null) told.current?.(size);
  }, [size]);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [near, setNear] = useState(false);
  const ref = useCallback(
    (box: HTMLElement | null) => {
      measure(box);
      setElement(box);
    },
    [measure],
  );
  useEffect(() => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return (
    <div ref={ref} className="pb-card__plot" style={{ '--pb-needed': `${needed}px` } as CSSProperties}>
      {near && size !== null && size.width >= 120 && size.height >= 60 ? children(size) : null}
    </div>
  );
}
