import { useSession } from '../session/session-context.ts';
import type { LostDatabase } from '../storage/portfolio.ts';
import { AlarmPage } from './alarm-page.tsx';
import { tellTrouble } from './trouble.ts';

/** The alarm with its deeds. */
export function Alarm({ alarm }: { readonly alarm: LostDatabase }) {
  const { portfolio } = useSession();
  return (
    <AlarmPage
      alarm={alarm}
      lastBackup={null}
      onRestoreLast={() => undefined}
      onChooseBackup={() => undefined}
      onSaveCopy={() => undefined}
      onCarryOn={() => {
        portfolio.carryOn().catch(tellTrouble);
      }}
    />
  );
}
