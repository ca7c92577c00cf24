import { OctagonAlert } from 'lucide-react';
import type { RefusalWords } from '../typed/read-typed.ts';
import { EditorPopup } from './editor-popup.tsx';
import './refusal.css';

/** What is wrong with what was typed, what the cell still holds, and the way out; beside the cell until it is settled. */
export function Refusal({ cell, words }: { readonly cell: Element; readonly words: RefusalWords }) {
  return (
    <EditorPopup cell={cell} placement="right-start">
      <div className="pb-refusal" role="alert">
        <OctagonAlert size={16} strokeWidth={1.75} aria-hidden="true" />
        <b>{words.wrong}</b>
        <p>{words.kept}</p>
      </div>
    </EditorPopup>
  );
}
