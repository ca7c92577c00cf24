import type { KeyboardEvent, ReactNode } from 'react';
import { useFormats } from './formats/formats-context.tsx';
import './tabs.css';

/** One tab: a view, a part of a panel. */
export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  /** A figure after the words. */
  readonly count?: number;
  /** A rule before it: the user's own views after the ready-made ones. */
  readonly ruled?: boolean;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** The id of what the tabs switch, when it is in the document. */
  readonly controls?: string;
}

/** A row of tabs: one stop for Tab, the arrows choose. */
export function Tabs({ label, tabs, selected, onSelect, controls }: TabsProps) {
  const formats = useFormats();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : null;
    const next = to === null ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="pb-tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          data-ruled={tab.ruled || undefined}
          aria-selected={tab.id === selected}
          aria-controls={controls}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="pb-tabs__count pb-num">{formats.number(tab.count)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
