import { marked } from 'marked';
import { useMemo } from 'react';
import text from '../../../CHANGELOG.md?raw';
import { TextDialog } from './text-dialog.tsx';

/** The changelog from its newest version on. What has no number yet is what runs here. */
function newsHtml(): string {
  const from = text.indexOf('\n## ');
  const versions = text
    .slice(from)
    .replace('## [Unreleased]', '## This version')
    .replace(/^## \[(.+?)\] - (.+)$/gm, '## $1, $2');
  return marked.parse(versions, { async: false });
}

/** What each version brought, the same text as in the repository. */
export function NewsDialog({ onClose }: { readonly onClose: () => void }) {
  const html = useMemo(newsHtml, []);
  return <TextDialog title="What is new" html={html} onClose={onClose} />;
}
