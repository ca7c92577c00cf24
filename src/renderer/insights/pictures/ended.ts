import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

/** One ended partner, with why and what it taught. */
export interface EndedPartner {
  readonly key: string;
  readonly name: string;
  readonly endedOn: string | null;
  readonly reason: string | null;
  readonly lesson: string | null;
}

/** The ended partners, the latest first, beside all Crawls passed and failed, of open and ended partners alike (rules.md section 12). */
export interface Ended {
  readonly partners: readonly EndedPartner[];
  readonly passed: Group;
  readonly failed: Group;
  readonly finding: string;
}

/** Most partnerships end in the Crawl, and that is what a Crawl is for. */
export function endedPartners(rows: readonly Judged[], formats: Formats): Ended {
  const partners = rows
    .filter((row) => !isOpen(row.values))
    .map(
      ({ key, values }): EndedPartner => ({
        key,
        name: values.name,
        endedOn: values.endedOn,
        reason: values.endReason,
        lesson: values.lesson,
      }),
    )
    .sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''));
  const group = (result: 'Pass' | 'Fail', name: string): Group => ({
    id: result === 'Pass' ? '#passed' : '#failed',
    name,
    keys: rows.filter((row) => row.evaluation.crawlGate === result).map((row) => row.key),
  });
  const [passed, failed] = [group('Pass', 'Crawl passed'), group('Fail', 'Crawl failed')];
  const { number } = formats;
  const judged = passed.keys.length + failed.keys.length;
  const ended = `${number(partners.length)} ended`;
  return {
    partners,
    passed,
    failed,
    finding:
      judged === 0
        ? `${ended}; no Crawl has passed or failed yet`
        : `${ended}; ${number(passed.keys.length)} of ${number(judged)} Crawls passed. Most partnerships end here, and that is what a Crawl is for`,
  };
}
