import type { PortfolioEntry, PortfolioList } from '#shared/contract/values.ts';
import './portfolio-choice.css';

interface PortfolioChoiceProps {
  readonly list: PortfolioList;
  readonly locale: string;
  readonly onOpen: (entry: PortfolioEntry) => void;
}

/** The portfolios on this computer to choose from, the one used last first. */
export function PortfolioChoice({ list, locale, onOpen }: PortfolioChoiceProps) {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className="pb-portfolios">
      {list.portfolios.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            onClick={() => onOpen(entry)}
            aria-current={entry.id === list.current || undefined}
          >
            <bdi>{entry.name}</bdi>
            <span>
              {entry.id === list.current
                ? 'Open now'
                : entry.openedAt === null
                  ? 'Not opened yet'
                  : `Opened ${when.format(Date.parse(entry.openedAt))}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
