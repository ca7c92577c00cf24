import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import type { PdfLink, PdfPages } from '../pdf/pdf-pages.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { useWindowed } from '../ui/use-windowed.ts';
import './preview.css';
import { PreviewBar, type PreviewZoom } from './preview-bar.tsx';

/** The grey around a page, in pixels. */
const gap = 12;

interface PagePreviewProps {
  readonly pages: PdfPages;
  /** They are the pages of the pack as it is chosen now. */
  readonly current: boolean;
}

/** The pages of the PDF that is saved and printed. Only those in sight are drawn. */
export function PagePreview({ pages, current }: PagePreviewProps) {
  const [zoom, setZoom] = useState<PreviewZoom>('page');
  const [room, setRoom] = useState({ width: 800, height: 600 });
  const scale =
    zoom === 'page'
      ? Math.min((room.height - 2 * gap) / pages.height, (room.width - 2 * gap) / pages.width)
      : zoom === 'width'
        ? (room.width - 2 * gap) / pages.width
        : Number(zoom);
  const fitting = Math.max(0.2, scale);
  const [width, height] = [Math.round(pages.width * fitting), Math.round(pages.height * fitting)];
  const left = Math.max(gap, Math.floor((room.width - width) / 2));
  const heights = useMemo(
    () => Array.from({ length: pages.count }, () => height + gap),
    [pages.count, height],
  );
  const { scroller, onScroll, from, to, top, total } = useWindowed<HTMLDivElement>(heights);
  const inSight = Array.from({ length: to - from }, (_, at) => from + at + 1);
  const [page, setPage] = useState(1);
  /** The place in the document, in pages: it holds when pages become larger or smaller. */
  const place = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = place.current * (height + gap);
  }, [scroller, height]);

  const follow = () => {
    onScroll();
    const element = scroller.current;
    if (element === null) return;
    place.current = element.scrollTop / (height + gap);
    // The page that covers the upper third is the one that is read.
    const read = Math.floor((element.scrollTop + element.clientHeight / 3) / (height + gap)) + 1;
    setPage(Math.min(Math.max(1, read), pages.count));
  };

  const show = (wanted: number) => {
    const element = scroller.current;
    if (element === null) return;
    const next = Math.min(Math.max(1, wanted), pages.count);
    element.scrollTop = top(next - 1);
    follow();
    setPage(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const whole = height <= (scroller.current?.clientHeight ?? 0);
    const step =
      event.key === 'ArrowRight' || (whole && event.key === 'PageDown')
        ? 1
        : event.key === 'ArrowLeft' || (whole && event.key === 'PageUp')
          ? -1
          : 0;
    const sideways = (scroller.current?.scrollWidth ?? 0) > (scroller.current?.clientWidth ?? 0);
    if (step === 0 || (sideways && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    show(page + step);
  };

  return (
    <section className="pb-preview" aria-label="Preview of the pages" aria-busy={!current}>
      <PreviewBar page={page} pages={pages.count} onPage={show} zoom={zoom} onZoom={setZoom}>
        <span className="pb-preview__hint" role="status">
          {current ? '' : 'Bringing the pages up to date…'}
        </span>
      </PreviewBar>
      <section
        ref={scroller}
        className="pb-preview__room"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages must scroll from the keyboard
        tabIndex={0}
        aria-label="Pages"
        onScroll={follow}
        onKeyDown={onKeyDown}
      >
        <div className="pb-preview__pages" style={{ height: total + gap, minWidth: width + 2 * gap }}>
          {inSight.map((number) => (
            <Page
              key={number}
              pages={pages}
              number={number}
              scale={fitting}
              place={{ left, top: top(number - 1) + gap, width, height }}
              onLink={show}
            />
          ))}
        </div>
      </section>
    </section>
  );
}

interface PageProps {
  readonly pages: PdfPages;
  readonly number: number;
  readonly scale: number;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onLink: (page: number) => void;
}

function Page({ pages, number, scale, place, onLink }: PageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [links, setLinks] = useState<readonly PdfLink[]>([]);
  const formats = useFormats();

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const stop = new AbortController();
    pages.draw(number, scale, element, stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) tellTrouble(error);
    });
    return () => stop.abort();
  }, [pages, number, scale]);

  useEffect(() => {
    let wanted = true;
    pages.links(number).then(
      (found) => {
        if (wanted) setLinks(found);
      },
      (error: unknown) => {
        if (wanted) tellTrouble(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [pages, number]);

  return (
    <section
      className="pb-preview__page"
      aria-label={`Page ${formats.number(number)} of ${formats.number(pages.count)}`}
      style={place}
    >
      <div ref={holder} className="pb-preview__drawn" />
      {links.map((link) => (
        <button
          key={`${link.left} ${link.top}`}
          type="button"
          className="pb-preview__link"
          aria-label={`Go to page ${formats.number(link.to)}`}
          style={{
            left: `${link.left * 100}%`,
            top: `${link.top * 100}%`,
            width: `${link.width * 100}%`,
            height: `${link.height * 100}%`,
          }}
          onClick={() => onLink(link.to)}
        />
      ))}
    </section>
  );
}
