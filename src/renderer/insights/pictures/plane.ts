import type { GateResult } from '#shared/rules/phases.ts';
import { exceedsInvited } from '#shared/rules/phases.ts';
import type { Settings } from '#shared/rules/program.ts';
import { atLeast } from '#shared/rules/ratio.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { PicturePoint } from '../../charts/scatter-picture.tsx';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

/** One partner of the plane. */
export interface PlanePoint extends PicturePoint {
  readonly gate: GateResult;
}

/** Adoption by improvement over the open partners that have both, with the four quadrants (rules.md section 5). */
export interface Plane {
  readonly points: readonly PlanePoint[];
  readonly quadrants: readonly (Group & { readonly right: boolean; readonly top: boolean })[];
  readonly counts: Readonly<Record<GateResult, number>>;
  readonly finding: string;
}

const looks = { Pass: 'solid', Pending: 'outlined', Fail: 'hatched' } as const;

const corners = [
  { id: 'ready', name: 'Ready for Run', right: true, top: true },
  { id: 'little-gain', name: 'Adopted, little gain', right: false, top: true },
  { id: 'few-adopt', name: 'It works, few adopt it', right: true, top: false },
  { id: 'neither', name: 'Neither yet', right: false, top: false },
] as const;

/** Places the partners; a value on a line is past it. More adopted than invited leaves a partner out. */
export function planeOf(rows: readonly Judged[], settings: Settings, formats: Formats): Plane {
  const points = rows.flatMap(({ key, values, evaluation }): readonly PlanePoint[] => {
    const { improvement, adoption } = evaluation;
    if (!isOpen(values) || improvement === null || adoption === null || exceedsInvited(values)) return [];
    const gate = evaluation.walkGate ?? 'Pending';
    return [
      {
        key,
        name: values.name,
        x: improvement,
        y: adoption,
        gate,
        look: looks[gate],
        sentence: `${values.name}: improvement ${formats.ratio(improvement)}, adoption ${formats.ratio(adoption)}, Walk gate ${gate}`,
      },
    ];
  });
  const past = (point: PlanePoint) => ({
    right: atLeast(point.x, settings.crawlThreshold),
    top: atLeast(point.y, settings.walkThreshold),
  });
  const quadrants = corners.map((corner) => ({
    ...corner,
    keys: points
      .filter((point) => past(point).right === corner.right && past(point).top === corner.top)
      .map((point) => point.key),
  }));
  const count = (gate: GateResult) => points.filter((point) => point.gate === gate).length;
  const ready = quadrants[0]?.keys.length ?? 0;
  return {
    points,
    quadrants,
    counts: { Pass: count('Pass'), Fail: count('Fail'), Pending: count('Pending') },
    finding: `${formats.number(ready)} of ${formats.number(points.length)} ${ready === 1 ? 'is' : 'are'} past both lines`,
  };
}
