import type { ChecklistId } from '#shared/fields/choices.ts';
import type { Change, StoredPartner } from '../portfolio.ts';

/** `Note on the launch of Velmora`: a note on one item of the checklist; blank takes it away. */
export function noteLaunchItem(row: StoredPartner, item: ChecklistId, text: string): Change {
  const { launchNotes = {}, ...rest } = row;
  const { [item]: _old, ...others } = launchNotes;
  const notes = text.trim() === '' ? others : { ...others, [item]: text };
  const after: StoredPartner = Object.keys(notes).length === 0 ? rest : { ...rest, launchNotes: notes };
  return {
    name: `Note on the launch of ${row.values.name}`,
    writes: [{ table: 'partners', key: row.key, after }],
  };
}
