import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ColumnPreview } from './column-preview.tsx';
import { PagePreview } from './page-preview.tsx';
import type { Pack } from './save-pack.ts';
import type { ShownPages } from './use-pages.ts';

interface PackPagesProps {
  readonly pack: Pack;
  /** A newer pack is being made. */
  readonly stale: boolean;
  readonly shown: ShownPages;
  /** The platform makes PDFs: their pages are shown. A browser tab shows the document in columns. */
  readonly makesPdf: boolean;
}

/** The pages of a pack: those of its PDF where one can be made. */
export function PackPages({ pack, stale, shown, makesPdf }: PackPagesProps) {
  const { input, html } = pack;
  if (!makesPdf) {
    const partners = input.sections.includes('partners') ? input.partners.length : 0;
    return <ColumnPreview html={html} paper={input.paper} partners={partners} stale={stale} />;
  }
  if (shown.trouble !== null && !stale) {
    return (
      <EmptyState
        title="The pages cannot be shown"
        actions={
          <Button look="line" onClick={shown.retry}>
            Try again
          </Button>
        }
      >
        <span role="alert">
          {shown.trouble} Nothing of the portfolio is touched. Try again; if that does not help, close
          Partnerbook and open it again. The pack can be saved as HTML all the same.
        </span>
      </EmptyState>
    );
  }
  if (shown.made === null) {
    return (
      <p className="pb-pack__wait" role="status">
        Laying out the pages…
      </p>
    );
  }
  return <PagePreview pages={shown.made.pages} current={shown.current} />;
}
