import type { Partner } from '../fields/fields.ts';
import { type Charter, charterOf } from './charter.ts';
import { type Health, healthOf } from './health.ts';
import { type Launch, launchOf } from './launch.ts';
import { type Leverage, leverageOf } from './leverage.ts';
import { type Phases, phasesOf } from './phases.ts';
import type { Settings } from './program.ts';
import { type Skin, skinOf } from './skin.ts';
import { type Subject, subjectOf } from './subject.ts';
import { type Tier, tierOf } from './tier.ts';

/** What every framework says about one partner: findings, next action, evaluation and reasons all read this. */
export interface Assessment {
  readonly subject: Subject;
  readonly leverage: Leverage;
  readonly skin: Skin;
  readonly phases: Phases;
  readonly tier: Tier;
  readonly charter: Charter;
  readonly launch: Launch;
  readonly health: Health;
}

/** Asks every framework in the order in which they need each other. */
export function assess(partner: Partner, settings: Settings, asOf: string): Assessment {
  const subject = subjectOf(partner, settings, asOf);
  const leverage = leverageOf(subject);
  const skin = skinOf(subject);
  const phases = phasesOf(subject);
  const tier = tierOf(subject, leverage, skin, phases);
  const charter = charterOf(subject);
  const launch = launchOf(subject);
  const health = healthOf({ subject, leverage, skin, phases, tier, charter, launch });
  return { subject, leverage, skin, phases, tier, charter, launch, health };
}
