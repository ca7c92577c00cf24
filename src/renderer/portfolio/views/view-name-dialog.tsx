import type { StoredView } from '../../storage/portfolio.ts';
import { NameDialog, type NameDialogProps } from '../../ui/name-dialog.tsx';
import { readyMadeViews } from './ready-made.ts';

interface ViewNameDialogProps extends Pick<NameDialogProps, 'first' | 'onName' | 'onClose'> {
  readonly question: 'new view' | 'rename view';
  readonly views: readonly StoredView[];
  /** The view that is renamed; its own name is no clash. */
  readonly renaming: StoredView | null;
}

/** Asks for the name of a view. */
export function ViewNameDialog({ question, views, renaming, ...rest }: ViewNameDialogProps) {
  const problemOf = (name: string): string | null => {
    if (name === '') return 'A view needs a name.';
    const taken = [...readyMadeViews, ...views.filter(({ key }) => key !== renaming?.key)].some(
      (view) => view.name === name,
    );
    return taken ? `There is a view “${name}” already. Choose another name.` : null;
  };
  const words =
    question === 'rename view'
      ? { title: 'Rename the view', deed: 'Rename' }
      : {
          title: 'New view from this one',
          deed: 'Save view',
          hint: 'It keeps the columns, their widths, the sort, the filters and the search.',
        };
  return <NameDialog {...words} {...rest} longest={60} problemOf={problemOf} />;
}
