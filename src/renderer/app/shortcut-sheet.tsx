import { Fragment } from 'react';
import { type Command, menus } from '../commands/command.ts';
import { keptByBrowser } from '../commands/keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './shortcut-sheet.css';

interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  /** In a browser tab some shortcuts belong to the browser. */
  readonly inBrowser: boolean;
  readonly onClose: () => void;
}

/** Every shortcut of the window, by menu, and the keys of the grid that are no commands. */
export function ShortcutSheet({ commands, inBrowser, onClose }: ShortcutSheetProps) {
  const groups = menus
    .map((menu) => ({
      title: menu.title,
      lines: commands.filter(
        (command) => command.keys !== undefined && command.place?.startsWith(`${menu.id}.`) === true,
      ),
    }))
    .filter((group) => group.lines.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={onClose}>
      <div className="pb-sheet">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.lines.map((command) => (
                <Fragment key={command.id}>
                  <dt>
                    {command.title}
                    {inBrowser && keptByBrowser(command.keys ?? '') ? (
                      <span className="pb-muted"> (the browser keeps it; use the palette)</span>
                    ) : null}
                  </dt>
                  <dd>
                    <Kbd keys={command.keys ?? ''} />
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>In the grid</h3>
          <dl>
            {gridKeys.map(([keys, words]) => (
              <Fragment key={words}>
                <dt>{words}</dt>
                <dd>
                  {keys.map((one) => (
                    <Kbd key={one} keys={one} />
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

/** What the keys do in the grid itself, as in every spreadsheet. */
const gridKeys: readonly (readonly [readonly string[], string])[] = [
  [['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'Move by one cell'],
  [['Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+ArrowLeft', 'Mod+ArrowRight'], 'Move to the edge of the data'],
  [['Home', 'End', 'PageUp', 'PageDown'], 'First and last column, a page up and down'],
  [['Mod+Home', 'Mod+End'], 'First and last cell'],
  [['Shift+ArrowDown', 'Shift+PageDown', 'Mod+Shift+End'], 'Shift with any of these selects up to there'],
  [['Mod+A', 'Ctrl+Space', 'Shift+Space'], 'Select all, the columns, the rows'],
  [['Enter', 'Shift+Enter'], 'Store and go down, up; in a selection within it'],
  [['Tab', 'Shift+Tab'], 'Store and go right, left; in a selection within it'],
  [['Mod+Enter'], 'Store in all selected cells'],
  [['Mod+C', 'Mod+X', 'Mod+V'], 'Copy, cut, paste'],
  [['F2'], 'Edit; in a computed cell: why this value'],
  [['Alt+ArrowDown'], 'Open the list of a cell'],
  [['Alt+Enter'], 'New line in a long text'],
  [['Y', 'N', 'Space'], 'Yes, No, or through both and blank'],
  [['Escape'], 'Leave the cell as it was'],
  [['Delete'], 'Clear'],
];
