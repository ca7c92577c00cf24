import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { useFrame } from './frame-context.tsx';

/** Says in the status bar how many partners this screen shows, of how many. */
export function StatusShown({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { shownHost } = useFrame();
  const formats = useFormats();
  if (shownHost === null) return null;
  return createPortal(
    shown === all ? (
      <>
        <b>{formats.number(all)}</b> {all === 1 ? 'partner' : 'partners'}
      </>
    ) : (
      <>
        <b>{formats.number(shown)}</b> of {formats.number(all)} partners
      </>
    ),
    shownHost,
  );
}

/** Shows figures about the selection in the status bar: `<SummaryFigure name="Sum" value="9" />` and the like. */
export function StatusSummary({ children }: { readonly children: ReactNode }) {
  const { summaryHost } = useFrame();
  return summaryHost === null
    ? null
    : createPortal(<span className="pb-statusbar__sum">{children}</span>, summaryHost);
}

/** One figure of the selection. */
export function SummaryFigure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span>
      {name} <b>{value}</b>
    </span>
  );
}
