import { ChevronDown, ChevronUp, Maximize2, PanelRight } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { InputId } from '#shared/fields/fields.ts';
import { useNavigation } from '../app/navigation.ts';
import type { Command } from '../commands/command.ts';
import type { GridHandle } from '../grid/grid-handle.ts';
import type { Store } from '../grid/grid-store.ts';
import type { SelectionView } from '../grid/range/ranges.ts';
import { useSession } from '../session/session-context.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { announce } from '../ui/live-region.tsx';
import { type GuidedSteps, useGuidedSteps } from './guided/use-guided-steps.ts';
import { type PanelTabId, panelTabs } from './panel-tabs.ts';
import { type PanelState, usePanelState } from './use-panel-state.ts';

/** What opening the panel may ask for beside the partner. */
interface Opening {
  readonly tab?: PanelTabId;
  readonly field?: InputId;
  /** The keyboard goes to the panel. */
  readonly focus?: boolean;
}

/** The panel as the Portfolio screen holds it. */
export interface PartnerPanelControl {
  readonly state: PanelState;
  /** The key of the partner whose row is marked; null while the panel is closed. */
  readonly openRow: string | null;
  /** What the panel was asked to show once it is drawn; `asked` is let go of when it was. */
  readonly asked: (Opening & { readonly turn: number }) | null;
  answered(): void;
  change(part: Partial<PanelState>): void;
  open(partner: string, opening?: Opening): void;
  /** Closes the panel; the keyboard goes back to the partner's cell. */
  close(): void;
  /** Shows the partner before or after this one, in the order of the grid. */
  step(by: 1 | -1): void;
  /** Goes to a cell of the grid, beside which the panel stands. */
  showInGrid(partner: string, column: string): void;
  /** The guided steps on the partner that is meant. */
  readonly steps: GuidedSteps;
  readonly commands: readonly Command[];
}

interface PanelSurroundings {
  readonly selected: Store<SelectionView | null>;
  readonly handle: RefObject<GridHandle | null>;
  /** The rows of the grid in their order. */
  readonly rows: readonly StoredPartner[];
  /** The partners of the selected cells. */
  readonly chosen: { readonly shown: readonly StoredPartner[]; now(): readonly StoredPartner[] };
  goTo(place: { readonly row: string; readonly column: string }): void;
}

/** So long after the last change of the selection the panel follows, in milliseconds: an arrow held down stays quick. */
const pause = 90;

const inPanel = (): boolean => document.activeElement?.closest('.pb-partner') != null;

