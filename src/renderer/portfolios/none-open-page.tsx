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
  readonly onOpen: (id: string) => void;
  readonly onCreate: (name: string) => void;
}

/** The window while no portfolio is open. */
export function NoneOpenPage({ list, locale, onOpen, onCreate }: NoneOpenPageProps) {
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
      <PortfolioChoice
        list={{ ...list, current: null }}
        locale={locale}
        onOpen={(entry) => onOpen(entry.id)}
      />
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
