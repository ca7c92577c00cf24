import type { GridHandle } from '../../grid/grid-handle.ts';
import { useSession } from '../../session/session-context.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import type { OpenMenu } from '../menus/grid-menu.tsx';

/** The rows that a deed on partners means: the selected ones, else the one of the active cell or of the menu. */
export function useChosenRows(
  selected: readonly string[],
  handle: { readonly current: GridHandle | null },
  menu: OpenMenu | null,
): readonly StoredPartner[] {
  const { portfolio } = useSession();
  const at = menu?.on === 'cell' ? menu.place.row : (handle.current?.activeCell()?.row ?? null);
  const keys =
    selected.length > 0 && (at === null || menu === null || selected.includes(at))
      ? selected
      : at === null
        ? []
        : [at];
  return keys.flatMap((key) => portfolio.row(key) ?? []);
}
