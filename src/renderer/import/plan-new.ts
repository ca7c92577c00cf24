import type { Partner } from '#shared/fields/fields.ts';
import { idKey } from '#shared/merge/identity.ts';
import { newId } from '#shared/merge/new-id.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { likelyFinder, twinFinder } from './likely-same.ts';
import type { PlannedPartner, PlanOptions } from './plan.ts';

/** What a row is told from when it is a new partner. */
interface NewAmong extends Pick<PlanOptions, 'decided' | 'sharedHosts'> {
  readonly rows: readonly StoredPartner[];
  /** The keys of partners that another row of the file is already: no other row can be one of them. */
  readonly claimed: ReadonlySet<string | undefined>;
  /** The rows of the file that are partners already: a new row may repeat one of them. */
  readonly known: readonly { readonly row: number; readonly partner: Partner }[];
  /** The keys of all Partner IDs that are in use; those that are given away come to it. */
  readonly taken: Set<string>;
}

/**
 * Plans the file's new partners, in its order: each with its Partner ID, or one that nobody has
 * (portfolio-csv.md, Which partner a row is), and with whom it may well be.
 */
export function newPartnerPlanner({
  rows,
  claimed,
  known,
  taken,
  decided,
  sharedHosts,
}: NewAmong): (row: number, partner: Partner, own: PlannedPartner['own']) => PlannedPartner {
  const likelyOf = likelyFinder(rows, sharedHosts);
  const twinsOf = twinFinder(sharedHosts);
  let knownAreIn = false;
  return (row, partner, own) => {
    // Not before there is a new row: in a copy that brings nobody new, nobody is looked for.
    if (!knownAreIn) for (const each of known) twinsOf(each.row, each.partner);
    knownAreIn = true;
    const id = partner.id ?? newId(partner, taken, sharedHosts);
    taken.add(idKey(id));
    const saidNew = decided?.has(row) === true;
    // Asked also of a row whose answer is not needed: a later row may be its twin.
    const twins = twinsOf(row, partner);
    return {
      row,
      partner: { ...partner, id },
      own,
      likely: saidNew ? [] : likelyOf(partner).filter(({ key }) => !claimed.has(key)),
      twins: saidNew ? [] : twins,
      saidNew,
    };
  };
}
