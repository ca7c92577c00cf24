import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InputId } from '#shared/fields/fields.ts';
import { assess } from '#shared/rules/assessment.ts';
import { explain } from '#shared/rules/why.ts';
import type { CellSource } from '../grid/cells/shown.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { makeDrafts } from './fields/drafts.ts';
import { focusField } from './fields/focus-field.ts';
import { GuidedDialogs } from './guided/guided-dialogs.tsx';
import { PanelContext, type PanelParts } from './panel-context.tsx';
import { PanelHeader } from './panel-header.tsx';
import { homeOf } from './panel-tabs.ts';
import './partner-panel.css';
import { ResizeHandle } from './resize-handle.tsx';
import { tabContents } from './tab-contents.tsx';
import type { PartnerPanelControl } from './use-partner-panel.ts';

interface PartnerPanelProps {
  readonly control: PartnerPanelControl;
  readonly source: CellSource;
}

/** The partner of the active cell, beside the grid or on a page of its own. */
export function PartnerPanel({ control, source }: PartnerPanelProps) {
  const { state, change, close } = control;
  const row = usePortfolio((portfolio) =>
    state.partner === null ? undefined : portfolio.row(state.partner),
  );
  const { portfolio } = useSession();
  const [drafts] = useState(() => makeDrafts(portfolio));
  const dialogs = <GuidedDialogs steps={control.steps} />;
  if (!state.open) return dialogs;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <>
      <aside
        className="pb-partner"
        data-page={state.page || undefined}
        aria-label="Partner"
        style={state.page ? undefined : { width: state.width }}
        onKeyDown={onKeyDown}
      >
        {state.page ? null : <ResizeHandle width={state.width} onWidth={(width) => change({ width })} />}
        <ErrorBoundary
          renew={`${state.partner} ${state.tab}`}
          name="The partner panel"
          wayOut={{ label: 'Close the panel', run: close }}
        >
          {row === undefined ? (
            <NoPartner control={control} />
          ) : (
            <OpenPartner row={row} control={control} source={source} drafts={drafts} />
          )}
        </ErrorBoundary>
      </aside>
      {dialogs}
    </>
  );
}

function NoPartner({ control }: { readonly control: PartnerPanelControl }) {
  const gone = control.state.partner !== null;
  return (
    <>
      <PanelHeader control={control} row={null} />
      <EmptyState
        headingLevel={3}
        title={gone ? 'This partner is not in the portfolio' : 'No partner is chosen'}
      >
        {gone
          ? 'It was deleted, or undone. Undo brings it back; or choose another row in the grid.'
          : 'Choose a row in the grid to see what the rules say about the partner.'}
      </EmptyState>
    </>
  );
}

interface OpenPartnerProps extends PartnerPanelProps {
  readonly row: StoredPartner;
  readonly drafts: PanelParts['drafts'];
}

function OpenPartner({ row, control, source, drafts }: OpenPartnerProps) {
  const { state, change, asked, answered } = control;
  const { settings, asOf, evaluations } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<InputId | null>(null);
  const reasons = useMemo(
    () => new Map(explain(row.values, settings, asOf, row.accepted).map((reason) => [reason.field, reason])),
    [row, settings, asOf],
  );
  const assessment = useMemo(() => assess(row.values, settings, asOf), [row.values, settings, asOf]);

  const goToField = (field: InputId) => {
    if (focusField(root.current, field)) return;
    change({ tab: homeOf(field) });
    setWanted(field);
  };
  const parts: PanelParts = {
    row,
    evaluation: evaluations.of(row),
    assessment,
    why: (field) => {
      const reason = reasons.get(field);
      if (reason === undefined) throw new Error(`there are no reasons for ${field}`);
      return reason;
    },
    source,
    drafts,
    goToField,
    goToTab: (tab) => change({ tab }),
    guide: (step) => control.steps.ask(step, row.key),
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the tab that has the field is drawn
  useLayoutEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    if (!focusField(root.current, wanted)) control.showInGrid(row.key, wanted);
  }, [wanted, state.tab]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time the panel is asked to show something
  useLayoutEffect(() => {
    if (asked === null) return;
    answered();
    if (asked.field !== undefined) goToField(asked.field);
    else if (asked.focus === true)
      root.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [asked]);

  const Contents = tabContents[state.tab];
  return (
    <PanelContext value={parts}>
      <div ref={root} className="pb-partner__inside">
        <PanelHeader control={control} row={row} />
        <div
          key={state.tab}
          id="partner-tab"
          role="tabpanel"
          aria-label={row.values.name}
          className="pb-partner__body"
        >
          <Contents />
        </div>
      </div>
    </PanelContext>
  );
}
