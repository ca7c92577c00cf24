import { diffEvaluated, type Evaluated, type PartnerDiff } from '#shared/rules/diff.ts';
import type { Settings } from '#shared/rules/program.ts';
import { atLeast } from '#shared/rules/ratio.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { Evaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** The partners on one side of a comparison, and what the rules say about them there. */
export interface Side {
  readonly rows: readonly StoredPartner[];
  readonly evaluations: Pick<Evaluations, 'of' | 'settings' | 'asOf'>;
}

/** What moves for one partner. */
export interface PartnerMoves extends PartnerDiff {
  readonly key: string;
}

/** How many partners cross a threshold. */
interface Crossing {
  readonly drop: number;
  readonly reach: number;
}

/** What a plan would move: by partner, and in figures. */
export interface Moves {
  readonly partners: readonly PartnerMoves[];
  /** How many gates change their result. */
  readonly gates: number;
  readonly adoption: Crossing;
  readonly improvement: Crossing;
  readonly opened: number;
  readonly closed: number;
  readonly nextActions: number;
}

const gateFields: readonly string[] = ['crawlGate', 'walkGate', 'runGate'];

/** Compares the partners that are on both sides, by key (rules.md section 14 says what is worth telling). */
export function movesBetween(before: Side, after: Side): Moves {
  const others = new Map(after.rows.map((row) => [row.key, row]));
  const partners: PartnerMoves[] = [];
  const adoption = { drop: 0, reach: 0 };
  const improvement = { drop: 0, reach: 0 };
  for (const row of before.rows) {
    const other = others.get(row.key);
    if (other === undefined) continue;
    const [from, to] = [evaluated(row, before), evaluated(other, after)];
    count(adoption, adoptionReached(from, before), adoptionReached(to, after));
    count(improvement, improvementReached(from, before), improvementReached(to, after));
    const [diff] = diffEvaluated(
      [{ before: from, after: to }],
      before.evaluations.asOf,
      after.evaluations.asOf,
    ).partners;
    if (diff !== undefined) partners.push({ ...diff, key: row.key });
  }
  const sum = (of: (moves: PartnerMoves) => number) => partners.reduce((total, each) => total + of(each), 0);
  return {
    partners,
    gates: sum(({ moved }) => moved.filter(({ field }) => gateFields.includes(field)).length),
    adoption,
    improvement,
    opened: sum(({ findingsOpened }) => findingsOpened.length),
    closed: sum(({ findingsClosed }) => findingsClosed.length),
    nextActions: sum(({ moved }) => moved.filter(({ field }) => field === 'nextAction').length),
  };
}

function evaluated(row: StoredPartner, { evaluations }: Side): Evaluated {
  const { id, name } = row.values;
  return { id, name, partner: row.values, evaluation: evaluations.of(row) };
}

/** As the roll-up counts it (rules.md section 12): open partners, more adopted than invited left out. */
function adoptionReached({ partner, evaluation }: Evaluated, { evaluations }: Side): boolean | null {
  const { adoption } = evaluation;
  if (adoption === null || adoption > 1 || !isOpen(partner)) return null;
  return atLeast(adoption, evaluations.settings.walkThreshold);
}

function improvementReached({ partner, evaluation }: Evaluated, { evaluations }: Side): boolean | null {
  const { improvement } = evaluation;
  if (improvement === null || !isOpen(partner)) return null;
  return atLeast(improvement, evaluations.settings.crawlThreshold);
}

function count(crossing: { drop: number; reach: number }, from: boolean | null, to: boolean | null): void {
  if (from === true && to === false) crossing.drop += 1;
  if (from !== true && to === true) crossing.reach += 1;
}

/** The figures in words: `3 gates change`, `2 partners drop below 80%`; empty when nothing moves. */
export function moveWords(
  moves: Moves,
  settings: Pick<Settings, 'crawlThreshold' | 'walkThreshold'>,
  share: (value: number) => string,
): readonly string[] {
  const walk = `${share(settings.walkThreshold)} adoption`;
  const crawl = `${share(settings.crawlThreshold)} improvement`;
  const words: readonly (readonly [number, string, string])[] = [
    [moves.gates, 'gate changes', 'gates change'],
    [moves.adoption.drop, `partner drops below ${walk}`, `partners drop below ${walk}`],
    [moves.adoption.reach, `partner reaches ${walk}`, `partners reach ${walk}`],
    [moves.improvement.drop, `partner drops below ${crawl}`, `partners drop below ${crawl}`],
    [moves.improvement.reach, `partner reaches ${crawl}`, `partners reach ${crawl}`],
    [moves.opened, 'finding opens', 'findings open'],
    [moves.closed, 'finding closes', 'findings close'],
    [moves.nextActions, 'next action changes', 'next actions change'],
  ];
  return words.flatMap(([number, one, many]) =>
    number === 0 ? [] : [`${number.toLocaleString('en')} ${number === 1 ? one : many}`],
  );
}
