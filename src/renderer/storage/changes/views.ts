import type { Change, Portfolio, StoredView, ViewState } from '../portfolio.ts';
import { newKey } from './partners.ts';

type Views = Pick<Portfolio, 'views'>;

/** Saves the present state as a view of the user's own: `Save the view “Renewals”`. A view of that name is replaced. */
export function saveView(
  portfolio: Views,
  name: string,
  state: ViewState,
): { readonly change: Change; readonly key: string } {
  const views = portfolio.views();
  const same = views.find((view) => view.name === name);
  const position = same?.position ?? (views.at(-1)?.position ?? 0) + 1;
  const view: StoredView = { key: same?.key ?? newKey(), position, name, state };
  return {
    change: { name: `Save the view “${name}”`, writes: [{ table: 'views', key: view.key, after: view }] },
    key: view.key,
  };
}

/** Gives a view another name. */
export function renameView(view: StoredView, name: string): Change {
  return {
    name: `Rename the view “${view.name}”`,
    writes: [{ table: 'views', key: view.key, after: { ...view, name } }],
  };
}

/** Deletes a view; what it showed stays as it is. */
export function deleteView(view: StoredView): Change {
  return {
    name: `Delete the view “${view.name}”`,
    writes: [{ table: 'views', key: view.key, after: null }],
  };
}
