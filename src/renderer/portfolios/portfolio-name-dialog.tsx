import type { PortfolioList } from '#shared/contract/values.ts';
import { NameDialog, type NameDialogProps } from '../ui/name-dialog.tsx';
import { nameProblem } from './portfolio-list.ts';

interface PortfolioNameDialogProps extends Omit<NameDialogProps, 'longest' | 'problemOf'> {
  readonly list: PortfolioList;
  /** The portfolio that is renamed, null for a new one. */
  readonly renaming: string | null;
}

/** Asks for the name of a portfolio. */
export function PortfolioNameDialog({ list, renaming, ...rest }: PortfolioNameDialogProps) {
  return <NameDialog {...rest} longest={120} problemOf={(name) => nameProblem(list, name, renaming)} />;
}
