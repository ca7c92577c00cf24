import { marked } from 'marked';
import { useMemo } from 'react';
import own from '../../../LICENSE?raw';
import others from '../../../THIRD_PARTY.md?raw';
import { TextDialog } from './text-dialog.tsx';

function licencesHtml(): string {
  const text = `## Partnerbook\n\n\`\`\`\n${own}\n\`\`\`\n\n${others.replace(/^# .*\n/, '')}`;
  return marked.parse(text, { async: false });
}

/** The licence of Partnerbook and those of every package in it, readable without a network. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const html = useMemo(licencesHtml, []);
  return <TextDialog title="Licences" html={html} onClose={onClose} />;
}
