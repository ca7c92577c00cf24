import { tellTrouble } from '../app/trouble.ts';
import { DeleteAllDialog } from './delete-all-dialog.tsx';
import { DeletePortfolioDialog } from './delete-portfolio-dialog.tsx';
import { freeName } from './portfolio-list.ts';
import { PortfolioNameDialog } from './portfolio-name-dialog.tsx';
import { usePortfolios } from './portfolios-context.ts';
import { PortfoliosDialog } from './portfolios-dialog.tsx';
import type { PortfolioQuestion } from './use-portfolio-commands.ts';
import { usePortfolioDeeds } from './use-portfolio-deeds.ts';

interface PortfolioQuestionsProps {
  readonly question: PortfolioQuestion;
  readonly onAsk: (question: PortfolioQuestion) => void;
  readonly onClose: () => void;
}

/** Asks what a portfolio command needs to know, and carries it out. */
export function PortfolioQuestions({ question, onAsk, onClose }: PortfolioQuestionsProps) {
  const { list, current, rename } = usePortfolios();
  const deeds = usePortfolioDeeds();
  const named = { list, onClose };
  switch (question) {
    case 'open portfolio':
      return (
        <PortfoliosDialog
          onOpen={(id) => {
            deeds.open(id).catch(tellTrouble);
          }}
          onNew={() => onAsk('new portfolio')}
          onClose={onClose}
        />
      );
    case 'new portfolio':
      return (
        <PortfolioNameDialog
          {...named}
          title="New portfolio"
          deed="Make it"
          hint="It begins empty. The one that is open is saved and backed up first."
          first={freeName(list, 'Portfolio')}
          renaming={null}
          onName={(name) => {
            deeds.create(name).catch(tellTrouble);
          }}
        />
      );
    case 'rename portfolio':
      return (
        <PortfolioNameDialog
          {...named}
          title="Rename the portfolio"
          deed="Rename"
          first={current.name}
          renaming={current.id}
          onName={(name) => {
            rename(current.id, name).catch(tellTrouble);
          }}
        />
      );
    case 'delete portfolio':
      return <DeletePortfolioDialog onClose={onClose} />;
    case 'delete all data':
      return <DeleteAllDialog onClose={onClose} />;
    case 'duplicate portfolio':
      return (
        <PortfolioNameDialog
          {...named}
          title="Duplicate the portfolio"
          deed="Duplicate"
          hint="Everything goes along: partners, readings, steps, views and history. The copy opens."
          first={freeName(list, `${current.name} copy`)}
          renaming={null}
          onName={(name) => {
            deeds.duplicate(name).catch(tellTrouble);
          }}
        />
      );
  }
}
