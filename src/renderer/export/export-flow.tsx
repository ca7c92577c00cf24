import { useMemo } from 'react';
import type { SaveOutcome } from '#shared/contract/values.ts';
import { takenForThousands } from '#shared/csv/taken-for-thousands.ts';
import { cutByExcel } from '#shared/csv/write-portfolio.ts';
import { useActiveFilter } from '../app/active-filter.ts';
import { useSelectedPartners } from '../app/selected-partners.ts';
import { usePresentView } from '../portfolio/views/use-present-view.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { showToast } from '../ui/toasts.ts';
import { rowsToWrite } from './export-bytes.ts';
import {
  type ExportChoice,
  exportChoiceSchema,
  exportColumns,
  standardChoice,
  type WhichRows,
} from './export-choice.ts';
import { ExportDialog } from './export-dialog.tsx';
import { filledOwnColumns } from './filled-columns.ts';
import { type ExportWatch, saveExport } from './save-export.ts';

/** Asks what the file should hold, then saves it through the system's dialog and says what came of it. */
export function ExportFlow({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, platform, evaluations } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const selected = useSelectedPartners();
  const formats = useFormats();
  const [first, keepChoice] = usePreference('export', exportChoiceSchema, standardChoice);
  const ownColumns = useMemo(() => filledOwnColumns({ ...portfolio, rows: () => all }), [portfolio, all]);
  const view = usePresentView();
  const viewIds = view.columns.map(({ id }) => id);

  const rows: { readonly [W in WhichRows]: readonly StoredPartner[] | null } = {
    all,
    filtered: filter === null ? null : all.filter(({ key }) => filter.keys.has(key)),
    selected: selected.length === 0 ? null : selected,
  };
  const rowsOf = (which: WhichRows): readonly StoredPartner[] => rows[which] ?? all;
  const columnsOf = (choice: ExportChoice) => exportColumns(choice, viewIds, ownColumns);

  const save = async (choice: ExportChoice, which: WhichRows, watch: ExportWatch): Promise<SaveOutcome> => {
    const chosen = rowsOf(which);
    const parts = { portfolio, platform, evaluations };
    const outcome = await saveExport(parts, chosen, choice, columnsOf(choice), watch);
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
      first={first}
      columnsOf={(choice) => columnsOf(choice).length}
      cutOf={(choice, which) =>
        cutByExcel(
          rowsOf(which).map(({ values, own }) => ({ partner: values, own })),
          columnsOf(choice),
        )
      }
      takenOf={(choice, which) =>
        takenForThousands(rowsToWrite(rowsOf(which), evaluations, choice.computed), columnsOf(choice))
      }
      onExport={save}
      onClose={onClose}
    />
  );
}
