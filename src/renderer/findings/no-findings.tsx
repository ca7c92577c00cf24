import { useNavigation } from '../app/navigation.ts';
import { counted } from '../storage/changes/words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface NoFindingsProps {
  readonly side: 'open' | 'accepted';
  readonly partners: number;
  readonly searched: string;
  readonly filtered: boolean;
  readonly onClearSearch: () => void;
  readonly onClearFilter: () => void;
}

/** What the inbox says while there is nothing in it. */
export function NoFindings(props: NoFindingsProps) {
  const { side, partners, searched, filtered } = props;
  const { go } = useNavigation();
  return (
    <div className="pb-findings__none">
      {searched !== '' ? (
        <EmptyState
          title={`No ${side === 'open' ? 'open' : 'accepted'} finding has “${searched}” in it`}
          actions={
            <Button look="line" onClick={props.onClearSearch}>
              Clear the search
            </Button>
          }
        />
      ) : partners === 0 && !filtered ? (
        <EmptyState
          title="No partners yet"
          actions={
            <Button look="primary" onClick={() => go('portfolio')}>
              Go to the portfolio
            </Button>
          }
        >
          Findings are the classic mistakes that the rules see in what is on record about your partners.
        </EmptyState>
      ) : side === 'accepted' ? (
        <EmptyState title="No finding is accepted">
          Accept one that you know about and have decided to live with. It moves here with its reason, and
          comes back on the day it runs out.
        </EmptyState>
      ) : (
        <EmptyState
          title="No finding is open"
          actions={
            filtered ? (
              <Button look="line" onClick={props.onClearFilter}>
                Clear all filters
              </Button>
            ) : undefined
          }
        >
          The rules see none of the classic mistakes in {counted(partners, 'partner')}.
        </EmptyState>
      )}
    </div>
  );
}
