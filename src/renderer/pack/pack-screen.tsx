import { FileCode, FileText, OctagonAlert, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { quarterKey, quarterOf, readQuarter } from '#shared/pack/quarter.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { useNavigation } from '../app/navigation.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { useSelectedPartners } from '../app/selected-partners.ts';
import { useSharedHosts } from '../app/shared-hosts.ts';
import { StatusShown } from '../app/status-slots.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands, useRegistry } from '../commands/commands-context.tsx';
import { useSession } from '../session/session-context.ts';
import { useKeptState } from '../session/use-kept-state.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { showToast } from '../ui/toasts.ts';
import type { PackParts } from './make-pack.ts';
import { type PackWhom, packChoiceSchema, sectionsOf, standardPackChoice } from './pack-choice.ts';
import { PackPages } from './pack-pages.tsx';
import './pack-screen.css';
import { PackSettings } from './pack-settings.tsx';
import { type Pack, type PackOutcome, printPack, savePackAsHtml, savePackAsPdf } from './save-pack.ts';
import { useEarlier } from './use-earlier.ts';
import { startPack, usePack } from './use-pack.ts';
import { usePages, withMadePdf } from './use-pages.ts';

/** Builds the review pack of a quarter: what it holds on the left, its pages on the right. */
export function PackScreen() {
  const session = useSession();
  const { portfolio, platform, settings, asOf, info } = session;
  const rows = useRows();
  // Readings and steps have no rows of their own: what follows them is drawn again when they change.
  const readings = usePortfolio((each) => each.readings());
  const steps = usePortfolio((each) => each.steps());
  const filter = useActiveFilter();
  const selected = useSelectedPartners();
  const [choice, setChoice] = usePreference('pack', packChoiceSchema, standardPackChoice);
  const [wantedQuarter, setQuarter] = useKeptState<string | null>('pack.quarter', null);
  const [wantedWhom, setWhom] = useKeptState<PackWhom>('pack.whom', 'all');
  const [wantedOne, setOne] = useKeptState<string | null>('pack.one', null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const quarter = useMemo(
    () =>
      (wantedQuarter === null ? null : readQuarter(wantedQuarter, settings.fiscalYearStartMonth)) ??
      quarterOf(asOf, settings.fiscalYearStartMonth),
    [wantedQuarter, settings.fiscalYearStartMonth, asOf],
  );
  const [sharedHosts] = useSharedHosts();
  const earlier = useEarlier(quarter);
  const whom: PackWhom =
    choice.audience === 'partner'
      ? 'one'
      : (wantedWhom === 'filtered' && filter === null) || (wantedWhom === 'selected' && selected.length === 0)
        ? 'all'
        : wantedWhom;
  const one =
    (wantedOne !== null && portfolio.row(wantedOne) !== undefined ? wantedOne : null) ??
    selected[0]?.key ??
    rows[0]?.key ??
    '';
  const chosen = useMemo(() => {
    if (whom === 'filtered') return filter?.keys ?? null;
    if (whom === 'selected') return new Set(selected.map(({ key }) => key));
    return whom === 'one' ? new Set([one]) : null;
  }, [whom, filter, selected, one]);
  const count = chosen === null ? rows.length : rows.filter(({ key }) => chosen.has(key)).length;
  const copy = earlier.copy;
  const sections = sectionsOf(choice).length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: readings and steps are read from the portfolio.
  const parts = useMemo(
    (): PackParts | null =>
      count === 0 || sections === 0
        ? null
        : {
            portfolio,
            rows,
            chosen,
            earlier: copy,
            settings,
            asOf,
            quarter,
            choice,
            version: info.version,
            sharedHosts,
          },
    [
      portfolio,
      rows,
      readings,
      steps,
      chosen,
      count,
      sections,
      copy,
      settings,
      asOf,
      quarter,
      choice,
      info.version,
      sharedHosts,
    ],
  );
  const { pack, stale, failed } = usePack(platform, parts);
  const shown = usePages(platform.preview, stale ? null : pack);

  const carryOut = (
    deed: (
      parts: { portfolio: typeof portfolio; platform: typeof platform },
      pack: Pack,
    ) => Promise<PackOutcome>,
  ) => {
    if (parts === null || busy) return;
    setBusy(true);
    setTrouble(null);
    const done = (outcome: PackOutcome) => {
      if (outcome.state === 'done') showToast({ text: outcome.said });
      if (outcome.state === 'failed') setTrouble(outcome.reason);
    };
    // What is saved is never the pack before the last choice.
    const wanted = pack === null || stale ? startPack(platform, parts).pack : Promise.resolve(pack);
    wanted
      .then((ready) => deed({ portfolio, platform: withMadePdf(platform, shown.made, ready) }, ready))
      .then(done, tellTrouble)
      .finally(() => setBusy(false));
  };
  const makesPdf = platform.makePdf !== null;
  const ready = parts !== null && !busy;

  useCommands([
    {
      id: 'pack.print',
      title: 'Print the pack…',
      place: 'file.transfer',
      order: 30,
      keys: 'Mod+P',
      icon: Printer,
      enabled: ready,
      run: () => carryOut(printPack),
    },
    {
      id: 'pack.save-pdf',
      title: 'Save the pack as a PDF…',
      place: 'file.transfer',
      order: 31,
      icon: FileText,
      enabled: ready && makesPdf,
      run: () => carryOut(savePackAsPdf),
    },
    {
      id: 'pack.save-html',
      title: 'Save the pack as one HTML file…',
      place: 'file.transfer',
      order: 32,
      icon: FileCode,
      enabled: ready,
      run: () => carryOut(savePackAsHtml),
    },
  ]);

  return (
    <>
      <ScreenBar
        title="QBR pack"
        actions={
          rows.length === 0 ? undefined : (
            <>
              <Button icon={FileCode} disabled={!ready} onClick={() => carryOut(savePackAsHtml)}>
                Save as HTML
              </Button>
              {makesPdf ? (
                <>
                  <Button icon={Printer} disabled={!ready} onClick={() => carryOut(printPack)}>
                    Print
                  </Button>
                  <Button
                    look="primary"
                    icon={FileText}
                    disabled={!ready}
                    onClick={() => carryOut(savePackAsPdf)}
                  >
                    Save as PDF
                  </Button>
                </>
              ) : (
                <Button look="primary" icon={Printer} disabled={!ready} onClick={() => carryOut(printPack)}>
                  Print or save as PDF
                </Button>
              )}
            </>
          )
        }
      />
      <StatusShown shown={count} all={rows.length} />
      {rows.length === 0 ? (
        <NoPartners />
      ) : (
        <div className="pb-pack">
          <PackSettings
            choice={choice}
            onChoice={setChoice}
            quarter={quarter}
            onQuarter={(key) =>
              setQuarter(key === quarterKey(quarterOf(asOf, settings.fiscalYearStartMonth)) ? null : key)
            }
            whom={whom}
            onWhom={setWhom}
            rows={rows}
            filtered={filter === null ? null : filter.keys.size}
            selected={selected.length}
            one={one}
            onOne={setOne}
            earlier={earlier}
          />
          <div className="pb-pack__pages">
            {trouble === null ? null : (
              <p role="alert" className="pb-pack__trouble pb-pack__trouble--bar">
                <Icon of={OctagonAlert} size="sm" />
                <span>
                  {trouble} The pack is still here: save it under another name or in another folder.
                </span>
              </p>
            )}
            {parts === null ? (
              <EmptyState title={count === 0 ? 'No partner is chosen' : 'No section is chosen'}>
                {count === 0
                  ? 'The filter lets no partner through. Choose other partners on the left.'
                  : 'Tick at least one section on the left.'}
              </EmptyState>
            ) : failed ? (
              <EmptyState title="The pack could not be made">
                Nothing of the portfolio is touched. Choose something else on the left; if that does not help,
                Help, Copy diagnostics, has what went wrong.
              </EmptyState>
            ) : pack === null ? (
              <p className="pb-pack__wait" role="status">
                Making the pages…
              </p>
            ) : (
              <PackPages pack={pack} stale={stale} shown={shown} makesPdf={makesPdf} />
            )}
          </div>
        </div>
      )}
    </>
  );
}

function NoPartners() {
  const registry = useRegistry();
  const { go } = useNavigation();
  return (
    <div className="pb-pack__none">
      <EmptyState
        title="Nothing to review yet"
        actions={
          <>
            <Button look="primary" onClick={() => registry.run('file.import')}>
              Import a CSV
            </Button>
            <Button look="line" onClick={() => go('portfolio')}>
              Go to the portfolio
            </Button>
          </>
        }
      >
        The pack of a quarter puts a portfolio on paper: what was agreed and done, the numbers, the decisions,
        a page or two for each partner.
      </EmptyState>
    </div>
  );
}
