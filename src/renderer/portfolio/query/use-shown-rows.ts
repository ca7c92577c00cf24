import { useState } from 'react';
import type { Evaluations } from '../../session/evaluations.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { askRows, followRows, type Query, type Seen, type Shown } from './shown-rows.ts';

interface Asked {
  readonly all: readonly StoredPartner[];
  readonly query: Query;
  readonly evaluations: Evaluations;
  readonly shown: Shown<StoredPartner>;
}

/** The rows to show: asked for when the question or the day changes, followed while only the data change. */
export function useShownRows(
  all: readonly StoredPartner[],
  query: Query,
  evaluations: Evaluations,
): { readonly shown: Shown<StoredPartner>; askAgain(): void } {
  const fresh = (seen?: Seen): Asked => ({
    all,
    query,
    evaluations,
    shown: askRows(all, query, evaluations.of, seen),
  });
  const [asked, setAsked] = useState(fresh);
  let now = asked;
  if (asked.query !== query || asked.evaluations !== evaluations) now = fresh(asked.shown.seen);
  else if (asked.all !== all)
    now = { ...asked, all, shown: followRows(asked.shown, asked.all, all, query, evaluations.of) };
  if (now !== asked) setAsked(now);
  return { shown: now.shown, askAgain: () => setAsked(fresh(now.shown.seen)) };
}
