import { marked } from 'marked';
import { useMemo } from 'react';
import text from '../../../docs/guide/guide.md?raw';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './guide-dialog.css';

const pictures = import.meta.glob<string>('../../../docs/guide/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The guide's Markdown names its pictures by file; the built window serves them under names of its own. */
function guideHtml(): string {
  const html = marked.parse(text.replace(/^# .*\n/, ''), { async: false });
  return html.replace(/src="([^"]+)"/g, (whole, name: string) => {
    const address = pictures[`../../../docs/guide/${name}`];
    return address === undefined ? whole : `src="${address}"`;
  });
}

/** The user guide, the same text as in the repository, readable without a network. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const html = useMemo(guideHtml, []);
  return (
    <Dialog
      title="User guide"
      size="large"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to scroll by keyboard. */}
      <section className="pb-guide" aria-label="User guide" tabIndex={0} data-first-focus>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the guide is a file of this repository, nothing a user typed. */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    </Dialog>
  );
}
