import { marked } from 'marked';
import { useMemo } from 'react';
import text from '../../../docs/guide/guide.md?raw';
import { TextDialog } from './text-dialog.tsx';

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
  return <TextDialog title="User guide" html={html} onClose={onClose} />;
}
