import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Platform } from '../platform/platform.ts';
import type { Command } from './command.ts';
import { handleKey } from './key-handler.ts';
import { menuOf } from './menu.ts';
import { makeRegistry, type Registry } from './registry.ts';

const RegistryContext = createContext<Registry | null>(null);

/** The registry, for buttons that run a command by its id. Throws outside of a `CommandsProvider`. */
export function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('commands need a CommandsProvider above');
  return registry;
}

interface CommandsProviderProps {
  readonly platform: Pick<Platform, 'setMenu' | 'onCommand'>;
  /** Told what a command threw, and what the menu could not take. */
  readonly onTrouble: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Holds the one list of commands; its shortcuts act from here, and the native menu follows it. */
export function CommandsProvider({ platform, onTrouble, children }: CommandsProviderProps) {
  const told = useRef(onTrouble);
  useLayoutEffect(() => {
    told.current = onTrouble;
  });
  const [registry] = useState(() => makeRegistry((error) => told.current(error)));
  const commands = useSyncExternalStore(registry.subscribe, registry.list);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(event, registry);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);

  useEffect(() => platform.onCommand((id) => registry.run(id)), [platform, registry]);

  useEffect(() => {
    platform.setMenu(menuOf(commands)).catch((error: unknown) => told.current(error));
  }, [platform, commands]);

  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/**
 * Brings commands while the component is there. The list may be made anew at each drawing: what is seen of it is
 * compared, and the deed that runs is the newest.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useRegistry();
  const owner = useMemo(() => ({}), []);
  useLayoutEffect(() => registry.set(owner, commands));
  useLayoutEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** All commands there are, for the palette, the shortcut sheet and menus. */
export function useCommandList(): readonly Command[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}
