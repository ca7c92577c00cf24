import type { GroupId } from '#shared/fields/field.ts';
import type { FieldId } from '#shared/fields/fields.ts';
import { fieldColumns } from '../../grid/columns/column.ts';

/** A view that comes with the program. */
export interface ReadyMadeView {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly FieldId[];
}

const group = (...ids: readonly GroupId[]): readonly FieldId[] =>
  fieldColumns
    .filter((column) => ids.includes(column.group.id as GroupId))
    .map((column) => column.id as FieldId);

const named = (...rest: readonly FieldId[]): readonly FieldId[] => ['name', 'owner', ...rest];

/** The ready-made views in the order of their tabs (Everything is the whole list, own columns after it). */
export const readyMadeViews: readonly ReadyMadeView[] = [
  {
    id: 'overview',
    name: 'Overview',
    columns: [
      'name',
      'owner',
      'status',
      'leverageClass',
      'skinVerdict',
      'assignedTier',
      'phase',
      'crawlGate',
      'walkGate',
      'runGate',
      'improvement',
      'adoption',
      'healthScore',
      'nextAction',
    ],
  },
  { id: 'leverage', name: 'Leverage', columns: named(...group('leverage', 'skin', 'value')) },
  { id: 'tiering', name: 'Tiering', columns: named('leverageClass', 'skinVerdict', ...group('tier')) },
  { id: 'phases', name: 'Phases and gates', columns: named(...group('phases')) },
  { id: 'charter', name: 'Charter', columns: named('phase', ...group('charter')) },
  {
    id: 'launch',
    name: 'Launch',
    columns: named('phase', 'crawlGate', ...group('launch'), 'launchReadiness', 'launchMissing'),
  },
  { id: 'health', name: 'Health', columns: named('status', 'assignedTier', ...group('health')) },
  {
    id: 'everything',
    name: 'Everything',
    columns: ['name', ...fieldColumns.map((column) => column.id as FieldId).filter((id) => id !== 'name')],
  },
];
