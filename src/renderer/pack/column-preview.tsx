import { useEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '#shared/pack/pack-input.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import './preview.css';
import { PreviewBar, type PreviewZoom } from './preview-bar.tsx';
import {
  countSheets,
  mostPartnersShown,
  numberSheets,
  previewOf,
  sheetLeft,
  sheetMeasures,
  sheetOf,
} from './sheets.ts';

interface ColumnPreviewProps {
  readonly html: string;
  readonly paper: Paper;
  /** How many partners have pages of their own. */
  readonly partners: number;
  /** A newer pack is being made; these are still the pages of the one before. */
  readonly stale: boolean;
}

/** The id that a link around a node leads to. Nodes of a frame are of another window: no instanceof tells them. */
function linkAt(node: Node): string | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest('a')?.getAttribute('href')?.slice(1) ?? null;
}

/** The pages of a pack where no PDF can be had: the document itself in columns of a page’s size, in a frame that runs no script. */
export function ColumnPreview({ html, paper, partners, stale }: ColumnPreviewProps) {
  const whole = partners <= mostPartnersShown;
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(600);
  const [width, setWidth] = useState(800);
  const [sheets, setSheets] = useState<number | null>(null);
  const [sheet, setSheet] = useState(1);
  const [zoom, setZoom] = useState<PreviewZoom>('page');
  const formats = useFormats();
  const content = useMemo(() => previewOf(html, paper), [html, paper]);

  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight);
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const measures = sheetMeasures(paper);
  const high = measures.height + 2 * measures.gap;
  const scale =
    zoom === 'page'
      ? Math.max(0.3, Math.min(1.2, height / high))
      : zoom === 'width'
        ? width / (measures.width + 2 * measures.gap)
        : Number(zoom);
  const frameWidth = width / scale;
  const frameHeight = Math.max(high, height / scale);

  const show = (to: number) => {
    const page = frame.current?.contentDocument;
    if (page === null || page === undefined || sheets === null) return;
    const next = Math.min(Math.max(to, 1), sheets);
    setSheet(next);
    page.scrollingElement?.scrollTo({ left: sheetLeft(paper, next) });
  };

  const loaded = () => {
    const page = frame.current?.contentDocument;
    if (page === null || page === undefined) return;
    const count = countSheets(page, paper);
    numberSheets(page, paper, count, whole);
    setSheets(count);
    const place = Math.min(sheet, count);
    setSheet(place);
    page.scrollingElement?.scrollTo({ left: sheetLeft(paper, place) });
    // A link of the contents would leave the frame: its address is not this document's.
    page.addEventListener('click', (event) => {
      const link = event.target === null ? null : linkAt(event.target as Node);
      if (link === null) return;
      event.preventDefault();
      const to = sheetOf(page, paper, link);
      if (to !== null) page.scrollingElement?.scrollTo({ left: sheetLeft(paper, to) });
    });
    // The window's shortcuts hold while the keyboard is among the pages.
    page.addEventListener('keydown', (event) => {
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
      const same = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true };
      if (frame.current?.dispatchEvent(new KeyboardEvent('keydown', same)) === false) event.preventDefault();
    });
    // The frame's own scrolling says which sheet is in front.
    page.addEventListener('scroll', () => {
      const left = page.scrollingElement?.scrollLeft ?? 0;
      setSheet(Math.min(count, Math.round(left / sheetLeft(paper, 2)) + 1));
    });
  };

  return (
    <section className="pb-preview" aria-label="Preview of the pages" aria-busy={stale}>
      <PreviewBar page={sheet} pages={sheets} onPage={show} zoom={zoom} onZoom={setZoom}>
        <span className="pb-preview__hint">
          {stale
            ? 'Bringing the pages up to date…'
            : whole
              ? 'Page breaks may differ in print.'
              : `The pages of the first ${mostPartnersShown} partners; what is printed or saved has all ${formats.number(partners)}. Page breaks may differ in print.`}
        </span>
      </PreviewBar>
      <div ref={room} className="pb-preview__room">
        <iframe
          ref={frame}
          title="Pages of the pack"
          sandbox="allow-same-origin"
          srcDoc={content}
          onLoad={loaded}
          width={frameWidth}
          height={frameHeight}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </section>
  );
}
