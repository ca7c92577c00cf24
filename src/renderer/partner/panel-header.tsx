import { ChevronDown, ChevronUp, Ellipsis, Maximize2, Minimize2, X } from 'lucide-react';
import { effectiveStatus } from '#shared/rules/subject.ts';
import { findColumn } from '../grid/columns/column.ts';
import { useStore } from '../grid/grid-store.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { refusedColumns } from './fields/drafts.ts';
import { usePanel } from './panel-context.tsx';
import { type PanelTabId, panelTabs } from './panel-tabs.ts';
import type { PartnerPanelControl } from './use-partner-panel.ts';

interface PanelHeaderProps {
  readonly control: PartnerPanelControl;
  /** Null while there is no partner to show. */
  readonly row: StoredPartner | null;
}

/** Who it is, the way to the partners beside it, and the tabs. */
export function PanelHeader({ control, row }: PanelHeaderProps) {
  const { state, change, step, close } = control;
  return (
    <header className="pb-partner__header">
      <div className="pb-partner__who">
        <h2 className="pb-grow pb-cut" dir="auto" title={row?.values.name}>
          {row?.values.name ?? 'Partner'}
        </h2>
        {row === null ? null : (
          <MenuButton
            bare
            icon={Ellipsis}
            label="Steps with this partner"
            entries={control.steps.commandsFor(row).map(({ id, title, icon, keys, run }) => ({
              id,
              label: title,
              ...(icon === undefined ? {} : { icon }),
              ...(keys === undefined ? {} : { keys }),
              run: () => void run(),
            }))}
          />
        )}
        <IconButton icon={ChevronUp} label="Partner before" keys="Alt+PageUp" onClick={() => step(-1)} />
        <IconButton icon={ChevronDown} label="Partner after" keys="Alt+PageDown" onClick={() => step(1)} />
        <IconButton
          icon={state.page ? Minimize2 : Maximize2}
          label={state.page ? 'Beside the grid' : 'On a full page'}
          keys="Mod+Shift+Enter"
          onClick={() => change({ page: !state.page })}
        />
        <IconButton icon={X} label="Close the panel" keys="Escape" onClick={close} />
      </div>
      {row === null ? null : (
        <>
          <Facts row={row} />
          <NotStored />
          <Tabs
            label="Parts of the partner"
            tabs={panelTabs.map(({ id, title }) => ({ id, label: title }))}
            selected={state.tab}
            controls="partner-tab"
            onSelect={(tab) => change({ tab: tab as PanelTabId })}
          />
        </>
      )}
    </header>
  );
}

/** Category, region, owner, tier and status, as far as they are known. */
function Facts({ row }: { readonly row: StoredPartner }) {
  const { category, region, owner, assignedTier } = row.values;
  const facts = [
    category,
    region,
    owner,
    assignedTier === null ? null : `Tier ${assignedTier}`,
    effectiveStatus(row.values),
  ].filter((fact) => fact !== null);
  return (
    <ul className="pb-partner__facts">
      {facts.map((fact) => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
    </ul>
  );
}

/** Texts of this partner that were refused, wherever their inputs are: nothing typed is lost from sight. */
function NotStored() {
  const { row, drafts, goToField } = usePanel();
  const held = useStore(drafts, (all) => all);
  const refused = refusedColumns(held, row.key);
  if (refused.length === 0) return null;
  return (
    <p className="pb-partner__refused" role="status">
      Not stored:{' '}
      {refused.map((id) => (
        <LinkButton key={id} onClick={() => goToField(id as never)}>
          {findColumn(id)?.header ?? id}
        </LinkButton>
      ))}
    </p>
  );
}
