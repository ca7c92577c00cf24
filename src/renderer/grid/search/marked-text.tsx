import { Fragment } from 'react';
import { findMatches } from './fold.ts';

/** A text with every place that matches a search marked. */
export function MarkedText({ text, word }: { readonly text: string; readonly word: string }) {
  const matches = findMatches(text, word);
  if (matches.length === 0) return text;
  return (
    <>
      {matches.map((match, index) => (
        <Fragment key={match.from}>
          {text.slice(matches[index - 1]?.to ?? 0, match.from)}
          <mark className="pb-cell-match">{text.slice(match.from, match.to)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.to ?? 0)}
    </>
  );
}
