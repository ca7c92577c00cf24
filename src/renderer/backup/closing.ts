import type { Portfolio } from '../storage/portfolio.ts';
import type { BackupKeeper } from './keeper.ts';

/**
 * What happens before the window closes: what waits is written, then backed up. It stays open only when a change is
 * neither on the disk nor in a backup or a copy elsewhere: closing would lose it.
 */
export async function beforeClosing(
  portfolio: Pick<Portfolio, 'saveState' | 'retry' | 'close'>,
  keeper: BackupKeeper,
): Promise<'close' | 'stay'> {
  const saved = await portfolio.retry().then(
    () => true,
    () => false,
  );
  await keeper.finish();
  if (!saved && !keeper.isSafe()) return 'stay';
  await portfolio.close();
  return 'close';
}
