import { Check, type LucideIcon, Search } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { findCommands } from './find-commands.ts';
import './palette.css';

/** A command as the palette lists it. */
export interface PaletteLine {
  readonly id: string;
  readonly title: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  /** Other words under which it is found. */
  readonly words?: string | undefined;
  readonly enabled: boolean;
  /** On, for a switch or one of a choice. */
  readonly checked?: boolean;
}

interface PaletteProps {
  readonly lines: readonly PaletteLine[];
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}

/** Every command under the fingers: type a part of its name, choose with the arrows, run with Enter. */
export function Palette({ lines, onRun, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useMemo(() => findCommands(query, lines), [query, lines]);
  const chosen = found[Math.min(at, found.length - 1)];

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line is in another place after a search
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);

  const run = (line: PaletteLine | undefined) => {
    if (line === undefined || !line.enabled) return;
    onClose();
    onRun(line.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const last = found.length - 1;
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else if (event.key === 'PageDown') setAt(Math.min(at + 8, last));
    else if (event.key === 'PageUp') setAt(Math.max(at - 8, 0));
    else if (event.key === 'Enter') run(chosen);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="pb-palette"
      aria-label="Commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={onKeyDown}
    >
      <div className="pb-palette__field">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label="Find a command"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          placeholder="Find a command"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
        />
        <Kbd keys="Escape" />
      </div>
      {found.length === 0 ? (
        <p className="pb-palette__none">No command has “{query.trim()}” in its name</p>
      ) : null}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Commands" className="pb-palette__list">
        {found.map((line) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field that names this line as its active one
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={line.id}
            id={`${id}-${line.id}`}
            role="option"
            aria-selected={line === chosen}
            aria-disabled={!line.enabled || undefined}
            className={classes('pb-palette__line', line === chosen && 'is-chosen')}
            onPointerMove={() => setAt(found.indexOf(line))}
            onClick={() => run(line)}
          >
            {line.icon === undefined ? <span className="pb-menu__gap" /> : <Icon of={line.icon} />}
            <span className="pb-grow pb-cut">{line.title}</span>
            {line.checked === true ? (
              <>
                <Icon of={Check} size="sm" />
                <span className="pb-unseen">on</span>
              </>
            ) : null}
            {line.keys === undefined ? null : <Kbd keys={line.keys} />}
          </div>
        ))}
      </div>
    </dialog>
  );
}
