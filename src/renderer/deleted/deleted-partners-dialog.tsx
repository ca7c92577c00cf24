import { useEffect, useMemo, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { bringBack } from '../storage/changes/bring-back.ts';
import { counted, whom } from '../storage/changes/words.ts';
import type { DeletedPartner } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchInput, TextInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toasts.ts';
import './deleted-partners-dialog.css';
import { type ReturningId, returningIds } from './returning-ids.ts';

/** So many are drawn; the search finds the others. */
const listed = 200;

/** The partners deleted in the last 90 days; those that are ticked come back as one change. */
export function DeletedPartnersDialog({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, info } = useSession();
  const rows = useRows();
  const [deleted, setDeleted] = useState<readonly DeletedPartner[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [text, setText] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo behind the dialog changes the list
  useEffect(() => {
    let current = true;
    portfolio.deletedPartners().then((read) => {
      if (current) setDeleted(read);
    }, tellTrouble);
    return () => {
      current = false;
    };
  }, [portfolio, rows]);

  const when = useMemo(
    () => new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' }),
    [info.locale],
  );
  const words = text.trim().toLowerCase();
  const matching = (deleted ?? []).filter(
    ({ partner, by }) =>
      partner.values.name.toLowerCase().includes(words) || by.toLowerCase().includes(words),
  );
  const chosen = (deleted ?? []).filter(({ key }) => ticked.has(key));
  const ids = returningIds(chosen, typed, portfolio);
  const blocked = chosen.some(({ key }) => ids.get(key)?.problem !== null);
  const all = matching.length > 0 && matching.every(({ key }) => ticked.has(key));

  const tick = (keys: readonly string[], on: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const back = async (): Promise<void> => {
    const change = bringBack(chosen.map((one) => ({ deleted: one, id: ids.get(one.key)?.id ?? null })));
    await portfolio.apply(change);
    onClose();
    showToast({
      text: `Brought back ${whom(chosen.map(({ partner }) => partner))}.`,
      action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
    });
  };

  return (
    <Dialog
      title="Deleted partners"
      lead="Partners deleted in the last 90 days. They come back to their place with their readings, steps, accepted findings and history."
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{deleted?.length === 0 ? 'Close' : 'Cancel'}</Button>
          {deleted?.length === 0 ? null : (
            <Button
              look="primary"
              disabled={chosen.length === 0 || blocked}
              onClick={() => void back().catch(tellTrouble)}
            >
              Bring back {chosen.length === 0 ? 'partners' : counted(chosen.length, 'partner')}
            </Button>
          )}
        </>
      }
    >
      {deleted === null ? null : deleted.length === 0 ? (
        <EmptyState slim title="No partner was deleted in the last 90 days">
          What you delete is kept here, and undo brings it back too.
        </EmptyState>
      ) : (
        <>
          <div className="pb-deleted__bar">
            <Checkbox
              label={`All ${matching.length.toLocaleString(info.locale)}`}
              checked={all}
              mixed={!all && matching.some(({ key }) => ticked.has(key))}
              onCheckedChange={(on) =>
                tick(
                  matching.map(({ key }) => key),
                  on,
                )
              }
            />
            <SearchInput label="Find a partner" value={text} onValueChange={setText} />
          </div>
          {matching.length === 0 ? <p className="pb-muted">No deleted partner has “{text.trim()}”.</p> : null}
          <ul className="pb-deleted">
            {matching.slice(0, listed).map((one) => (
              <DeletedLine
                key={one.key}
                deleted={one}
                when={when.format(new Date(one.at))}
                ticked={ticked.has(one.key)}
                returning={ids.get(one.key)}
                typed={typed.get(one.key)}
                onTick={(on) => tick([one.key], on)}
                onType={(id) => setTyped((before) => new Map(before).set(one.key, id))}
              />
            ))}
          </ul>
          {matching.length > listed ? (
            <p className="pb-muted">
              And {counted(matching.length - listed, 'partner')} more; the search finds them.
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  );
}

interface DeletedLineProps {
  readonly deleted: DeletedPartner;
  readonly when: string;
  readonly ticked: boolean;
  readonly returning: ReturningId | undefined;
  readonly typed: string | undefined;
  readonly onTick: (on: boolean) => void;
  readonly onType: (id: string) => void;
}

function DeletedLine(props: DeletedLineProps) {
  const { deleted, when, ticked, returning, typed, onTick, onType } = props;
  const { partner, readings, steps, by } = deleted;
  const { id, name } = partner.values;
  const hanging = [
    ...(readings.length === 0 ? [] : [counted(readings.length, 'reading')]),
    ...(steps.length === 0 ? [] : [counted(steps.length, 'step')]),
  ].join(', ');
  return (
    <li>
      <Checkbox
        label={
          <span className="pb-deleted__line">
            <b className="pb-cut" dir="auto">
              {name}
            </b>
            <span className="pb-muted pb-cut">{id ?? ''}</span>
            <span className="pb-muted pb-cut">{hanging}</span>
            <span className="pb-muted pb-num">{when}</span>
            <span className="pb-muted pb-cut pb-deleted__by" dir="auto">
              {by}
            </span>
          </span>
        }
        checked={ticked}
        onCheckedChange={onTick}
      />
      {returning === undefined || returning.owner === null ? null : (
        <div className="pb-deleted__taken">
          <p>
            Its Partner ID “{id}” now belongs to {returning.owner}. {name} comes back with the id below; leave
            it blank for none.
          </p>
          <TextInput
            label={`Partner ID of ${name}`}
            value={typed ?? returning.id ?? ''}
            problem={returning.problem}
            onValueChange={onType}
          />
        </div>
      )}
    </li>
  );
}
