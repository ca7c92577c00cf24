// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Menu } from '#shared/contract/values.ts';
import {
  CommandsProvider,
  useCommandList,
  useCommands,
} from '../../../src/renderer/commands/commands-context.tsx';

afterEach(cleanup);

const ran: string[] = [];

function Screen() {
  const [count, setCount] = useState(0);
  useCommands([
    {
      id: 'edit.undo',
      title: 'Undo',
      place: 'edit.undo',
      keys: 'Mod+Z',
      leaveToText: true,
      run: () => ran.push('undo'),
    },
    { id: 'go.palette', title: 'Palette', keys: 'Mod+K', run: () => ran.push('palette') },
    { id: 'plain', title: 'Plain', keys: 'N', run: () => ran.push('plain') },
    {
      id: 'count',
      title: `Count ${count}`,
      place: 'view.zoom',
      keys: 'F8',
      run: () => {
        ran.push(`count ${count}`);
        setCount(count + 1);
      },
    },
    { id: 'grey', title: 'Grey', keys: 'Mod+E', enabled: false, run: () => ran.push('grey') },
  ]);
  return <input aria-label="text" />;
}

function Titles() {
  return (
    <p data-testid="titles">
      {useCommandList()
        .map((command) => command.title)
        .join()}
    </p>
  );
}

function show() {
  ran.length = 0;
  let choose: (id: string) => void = () => undefined;
  const menus: Menu[] = [];
  const stop = vi.fn();
  const platform = {
    setMenu: async (menu: Menu) => void menus.push(menu),
    onCommand: (listener: (id: string) => void) => {
      choose = listener;
      return stop;
    },
  };
  const view = render(
    <CommandsProvider platform={platform} onTrouble={() => undefined}>
      <Screen />
      <Titles />
    </CommandsProvider>,
  );
  return { ...view, menus, stop, choose: (id: string) => choose(id) };
}

test('shortcuts run commands; a text being typed keeps its own', async () => {
  show();
  const user = userEvent.setup();
  await user.keyboard('{Control>}z{/Control}n');
  expect(ran).toEqual(['undo', 'plain']);
  await user.click(screen.getByLabelText('text'));
  await user.keyboard('n{Control>}z{/Control}{Control>}k{/Control}');
  expect(ran).toEqual(['undo', 'plain', 'palette']);
  await user.keyboard('{Control>}e{/Control}');
  expect(ran).toHaveLength(3);
});

test('the newest deed runs, list and native menu follow what looks different', async () => {
  const { menus, choose, unmount, stop } = show();
  const user = userEvent.setup();
  await user.keyboard('{F8}{F8}');
  expect(ran).toEqual(['count 0', 'count 1']);
  expect(screen.getByTestId('titles').textContent).toBe('Undo,Palette,Plain,Count 2,Grey');
  const labels = menus.at(-1)?.find(({ label }) => label === 'View')?.entries[0];
  expect(labels).toMatchObject({ id: 'count', label: 'Count 2', shortcut: 'F8' });
  choose('edit.undo');
  expect(ran.at(-1)).toBe('undo');
  unmount();
  expect(stop).toHaveBeenCalled();
});
