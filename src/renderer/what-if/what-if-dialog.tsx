import { useEffect, useMemo, useState } from 'react';
import { useNavigation } from '../app/navigation.ts';
import { useSelectedPartners } from '../app/selected-partners.ts';
import { tellTrouble } from '../app/trouble.ts';
import { SettingField } from '../program/setting-field.tsx';
import { settingGroups, settingText } from '../program/setting-lines.ts';
import { makeEvaluations } from '../session/evaluations.ts';
import { useSession } from '../session/session-context.ts';
import { useRows } from '../session/use-portfolio.ts';
import { Button } from '../ui/button.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { showToast } from '../ui/toasts.ts';
import { useSettled } from '../ui/use-settled.ts';
import { movesBetween } from './moves.ts';
import { MovesPreview } from './moves-preview.tsx';
import { applyWhatIf, cellText, nothingPlanned, planSize, tellingFields } from './plan.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfPartner } from './what-if-partner.tsx';
import './what-if-dialog.css';

interface WhatIfDialogProps {
  /** The key of the partner that it is opened for; null for none, then it is the selected one. */
  readonly partner: string | null;
  readonly onClose: () => void;
}

/**
 * Plans with another day, other settings or another set of values of one partner, against today and what is on record.
 * Closed, it stays on; a chip in the status bar says so. Nothing is written before *Apply*.
 */
export function WhatIfDialog({ partner, onClose }: WhatIfDialogProps) {
  const { portfolio, settings: recorded, evaluations, asOf, today, setAsOf } = useSession();
  const formats = useFormats();
  const rows = useRows();
  const { showInGrid } = useNavigation();
  const { plan, read, set } = useWhatIf();
  const [selected] = useSelectedPartners();
  const [busy, setBusy] = useState(false);
  const size = planSize(read);
  const wrong = Object.keys(read.problems).length > 0;
  const planning = size > 0 || asOf !== today;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    const wanted =
      partner === null ? (plan === nothingPlanned ? selected : undefined) : portfolio.row(partner);
    if (wanted === undefined || wanted.key === plan.partner) return;
    const tried = read.changedCells.length > 0 || Object.keys(read.problems).some((id) => id in plan.cells);
    if (read.row !== null && tried) {
      showToast({
        text: `The values tried for ${read.row.values.name} are still on. Discard or apply them to try those of ${wanted.values.name}.`,
        tone: 'notice',
      });
      return;
    }
    const cells = tellingFields(wanted).map((id) => [id, cellText(id, wanted, formats)]);
    set({ ...plan, partner: wanted.key, cells: Object.fromEntries(cells) });
  }, []);

  const settled = useSettled(read);
  const moves = useMemo(() => {
    if (!planning) return null;
    const before = asOf === today ? evaluations : makeEvaluations(recorded, today);
    const { row } = settled;
    return movesBetween(
      { rows, evaluations: before },
      {
        rows:
          row === null || settled.changedCells.length === 0
            ? rows
            : rows.map((each) => (each.key === row.key ? row : each)),
        evaluations: settled.settings === recorded ? evaluations : makeEvaluations(settled.settings, asOf),
      },
    );
  }, [planning, rows, evaluations, recorded, settled, asOf, today]);

  const discard = () => {
    set(nothingPlanned);
    setAsOf(null);
  };
  const apply = () => {
    setBusy(true);
    portfolio
      .apply(applyWhatIf(portfolio, read))
      .then(({ name }) => {
        set(nothingPlanned);
        showToast({ text: `${name.replace(/^Apply what if/, 'Applied')}. Undo takes it back in one step.` });
        onClose();
      }, tellTrouble)
      .finally(() => setBusy(false));
  };

  return (
    <Dialog
      title="What if"
      size="wide"
      onClose={onClose}
      note={
        wrong
          ? 'A value cannot be read.'
          : size > 0
            ? 'Nothing is written before you apply it. Closed, it stays on.'
            : asOf !== today
              ? 'A day is not written. The whole window plans for it until you go back to today.'
              : 'Nothing is planned.'
      }
      footer={
        <>
          <Button disabled={!planning || busy} onClick={discard}>
            Discard
          </Button>
          <Button look="line" onClick={onClose}>
            Close
          </Button>
          <Button look="primary" disabled={size === 0 || wrong || busy} onClick={apply}>
            Apply {size === 1 ? '1 change' : `${formats.number(size)} changes`}
          </Button>
        </>
      }
    >
      <div className="pb-whatif">
        <div className="pb-whatif__plan">
          <fieldset className="pb-whatif__part">
            <legend>The day</legend>
            <DateInput
              label="As of"
              value={asOf}
              today={today}
              onValueChange={(date) => {
                if (date !== undefined) setAsOf(date === today ? null : date);
              }}
              hint={asOf === today ? 'Today. Choose another day to see what moves by then.' : undefined}
            />
          </fieldset>
          <WhatIfPartner plan={plan} read={read} onPlan={set} />
          {settingGroups.map(({ title, lines }) => (
            <fieldset key={title} className="pb-whatif__part pb-whatif__part--settings">
              <legend>{title}</legend>
              {lines.map((line) => (
                <SettingField
                  key={line.id}
                  line={line}
                  settings={read.settings}
                  text={plan.draft[line.id] ?? settingText(line, line.get(recorded), formats)}
                  problem={read.problems[line.id] ?? null}
                  onType={(text) => set({ ...plan, draft: { ...plan.draft, [line.id]: text } })}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <MovesPreview
          moves={moves}
          settings={settled.settings}
          nothingYet="Change the day, a threshold or a partner’s value to see here what moves against today and what is on record."
          onGo={(key) => {
            onClose();
            showInGrid({ show: 'partner', key });
          }}
        />
      </div>
    </Dialog>
  );
}
