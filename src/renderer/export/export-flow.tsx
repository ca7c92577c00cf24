import { useCallback, useMemo, useState } from 'react';
import type { SaveOutcome } from '#shared/contract/values.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { useSelectedPartners } from '../app/selected-partners.ts';
import { usePresentView } from '../portfolio/views/use-present-view.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { showToast } from '../ui/toasts.ts';
import {
  type ExportChoice,
  exportChoiceSchema,
  exportColumns,
  standardChoice,
  type WhichRows,
} from './export-choice.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { RemarksQuestion } from './export-jobs.ts';
import { filledOwnColumns } from './filled-columns.ts';
import { type ExportWatch, saveExport } from './save-export.ts';
import { useExportWork, useRemarks } from './use-remarks.ts';

/** Asks what the file should hold, then saves it through the system's dialog and says what came of it. */
export function ExportFlow({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, platform, evaluations } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const formats = useFormats();
  const [kept, keepChoice] = usePreference('export', exportChoiceSchema, standardChoice);
  // What was selected and shown when the dialog opened: it covers the grid.
  const [selected] = useState(useSelectedPartners());
  const [view] = useState(usePresentView());
  const [asked, setAsked] = useState<Asked>({ choice: kept, which: 'all' });
  const ownColumns = useMemo(() => filledOwnColumns({ ...portfolio, rows: () => all }), [portfolio, all]);

  const rows: { readonly [W in WhichRows]: readonly StoredPartner[] | null } = useMemo(
    () => ({
      all,
      filtered: filter === null ? null : all.filter(({ key }) => filter.keys.has(key)),
      selected: selected.length === 0 ? null : selected,
    }),
    [all, filter, selected],
  );
  const columnsOf = useCallback(
    (choice: ExportChoice) =>
      exportColumns(
        choice,
        view.columns.map(({ id }) => id),
        ownColumns,
      ),
    [view, ownColumns],
  );
  const question = useMemo((): RemarksQuestion => {
    const { choice, which } = asked;
    const chosen = which === 'all' ? null : rows[which];
    return {
      choice,
      columns: columnsOf(choice),
      settings: evaluations.settings,
      asOf: evaluations.asOf,
      keys: chosen === null ? null : new Set(chosen.map(({ key }) => key)),
      decimalComma: formats.decimal === ',',
    };
  }, [asked, rows, columnsOf, evaluations, formats]);
  const work = useExportWork(all);
  const remarks = useRemarks(work, question);

  const save = async (watch: ExportWatch): Promise<SaveOutcome> => {
    const { choice, which } = asked;
    const chosen = rows[which] ?? all;
    if (work.held === null) return { state: 'cancelled' };
    const outcome = await saveExport({ portfolio, platform, evaluations }, work.held, question, watch);
    // The worker was ended while it wrote: the dialog is still there, and asks another one.
    if (watch.signal.aborted) work.anew();
    if (outcome.state !== 'saved') return outcome;
    keepChoice(choice);
    const count = `${formats.number(chosen.length)} ${chosen.length === 1 ? 'partner' : 'partners'}`;
    showToast({ text: `Exported ${count} to ${outcome.name}.` });
    return outcome;
  };
  return (
    <ExportDialog
      partners={{
        all: all.length,
        filtered: rows.filtered?.length ?? null,
        selected: rows.selected?.length ?? null,
      }}
      view={view.name}
      ownColumns={ownColumns.length}
      asOf={evaluations.asOf}
      {...asked}
      onChoose={(choice, which) => setAsked({ choice, which })}
      columnsOf={(choice) => columnsOf(choice).length}
      remarks={remarks}
      onExport={save}
      onClose={onClose}
    />
  );
}

interface Asked {
  readonly choice: ExportChoice;
  readonly which: WhichRows;
}
