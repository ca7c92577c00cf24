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
