import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { adoptionOf } from '#shared/rules/phases.ts';
import { type Mark, readingMarks } from '#shared/rules/readings.ts';
import { tellTrouble } from '../../app/trouble.ts';
import { useSession } from '../../session/session-context.ts';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { deleteReading } from '../../storage/changes/readings.ts';
import type { StoredReading } from '../../storage/portfolio.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { noValue } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { adoptionScale, improvementScale } from '../../ui/verdicts/threshold-geometry.ts';
import { usePanel } from '../panel-context.tsx';
import { Section } from '../section.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import './readings.css';
import { DialogBoundary } from '../../app/dialog-boundary.tsx';
import { Trend } from './trend.tsx';

/** Adoption and improvement over time against their thresholds, and the readings behind them. */
export function ReadingsTab() {
  const { portfolio, settings } = useSession();
  const { row } = usePanel();
  const readings = usePortfolio((each) => each.readings(row.key));
  const [open, setOpen] = useState<'new' | StoredReading | null>(null);
  const marks = readingMarks(readings, settings);
  const undo = { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) };
  const remove = async (reading: StoredReading): Promise<void> => {
    await portfolio.apply(deleteReading(row, reading));
    showToast({ text: 'Deleted the reading.', action: undo });
  };
  const add = (
    <Button look="primary" icon={Plus} onClick={() => setOpen('new')}>
      Add a reading
    </Button>
  );
  return (
    <>
      {readings.length === 0 ? (
        <EmptyState headingLevel={3} title="No readings yet" actions={add}>
          A reading is what was measured on one day: customers invited and adopted, or the improvement.
        </EmptyState>
      ) : (
        <>
          <Section title="Adoption" fact={<MarkWords mark={marks.adoption} />}>
            <Trend
              name="Adoption"
              readings={readings}
              measure={adoptionOf}
              threshold={settings.walkThreshold}
              gate="Walk"
              ceiling={adoptionScale}
              onChoose={setOpen}
            />
          </Section>
          <Section title="Improvement" fact={<MarkWords mark={marks.improvement} />}>
            <Trend
              name="Improvement"
              readings={readings}
              measure={(reading) => reading.improvement}
              threshold={settings.crawlThreshold}
              gate="Crawl"
              ceiling={improvementScale(settings.crawlThreshold)}
              onChoose={setOpen}
            />
          </Section>
          <Section title="Readings" fact={add}>
            <ReadingTable
              readings={readings}
              onEdit={setOpen}
              onDelete={(one) => void remove(one).catch(tellTrouble)}
            />
          </Section>
        </>
      )}
      {open === null ? null : (
        <DialogBoundary name="The reading" onClose={() => setOpen(null)}>
          <ReadingDialog row={row} reading={open === 'new' ? null : open} onClose={() => setOpen(null)} />
        </DialogBoundary>
      )}
    </>
  );
}

/** What is to be seen at the last reading: below the threshold, or lower than the one before. */
function MarkWords({ mark }: { readonly mark: Mark }) {
  const formats = useFormats();
  if (mark.last === null) return 'Never measured';
  const words = [
    `Last ${formats.ratio(mark.last)}`,
    ...(mark.below ? ['below the threshold'] : []),
    ...(mark.declined ? ['lower than before'] : []),
  ];
  return (
    <span className={mark.below || mark.declined ? 'pb-readings__mark' : undefined}>{words.join(', ')}</span>
  );
}

interface ReadingTableProps {
  readonly readings: readonly StoredReading[];
  readonly onEdit: (reading: StoredReading) => void;
  readonly onDelete: (reading: StoredReading) => void;
}

function ReadingTable({ readings, onEdit, onDelete }: ReadingTableProps) {
  const formats = useFormats();
  const number = (value: number | null) => (value === null ? noValue : formats.number(value));
  const ratio = (value: number | null) => (value === null ? noValue : formats.ratio(value));
  return (
    <table className="pb-readings">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Adopted</th>
          <th scope="col">Invited</th>
          <th scope="col">Adoption</th>
          <th scope="col">Improvement</th>
          <th scope="col">
            <span className="pb-unseen">Deeds</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...readings].reverse().map((reading) => {
          const day = formats.date(reading.date);
          return (
            <tr key={reading.key}>
              <th scope="row">
                {day}
                {reading.note === null ? null : (
                  <span className="pb-readings__note" dir="auto">
                    {reading.note}
                  </span>
                )}
              </th>
              <td>{number(reading.adoptedCustomers)}</td>
              <td>{number(reading.invitedCustomers)}</td>
              <td>{ratio(adoptionOf(reading))}</td>
              <td>{ratio(reading.improvement)}</td>
              <td className="pb-readings__deeds">
                <IconButton
                  small
                  icon={Pencil}
                  label={`Edit the reading of ${day}`}
                  onClick={() => onEdit(reading)}
                />
                <IconButton
                  small
                  icon={Trash2}
                  label={`Delete the reading of ${day}`}
                  onClick={() => onDelete(reading)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
