import { useMemo } from 'react';
import { z } from 'zod';
import { hostOf } from '#shared/merge/identity.ts';
import { useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { counted } from '../storage/changes/words.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { type DuplicatePair, duplicatePairs, pairMark } from './duplicate-pairs.ts';
import './merge-dialog.css';

/** So many pairs are listed; those that come after show once these are settled. */
const listed = 200;

const marks = z.array(z.string());
const none: string[] = [];

interface DuplicatesDialogProps {
  readonly onCompare: (pair: readonly [StoredPartner, StoredPartner]) => void;
  readonly onClose: () => void;
}

/** The partners that may be one, to compare and merge, or to leave as two. */
export function DuplicatesDialog({ onCompare, onClose }: DuplicatesDialogProps) {
  const rows = useRows();
  const [apart, setApart] = usePreference('duplicates.apart', marks, none);
  const pairs = useMemo(() => duplicatePairs(rows, new Set(apart)), [rows, apart]);
  return (
    <Dialog
      title="Possible duplicates"
      lead={
        pairs.length === 0
          ? undefined
          : `${counted(pairs.length, 'partner')} may be in the portfolio twice: the same website, or the same name.`
      }
      size="large"
      onClose={onClose}
      footer={
        <>
          {apart.length === 0 ? null : (
            <Button onClick={() => setApart(none)}>Show {counted(apart.length, 'pair')} left as two</Button>
          )}
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {pairs.length === 0 ? (
        <EmptyState slim title="No two partners look like one">
          Partners with the same website, or the same name but for its legal form, would be listed here.
        </EmptyState>
      ) : (
        <ul className="pb-duplicates">
          {pairs.slice(0, listed).map((pair) => (
            <li key={pairMark(pair)}>
              <span className="pb-duplicates__words">
                <span dir="auto">
                  <b>{pair.first.values.name}</b> and <b>{pair.second.values.name}</b>
                </span>
                <span className="pb-muted">{reasonOf(pair)}</span>
              </span>
              <Button
                small
                look="line"
                aria-label={`They are two: ${pair.first.values.name} and ${pair.second.values.name}`}
                onClick={() => setApart([...apart, pairMark(pair)])}
              >
                They are two
              </Button>
              <Button
                small
                look="line"
                aria-label={`Compare ${pair.first.values.name} and ${pair.second.values.name}`}
                onClick={() => onCompare([pair.first, pair.second])}
              >
                Compare…
              </Button>
            </li>
          ))}
        </ul>
      )}
      {pairs.length > listed ? (
        <p className="pb-muted">And {counted(pairs.length - listed, 'pair')} more.</p>
      ) : null}
    </Dialog>
  );
}

function reasonOf({ first, by }: DuplicatePair): string {
  return by === 'host' ? `The same website: ${hostOf(first.values.website) ?? ''}` : 'The same name';
}
