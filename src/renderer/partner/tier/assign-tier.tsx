import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { assignTier } from '../../storage/changes/guided.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.tsx';

/** Gives the tier that the rules ask for, from today on; nothing where the tier fits. */
export function AssignTier() {
  const { portfolio, asOf } = useSession();
  const { row, evaluation, assessment } = usePanel();
  const { tier } = assessment;
  const wanted = evaluation.tierFit === 'Over-tiered' ? tier.ceiling : tier.base;
  if (wanted === null || evaluation.tierFit === 'Matched' || evaluation.tierFit === 'Unknown') return null;
  const { assignedTier } = row.values;
  const verb = assignedTier === null ? 'Assign' : wanted > assignedTier ? 'Move up to' : 'Move down to';
  return (
    <div className="pb-tier-deed">
      <Button
        look="line"
        onClick={() => void portfolio.apply(assignTier(row, wanted, asOf)).catch(tellTrouble)}
      >
        {verb} Tier {wanted}
      </Button>
    </div>
  );
}
