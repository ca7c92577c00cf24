import { z } from 'zod';
import { ownColumnsOf } from '#shared/csv/write-portfolio.ts';
import { cutWords, type ExportChoice, saveExport } from '../export/export-csv.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { usePreference } from '../session/use-preference.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { showToast } from '../ui/toasts.ts';
import { useActiveFilter } from './active-filter.ts';
import { ExportDialog, type WhichRows } from './export-dialog.tsx';

const choiceSchema = z.strictObject({
  computed: z.boolean(),
  bom: z.boolean(),
  withoutOwn: z.boolean().exactOptional(),
});
const standardChoice: ExportChoice = { computed: false, bom: true };

/** Asks what the file should hold, then saves it through the system's dialog and says what came of it. */
export function ExportFlow({ onClose }: { readonly onClose: () => void }) {
  const { portfolio, platform, evaluations } = useSession();
  const all = useRows();
  const filter = useActiveFilter();
  const filtered = filter === null ? null : all.filter(({ key }) => filter.keys.has(key));
  const formats = useFormats();
  const [choice, setChoice] = usePreference('export', choiceSchema, standardChoice);

  const save = async (chosen: ExportChoice, which: WhichRows): Promise<boolean> => {
    const rows = which === 'filtered' && filtered !== null ? filtered : all;
    setChoice(chosen);
    const { outcome, cut } = await saveExport({ portfolio, platform, evaluations }, rows, chosen);
    if (outcome.state === 'cancelled') return false;
    if (outcome.state === 'failed') {
      showToast({ text: `The file was not saved. ${outcome.reason}`, tone: 'trouble' });
      return false;
    }
    const count = `${formats.number(rows.length)} ${rows.length === 1 ? 'partner' : 'partners'}`;
    showToast({ text: [`Exported ${count} to ${outcome.name}.`, ...cutWords(cut)].join(' ') });
    return true;
  };
  return (
    <ExportDialog
      partners={all.length}
      filtered={filtered?.length ?? null}
      ownColumns={ownColumnsOf(all).length}
      asOf={evaluations.asOf}
      first={choice}
      onExport={save}
      onClose={onClose}
    />
  );
}
