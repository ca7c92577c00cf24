import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { tellTrouble } from '../../app/trouble.ts';
import type { Command } from '../../commands/command.ts';
import { useSession } from '../../session/session-context.ts';
import { resumePartner } from '../../storage/changes/guided.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toasts.ts';
import { printCharter } from '../charter/print-charter.ts';
import { type GuidedStep, guidedSteps } from './guided-steps.ts';

/** A guided step that asks its question. */
export interface AskedStep {
  readonly step: GuidedStep;
  readonly partner: string;
}

/** The guided steps as the Portfolio screen offers them. */
export interface GuidedSteps {
  readonly asked: AskedStep | null;
  ask(step: GuidedStep, partner: string): void;
  done(): void;
  readonly commands: readonly Command[];
  /** The steps that make sense for a partner, and *What if* with its values, for its context menu. */
  commandsFor(row: StoredPartner): readonly Command[];
}

/**
 * The guided steps on one partner. `shown` is the partner that is meant, a moment behind the selection, for what is
 * greyed; `meant` says who it is when a step is taken: null when it is not one partner.
 */
export function useGuidedSteps(
  shown: StoredPartner | undefined,
  meant: () => StoredPartner | null,
): GuidedSteps {
  const session = useSession();
  const { portfolio, evaluations } = session;
  const { planFor } = useNavigation();
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const ask = (step: GuidedStep, partner: string): void => {
    const row = portfolio.row(partner);
    if (row === undefined) return;
    if (step === 'resume' && row.values.status === 'Paused' && row.values.phase !== 'Ended') {
      portfolio
        .apply(resumePartner(row, row.values.phase))
        .then(() =>
          showToast({
            text: `Resumed ${row.values.name}.`,
            action: { label: 'Undo', run: () => void portfolio.undo().catch(tellTrouble) },
          }),
        )
        .catch(tellTrouble);
      return;
    }
    setAsked({ step, partner });
  };
  const withPartner = (deed: (row: StoredPartner) => unknown) => () => {
    const row = meant();
    return row === null ? announce('Select one partner first.', 'alert') : deed(row);
  };
  const fits = (step: (typeof guidedSteps)[number], row: StoredPartner): boolean =>
    step.fits(row.values, evaluations.of(row));
  const commandOf = (step: (typeof guidedSteps)[number], run: () => unknown, order: number): Command => ({
    id: `partner.${step.id.replace(' ', '-').toLowerCase()}`,
    title: step.title,
    place: 'partner.steps',
    order,
    icon: step.icon,
    ...(step.keys === undefined ? {} : { keys: step.keys }),
    words: step.words,
    run,
  });
  return {
    asked,
    ask,
    done: () => setAsked(null),
    commands: [
      ...guidedSteps.map((step, index) => ({
        ...commandOf(
          step,
          withPartner((row) => ask(step.id, row.key)),
          index,
        ),
        enabled: shown === undefined || fits(step, shown),
      })),
      {
        id: 'partner.print-charter',
        title: 'Print the charter…',
        place: 'partner.steps',
        order: 20,
        words: ['agreement', 'signature', 'paper'],
        run: withPartner((row) => printCharter(session.platform, row, session)),
      },
    ],
    commandsFor: (row) => [
      ...guidedSteps.flatMap((step, index) =>
        fits(step, row) ? [commandOf(step, () => ask(step.id, row.key), index)] : [],
      ),
      {
        id: 'partner.what-if',
        title: 'What if…',
        place: 'partner.steps',
        order: 30,
        icon: FlaskConical,
        words: [],
        run: () => planFor(row.key),
      },
    ],
  };
}
