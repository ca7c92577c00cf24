import { useState } from 'react';
import type { PortfolioList } from '#shared/contract/values.ts';
import { NoticePage } from '../app/notice-page.tsx';
import { Button } from '../ui/button.tsx';
import { PortfolioChoice } from './portfolio-choice.tsx';
import { freeName } from './portfolio-list.ts';
import { PortfolioNameDialog } from './portfolio-name-dialog.tsx';

interface NoneOpenPageProps {
  readonly list: PortfolioList;
  readonly locale: string;
  /** What has just happened; null when there is nothing to say. */
  readonly note: string | null;
  readonly onOpen: (id: string) => void;
  readonly onCreate: (name: string) => void;
}

/** The window while no portfolio is open. */
export function NoneOpenPage({ list, locale, note, onOpen, onCreate }: NoneOpenPageProps) {
  const [naming, setNaming] = useState(false);
  return (
    <NoticePage
      title="No portfolio is open"
      actions={
        <Button look="primary" onClick={() => setNaming(true)}>
          New portfolio…
        </Button>
      }
    >
      {note === null ? null : <p role="status">{note}</p>}
      {list.portfolios.length === 0 ? (
        <p>There is none on this computer.</p>
      ) : (
        <PortfolioChoice
          list={{ ...list, current: null }}
          locale={locale}
          onOpen={(entry) => onOpen(entry.id)}
        />
      )}
      {naming ? (
        <PortfolioNameDialog
          title="New portfolio"
          deed="Make it"
          first={freeName(list, 'Portfolio')}
          list={list}
          renaming={null}
          onName={onCreate}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </NoticePage>
  );
}
