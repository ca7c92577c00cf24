import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import type { MenuItem } from '../../ui/menu.tsx';

/** A command as a line of a menu. */
export const asEntry = (command: Command): MenuItem => ({
  id: command.id,
  label: command.title,
  ...(command.icon === undefined ? {} : { icon: command.icon }),
  ...(command.keys === undefined ? {} : { keys: command.keys }),
  ...(command.id === 'partner.delete' ? { danger: true } : {}),
  run: () => void Promise.resolve(command.run()).catch(tellTrouble),
});
