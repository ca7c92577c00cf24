import { type FindingId, findingKinds } from '../fields/choices.ts';
import type { Finding } from '../fields/finding.ts';
import type { Assessment } from './assessment.ts';
import type { Acceptance } from './evaluation.ts';
import { contactFindings } from './findings/contact-findings.ts';
import { launchFindings } from './findings/launch-findings.ts';
import { phaseFindings } from './findings/phase-findings.ts';
import type { FindingRule, FindingRules } from './findings/rule.ts';
import { stakeFindings } from './findings/stake-findings.ts';
import { tierFindings } from './findings/tier-findings.ts';

const rules: FindingRules<FindingId> = {
  ...phaseFindings,
  ...stakeFindings,
  ...tierFindings,
  ...launchFindings,
  ...contactFindings,
};

/** Wrong data stay wrong when a partnership is over. */
const raisedAfterTheEnd: ReadonlySet<FindingId> = new Set(['adopted-exceeds-invited', 'dates-reversed']);

interface Listed {
  readonly id: FindingId;
  readonly severity: Finding['severity'];
  readonly rule: FindingRule;
}

const listed: readonly Listed[] = findingKinds.map(({ id, severity }) => ({ id, severity, rule: rules[id] }));
const listedAfterTheEnd = listed.filter(({ id }) => raisedAfterTheEnd.has(id));

function isAccepted(id: FindingId, accepted: readonly Acceptance[], asOf: string): boolean {
  return accepted.some(({ finding, until }) => finding === id && (until === null || until >= asOf));
}

/** Every finding raised, in the order of the rules (rules.md section 9). */
export function findingsOf(a: Assessment, accepted: readonly Acceptance[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, severity, rule } of a.subject.ended ? listedAfterTheEnd : listed) {
    if (!rule.holds(a)) continue;
    findings.push({
      id,
      severity,
      message: rule.message(a),
      fields: typeof rule.fields === 'function' ? rule.fields(a) : rule.fields,
      accepted: isAccepted(id, accepted, a.subject.asOf),
    });
  }
  return findings;
}

/** The ids of the findings that are raised and not accepted. */
export function raisedIds(findings: readonly Finding[]): ReadonlySet<FindingId> {
  const ids = new Set<FindingId>();
  for (const finding of findings) if (!finding.accepted) ids.add(finding.id);
  return ids;
}