/** Opens, closes and moves the panel; it follows the active cell of the grid. */
export function usePartnerPanel(around: PanelSurroundings): PartnerPanelControl {
  const { portfolio } = useSession();
  const { screen, go } = useNavigation();
  const [state, change] = usePanelState();
  const [asked, setAsked] = useState<PartnerPanelControl['asked']>(null);
  const latest = useRef({ state, change, ...around });
  latest.current = { state, change, ...around };

  const { selected } = around;
  useEffect(() => {
    if (!state.open) return;
    let timer = 0;
    const follow = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const now = latest.current;
        const partner = activePartner(now.selected.get());
        if (partner !== null && partner !== now.state.partner) now.change({ partner });
      }, pause);
    };
    const stop = selected.subscribe(follow);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [selected, state.open]);

  const open = useCallback((partner: string, opening: Opening = {}) => {
    const { tab } = opening;
    latest.current.change({ open: true, partner, ...(tab === undefined ? {} : { tab }) });
    setAsked((before) => ({ ...opening, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const column = () => latest.current.handle.current?.activeCell()?.column ?? 'name';
  const close = () => {
    const { partner } = latest.current.state;
    const held = inPanel();
    const at = column();
    change({ open: false, page: false });
    if (!held) return;
    requestAnimationFrame(() => {
      const { handle } = latest.current;
      if (partner === null || handle.current?.focusCell({ row: partner, column: at }) !== true)
        handle.current?.enter();
    });
  };
  const step = (by: 1 | -1) => {
    const { rows, handle } = latest.current;
    const at = rows.findIndex(({ key }) => key === state.partner);
    const next = at < 0 ? rows[0] : rows[at + by];
    if (next === undefined) {
      announce(by === 1 ? 'That is the last partner.' : 'That is the first partner.');
      return;
    }
    change({ partner: next.key });
    announce(next.values.name);
    const held = inPanel() ? document.activeElement : null;
    handle.current?.focusCell({ row: next.key, column: column() });
    if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  };
  const toggleFocus = () => {
    if (inPanel()) {
      const { partner } = state;
      if (partner === null || !around.handle.current?.focusCell({ row: partner, column: column() }))
        around.handle.current?.enter();
      return;
    }
    const partner = activePartner(selected.get()) ?? state.partner ?? around.rows[0]?.key;
    if (partner === undefined) announce('No partner is selected.', 'alert');
    else open(partner, { focus: true });
  };

  const inside = () => (state.open && state.partner !== null ? portfolio.row(state.partner) : undefined);
  const only = (rows: readonly StoredPartner[]) => (rows.length === 1 ? rows[0] : undefined);
  const { chosen } = around;
  const steps = useGuidedSteps(inside() ?? only(chosen.shown), () => {
    const selectedOne = inPanel() ? undefined : only(chosen.now());
    return selectedOne ?? inside() ?? only(chosen.now()) ?? null;
  });

  // What the commands show stands on the Portfolio screen, whichever screen they are chosen on.
  const here = (command: Command): unknown => {
    if (screen !== 'portfolio') go('portfolio');
    return command.run();
  };

  return {
    state,
    steps,
    openRow: state.open ? state.partner : null,
    asked,
    answered: () => setAsked(null),
    change,
    open,
    close,
    step,
    showInGrid: (row, at) => {
      change({ page: false });
      around.goTo({ row, column: at });
    },
    commands: [...panelCommands({ state, change, close, step, toggleFocus }), ...steps.commands].map(
      (command) => ({ ...command, run: () => here(command) }),
    ),
  };
}

/** The partner of the active cell; null on the last row, where a new one is typed. */
function activePartner(view: SelectionView | null): string | null {
  return view === null ? null : (view.table.rows[view.selection.active.row]?.key ?? null);
}

interface CommandParts {
  readonly state: PanelState;
  change(part: Partial<PanelState>): void;
  close(): void;
  step(by: 1 | -1): void;
  toggleFocus(): void;
}

function panelCommands({ state, change, close, step, toggleFocus }: CommandParts): readonly Command[] {
  return [
    {
      id: 'partner.panel',
      title: state.open ? 'Go between the grid and the panel' : 'Open the partner panel',
      place: 'partner.open',
      icon: PanelRight,
      keys: 'Mod+Enter',
      words: ['side', 'details'],
      run: toggleFocus,
    },
    {
      id: 'partner.close-panel',
      title: 'Close the partner panel',
      place: 'partner.open',
      enabled: state.open,
      run: close,
    },
    {
      id: 'partner.page',
      title: 'Partner on a full page',
      place: 'partner.open',
      icon: Maximize2,
      keys: 'Mod+Shift+Enter',
      enabled: state.open,
      checked: state.open && state.page,
      words: ['wide', 'maximise'],
      run: () => change({ page: !state.page }),
    },
    {
      id: 'partner.previous',
      title: 'Partner before',
      place: 'partner.open',
      icon: ChevronUp,
      keys: 'Alt+PageUp',
      enabled: state.open,
      run: () => step(-1),
    },
    {
      id: 'partner.next',
      title: 'Partner after',
      place: 'partner.open',
      icon: ChevronDown,
      keys: 'Alt+PageDown',
      enabled: state.open,
      run: () => step(1),
    },
    ...panelTabs.map(
      ({ id, title }): Command => ({
        id: `partner.tab.${id}`,
        title: `Partner panel: ${title}`,
        words: ['tab'],
        enabled: state.open,
        run: () => change({ tab: id }),
      }),
    ),
  ];
}
