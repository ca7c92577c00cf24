import type { Portfolio } from '../storage/portfolio.ts';
import type { BackupKeeper } from './keeper.ts';

/**
 * What happens before the window closes: what waits is written, then backed up. It stays open only when a change is
 * neither on the disk nor in a backup: closing would lose it.
 */
export async function beforeClosing(
  portfolio: Pick<Portfolio, 'saveState' | 'retry' | 'close'>,
  keeper: BackupKeeper,
): Promise<'close' | 'stay'> {
  const saved = await portfolio.retry().then(
    () => true,
    () => false,
  );
  const outcome = await keeper.finish();
  if (!saved && outcome?.state !== 'written') return 'stay';
  await portfolio.close();
  return 'close';
}
