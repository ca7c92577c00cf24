import type { Kind } from './kind.ts';

/** The groups of the catalogue in the order of an export (portfolio-csv.md, Fields). */
export const groups = [
  { id: 'identity', title: 'Identity' },
  { id: 'leverage', title: 'Leverage' },
  { id: 'skin', title: 'Skin in the game' },
  { id: 'value', title: 'Value' },
  { id: 'tier', title: 'Tier' },
  { id: 'phases', title: 'Phases and gates' },
  { id: 'charter', title: 'Charter' },
  { id: 'launch', title: 'Launch' },
  { id: 'health', title: 'Health' },
] as const;

export type GroupId = (typeof groups)[number]['id'];

/** One column of the portfolio. */
export interface FieldSpec<Id extends string = string, V = unknown> {
  readonly id: Id;
  /** The header in a CSV, the tooltip's title, the name in the column chooser. */
  readonly header: string;
  readonly group: GroupId;
  readonly kind: Kind<V>;
  /** What belongs here, in one sentence for the person who fills it in. */
  readonly help: string;
  /** The header in the grid, where its group stands above it; the full header when absent. */
  readonly short?: string;
  /** Computed by the rules, never typed. */
  readonly computed: boolean;
}

type Spec<Id extends string, V> = FieldSpec<Id, V>;

/** Starts a group of one list: the returned function makes one line of it. */
function linesOf(group: GroupId, computed: boolean) {
  return <const Id extends string, V>(
    id: Id,
    header: string,
    kind: Kind<V>,
    help: string,
    short?: string,
  ): Spec<Id, V> => ({ id, header, group, kind, help, computed, ...(short === undefined ? {} : { short }) });
}

/** Starts a group of the input list. */
export const inputs = (group: GroupId) => linesOf(group, false);

/** Starts a group of the computed list. */
export const computeds = (group: GroupId) => linesOf(group, true);
