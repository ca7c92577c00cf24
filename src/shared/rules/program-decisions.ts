import { type BuildOrPartner, buildOrPartnerTree } from './build-or-partner-tree.ts';
import { decideBy } from './decision-tree.ts';
import { defaultSettings } from './program.ts';
import { type Capability, type EcosystemAnswers, type Program, programOver } from './program-file.ts';
import type { Entry } from './roll-up.ts';
import { isOpen } from './subject.ts';

export type { BuildOrPartner } from './build-or-partner-tree.ts';
export type { Capability, EcosystemAnswers, Program } from './program-file.ts';
export type EcosystemModel = 'Curated' | 'Open' | 'Unknown';
export type ProgramWarning = 'curation-bottleneck' | 'one-tier';

/** From this many open partners on, nobody reviews them all. */
const curationLimit = 100;
/** From this many open partners with a tier on, one tier for all is no tier. */
const oneTierLimit = 10;

/** The playbook's settings and no decisions yet. */
export const defaultProgram: Program = {
  settings: defaultSettings,
  capabilities: [],
  ecosystem: { brandRisk: null, canReviewAll: null },
};

/** Whether to build a capability or to get it from a partner (rules.md section 11). */
export function buildOrPartner(
  answers: Pick<Capability, 'core' | 'delayMonths' | 'crediblePartner'>,
): BuildOrPartner {
  return decideBy(buildOrPartnerTree, answers);
}

/** Whether the ecosystem is curated or open (rules.md section 11). */
export function ecosystemModel({ brandRisk, canReviewAll }: EcosystemAnswers): EcosystemModel {
  if (brandRisk === true || canReviewAll === true) return 'Curated';
  return brandRisk === false && canReviewAll === false ? 'Open' : 'Unknown';
}

/** What the portfolio says against the program's decisions, in the order of the rules. */
export function programWarnings(
  model: EcosystemModel,
  brandRisk: boolean | null,
  entries: readonly Pick<Entry, 'partner'>[],
): readonly ProgramWarning[] {
  const open = entries.filter(({ partner }) => isOpen(partner));
  const tiers = open.flatMap(({ partner }) => partner.assignedTier ?? []);
  const warnings: ProgramWarning[] = [];
  if (model === 'Curated' && brandRisk !== true && open.length >= curationLimit)
    warnings.push('curation-bottleneck');
  if (tiers.length >= oneTierLimit && new Set(tiers).size === 1) warnings.push('one-tier');
  return warnings;
}

/** Reads a program file, already parsed as JSON. A refusal names every fault: the key, its value and what it has to be. */
export function readProgramFile(
  json: unknown,
): { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly reason: string } {
  return programOver(defaultSettings, json);
}

/** `program` as the command line prints it (rules.md section 11). */
export interface ProgramJson {
  readonly settings: Program['settings'];
  readonly capabilities: readonly (Capability & { readonly decision: BuildOrPartner })[];
  readonly ecosystem: EcosystemAnswers & { readonly model: EcosystemModel };
  readonly warnings: readonly ProgramWarning[];
}

/** A program with what follows from it, its keys in the order of the rules. */
export function programJson(
  { settings, capabilities, ecosystem }: Program,
  entries: readonly Pick<Entry, 'partner'>[],
): ProgramJson {
  const model = ecosystemModel(ecosystem);
  return {
    settings,
    capabilities: capabilities.map((capability) => ({
      name: capability.name,
      core: capability.core,
      delayMonths: capability.delayMonths,
      crediblePartner: capability.crediblePartner,
      partner: capability.partner,
      decision: buildOrPartner(capability),
    })),
    ecosystem: { brandRisk: ecosystem.brandRisk, canReviewAll: ecosystem.canReviewAll, model },
    warnings: programWarnings(model, ecosystem.brandRisk, entries),
  };
}
