import {
  type KeyboardEvent,
  type MouseEvent,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { moveFrom, ShowTip } from './mark-box.tsx';
import './point-cloud.css';
import {
  type PlacedPoint,
  PointButton,
  type PointLook,
  pointClass,
  pointPath,
  pointReach,
} from './point-mark.tsx';

interface PointCloudProps {
  readonly points: readonly PlacedPoint[];
  /** Where the pointer looks for points, in pixels. */
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly onChoose: (key: string) => void;
}

/** Failed ones last, so that they lie on top. */
const looks: readonly PointLook[] = ['solid', 'outlined', 'hatched'];

/**
 * Points too many to be a mark each: to style and place a thousand elements takes longer than all else that a filter
 * changes. One path draws all of a look; marks are the point that the keyboard is at and the one nearest to the pointer.
 */
export function PointCloud({ points, frame, onChoose }: PointCloudProps) {
  const cloud = useRef<SVGGElement>(null);
  const showTip = useContext(ShowTip);
  const [stop, setStop] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const steps = useRef(false);
  const paths = useMemo(
    () =>
      looks.map((look) => {
        const alike = points.filter((point) => point.look === look).map(({ x, y }) => pointPath(look, x, y));
        // Points at one place are drawn once: over each other their smooth edges would become steps.
        return { look, d: [...new Set(alike)].join('') };
      }),
    [points],
  );
  const at = Math.max(
    points.findIndex((point) => point.key === stop),
    0,
  );
  const reached = points[at];
  const near = points.find((point) => point.key === hovered);
  // One list, so that a mark that is pressed and becomes the stop stays the element it was.
  const marks = [...new Set([reached, near])].filter((point) => point !== undefined);

  useLayoutEffect(() => {
    if (steps.current) markOf(cloud.current, reached)?.focus();
    steps.current = false;
  }, [reached]);
  useLayoutEffect(() => {
    const mark = markOf(cloud.current, near);
    if (mark !== null) showTip(mark);
  }, [near, showTip]);

  const nearest = (event: MouseEvent<SVGElement>): string | null => {
    const picture = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const [x, y] = [event.clientX - (picture?.left ?? 0), event.clientY - (picture?.top ?? 0)];
    let found: string | null = null;
    let least = pointReach;
    for (const point of points) {
      const far = Math.hypot(point.x - x, point.y - y);
      if (far > least) continue;
      found = point.key;
      least = far;
    }
    return found;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'End' ? undefined : points[moveFrom(at, points.length - 1, event.key) ?? at];
    // Past either end, and with End, the box around the picture goes on to the marks beside the points.
    if (to === undefined || to === reached) return;
    event.preventDefault();
    event.stopPropagation();
    steps.current = true;
    setStop(to.key);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what the pointer and the keys find here is a button
    <g
      ref={cloud}
      onPointerMove={(event) => setHovered(nearest(event))}
      onPointerLeave={() => setHovered(null)}
      onFocus={(event) => setStop(event.target.getAttribute('data-mark'))}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a touch, which no move goes before; the keys have the buttons */}
      <rect
        className="pb-cloud__ground"
        x={frame.left}
        y={frame.top}
        width={Math.max(0, frame.right - frame.left)}
        height={Math.max(0, frame.bottom - frame.top)}
        onClick={(event) => {
          const touched = nearest(event);
          if (touched !== null) onChoose(touched);
        }}
      />
      {paths.map(({ look, d }) => (
        <path key={look} className={`pb-cloud__points ${pointClass(look)}`} d={d} />
      ))}
      {marks.map((point) => (
        <PointButton key={point.key} point={point} hovered={point !== reached} />
      ))}
    </g>
  );
}

const markOf = (cloud: Element | null, point: PlacedPoint | undefined): SVGElement | null =>
  point === undefined
    ? null
    : (cloud?.querySelector<SVGElement>(`[data-mark="${CSS.escape(point.key)}"]`) ?? null);
