import { useCommandList, useRegistry } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { AboutDialog } from './about-dialog.tsx';
import { Palette } from './palette.tsx';
import { PreferencesDialog } from './preferences-dialog.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

/** The dialogs that the frame opens, one at a time. */
export type OpenDialog = { readonly kind: 'palette' | 'shortcuts' | 'preferences' | 'about' };

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
}

/** Draws the dialog that is open. */
export function Dialogs({ dialog, onClose }: DialogsProps) {
  const { platform } = useSession();
  const commands = useCommandList();
  const registry = useRegistry();
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'palette':
      return (
        <Palette
          lines={commands
            .filter((command) => command.hidden !== true)
            .map((command) => ({
              id: command.id,
              title: command.title,
              icon: command.icon,
              keys: command.keys,
              words: command.words?.join(' '),
              enabled: command.enabled !== false,
              checked: command.checked ?? false,
            }))}
          onRun={(id) => registry.run(id)}
          onClose={onClose}
        />
      );
    case 'shortcuts':
      return <ShortcutSheet commands={commands} inBrowser={platform.kind === 'browser'} onClose={onClose} />;
    case 'preferences':
      return <PreferencesDialog onClose={onClose} />;
    case 'about':
      return <AboutDialog onClose={onClose} />;
  }
}
