import { Copy, Download, Table2 } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { pictureAsSvg, svgAsPng } from '../charts/picture-file.ts';
import { fileNameOf } from '../export/file-name.ts';
import { useSession } from '../session/session-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { showToast } from '../ui/toasts.ts';
import './picture-card.css';
import { DialogBoundary } from '../app/dialog-boundary.tsx';
import { type TableLine, TableView, type TableViewProps } from './table-view.tsx';

interface PictureCardProps {
  /** What the picture shows. */
  readonly title: string;
  /** What it found. */
  readonly finding: string;
  /** The legend as words with counts. */
  readonly legend: ReactNode;
  /** The same in one line, for the picture when it leaves the window. */
  readonly legendText: string;
  /** The same figures as a table, its lines made only when it is asked for: they may be a thousand. */
  readonly table: Omit<TableViewProps, 'title' | 'onClose' | 'lines'> & {
    readonly lines: () => readonly TableLine[];
  };
  /** Why there is nothing to show, in its place. */
  readonly empty: ReactNode | null;
  readonly emptyTitle: string;
  readonly children: ReactNode;
}

/** One picture in its card: title, what it found, legend, and the ways to take it along. */
export function PictureCard(props: PictureCardProps) {
  const { title, finding, empty } = props;
  const { platform } = useSession();
  const card = useRef<HTMLElement>(null);
  const [saveFrom, setSaveFrom] = useState<Element | null>(null);
  const [asTable, setAsTable] = useState(false);
  const heading = useId();

  const svg = (): string => {
    const drawn = card.current?.querySelector<SVGSVGElement>('.pb-picture svg');
    if (drawn === null || drawn === undefined) throw new Error('The picture is not drawn yet.');
    return pictureAsSvg(drawn, { title, subtitle: finding, legend: props.legendText });
  };
  const copy = async () => {
    // The clipboard wants the promise of the picture within the press itself.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': svgAsPng(svg()) })]);
    showToast({ text: `Copied “${title}” as a picture.` });
  };
  const save = async (kind: 'svg' | 'png') => {
    const text = svg();
    const blob = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await svgAsPng(text);
    const outcome = await platform.saveFile({
      kind,
      suggestedName: fileNameOf(title, kind),
      bytes: new Uint8Array(await blob.arrayBuffer()),
    });
    if (outcome.state === 'saved') showToast({ text: `Saved ${outcome.name}.` });
    if (outcome.state === 'failed')
      showToast({ text: `The picture was not saved. ${outcome.reason}`, tone: 'trouble' });
  };
  const attempt = (deed: () => Promise<void>) => () => {
    deed().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      showToast({ text: `The picture could not be taken along. ${reason}`, tone: 'trouble' });
    });
  };

  return (
    <figure ref={card} className="pb-card" aria-labelledby={heading}>
      <figcaption className="pb-card__head">
        <div className="pb-grow">
          <h2 id={heading}>{title}</h2>
          {empty === null ? <p>{finding}</p> : null}
        </div>
        {empty === null ? (
          <span className="pb-card__deeds">
            <IconButton small icon={Table2} label="Show as a table" onClick={() => setAsTable(true)} />
            <IconButton small icon={Copy} label="Copy as picture" onClick={attempt(copy)} />
            <IconButton
              small
              icon={Download}
              label="Save as SVG or PNG"
              aria-haspopup="menu"
              aria-expanded={saveFrom !== null}
              onClick={(event) => setSaveFrom(saveFrom === null ? event.currentTarget : null)}
            />
          </span>
        ) : null}
      </figcaption>
      {empty === null ? (
        <>
          <div className="pb-card__legend">{props.legend}</div>
          <div className="pb-card__picture">{props.children}</div>
        </>
      ) : (
        <div className="pb-card__empty">
          <EmptyState slim headingLevel={3} title={props.emptyTitle}>
            {empty}
          </EmptyState>
        </div>
      )}
      {saveFrom === null ? null : (
        <Menu
          anchor={saveFrom}
          label="Save the picture"
          placement="bottom-end"
          onClose={() => setSaveFrom(null)}
          entries={[
            { id: 'svg', label: 'Save as SVG…', run: attempt(() => save('svg')) },
            { id: 'png', label: 'Save as PNG…', run: attempt(() => save('png')) },
          ]}
        />
      )}
      {asTable ? (
        <DialogBoundary name="The table" onClose={() => setAsTable(false)}>
          <TableView
            {...props.table}
            lines={props.table.lines()}
            title={title}
            onClose={() => setAsTable(false)}
          />
        </DialogBoundary>
      ) : null}
    </figure>
  );
}
