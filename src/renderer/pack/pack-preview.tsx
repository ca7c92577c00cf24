import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '#shared/pack/pack-input.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import {
  countSheets,
  mostPartnersShown,
  numberSheets,
  previewOf,
  sheetLeft,
  sheetMeasures,
  sheetOf,
} from './sheets.ts';
import './pack-preview.css';

interface PackPreviewProps {
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

type Zoom = 'fit' | '1' | '1.5';

/** The pages of a pack as they will be printed, in a frame that runs no script. */
export function PackPreview({ html, paper, partners, stale }: PackPreviewProps) {
  const whole = partners <= mostPartnersShown;
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(600);
  const [width, setWidth] = useState(800);
  const [sheets, setSheets] = useState<number | null>(null);
  const [sheet, setSheet] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
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
  const scale = zoom === 'fit' ? Math.max(0.3, Math.min(1.2, height / high)) : Number(zoom);
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
      <div className="pb-preview__bar">
        <IconButton
          icon={ChevronLeft}
          label="Previous page"
          small
          disabled={sheet <= 1}
          onClick={() => show(sheet - 1)}
        />
        <span className="pb-preview__place pb-num" role="status">
          {sheets === null
            ? 'Laying out pages'
            : `Page ${formats.number(sheet)} of ${formats.number(sheets)}${whole ? '' : ' shown'}`}
        </span>
        <IconButton
          icon={ChevronRight}
          label="Next page"
          small
          disabled={sheets === null || sheet >= sheets}
          onClick={() => show(sheet + 1)}
        />
        {whole ? null : (
          <span className="pb-preview__hint">
            The first {mostPartnersShown} partners’ pages; what is printed or saved has all{' '}
            {formats.number(partners)}.
          </span>
        )}
        <span className="pb-grow" />
        <Select<Zoom>
          label="Size of the pages"
          labelled={false}
          value={zoom}
          options={[
            { value: 'fit', label: 'Whole page' },
            { value: '1', label: '100%' },
            { value: '1.5', label: '150%' },
          ]}
          onValueChange={setZoom}
        />
      </div>
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
