import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';

/** How large pages are drawn: to fit, or a share of their size on paper. */
export type PreviewZoom = 'page' | 'width' | '1' | '1.5' | '2';

const zooms: readonly { readonly value: PreviewZoom; readonly label: string }[] = [
  { value: 'page', label: 'Whole page' },
  { value: 'width', label: 'Page width' },
  { value: '1', label: '100%' },
  { value: '1.5', label: '150%' },
  { value: '2', label: '200%' },
];

interface PreviewBarProps {
  /** The page in front, from 1. */
  readonly page: number;
  /** How many there are; null while nobody knows. */
  readonly pages: number | null;
  readonly onPage: (page: number) => void;
  readonly zoom: PreviewZoom;
  readonly onZoom: (zoom: PreviewZoom) => void;
  /** What is to be known about the pages. */
  readonly children?: ReactNode;
}

/** Which page is in front, the way to others, and how large they are drawn. */
export function PreviewBar({ page, pages, onPage, zoom, onZoom, children }: PreviewBarProps) {
  const formats = useFormats();
  return (
    <div className="pb-preview__bar">
      <IconButton
        icon={ChevronLeft}
        label="Previous page"
        small
        disabled={pages === null || page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <PageNumber page={page} pages={pages} onPage={onPage} />
      <IconButton
        icon={ChevronRight}
        label="Next page"
        small
        disabled={pages === null || page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <span className="pb-unseen" role="status">
        {pages === null ? 'Laying out pages' : `Page ${formats.number(page)} of ${formats.number(pages)}`}
      </span>
      {children}
      <span className="pb-grow" />
      <Select<PreviewZoom>
        label="Size of the pages"
        labelled={false}
        value={zoom}
        options={zooms}
        onValueChange={onZoom}
      />
    </div>
  );
}

/** The page in front as a number that can be typed over: Enter goes there, Escape keeps it. */
function PageNumber({ page, pages, onPage }: Pick<PreviewBarProps, 'page' | 'pages' | 'onPage'>) {
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (pages !== null && wanted >= 1) onPage(Math.min(wanted, pages));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <span className="pb-preview__place pb-num">
      Page
      <input
        className="pb-preview__number"
        aria-label="Page"
        inputMode="numeric"
        autoComplete="off"
        disabled={pages === null}
        value={typed ?? (pages === null ? '' : String(page))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
        onBlur={() => {
          if (typed !== null) settle();
        }}
        onKeyDown={onKeyDown}
      />
      of {pages === null ? '…' : formats.number(pages)}
    </span>
  );
}
