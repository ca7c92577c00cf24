import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridRow } from '../columns/row.ts';

const anchors = new WeakMap<object, string>();

/** A click on a row's number: alone it selects that row, with Ctrl it adds or takes away, with Shift it selects up to it. */
export function selectByGutter(
  api: GridApi<GridRow>,
  node: IRowNode<GridRow>,
  press: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean },
): void {
  const anchor = anchors.get(api);
  const from = anchor === undefined ? null : (api.getRowNode(anchor)?.rowIndex ?? null);
  if (press.shiftKey && from !== null && node.rowIndex !== null) {
    const [top, bottom] = [Math.min(from, node.rowIndex), Math.max(from, node.rowIndex)];
    const nodes: IRowNode<GridRow>[] = [];
    for (let index = top; index <= bottom; index++) {
      const each = api.getDisplayedRowAtIndex(index);
      if (each !== undefined) nodes.push(each);
    }
    api.deselectAll();
    api.setNodesSelected({ nodes, newValue: true });
    return;
  }
  if (node.rowIndex !== null) api.setFocusedCell(node.rowIndex, 'name');
  const adds = press.ctrlKey || press.metaKey;
  node.setSelected(adds ? !node.isSelected() : true, !adds);
  if (node.id !== undefined) anchors.set(api, node.id);
}
