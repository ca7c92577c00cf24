import { expect, test } from 'vitest';
import { renderPack } from '#shared/pack/pack.ts';
import { type SectionName, sectionNames } from '#shared/pack/pack-input.ts';
import { inPack, packOf } from '#support/pack.ts';
import { mostPartnersShown, sheetLeft, sheetMeasures, shortened } from '../../../src/renderer/pack/sheets.ts';

const packOfMany = (count: number, sections: readonly SectionName[] = sectionNames): string =>
  renderPack(
    packOf(
      Array.from({ length: count }, (_, at) => inPack({ name: `Partner ${at + 1}` })),
      { sections },
    ),
  );
const idsOf = (html: string) => [...html.matchAll(/class="page[^"]*" id="([^"]*)"/g)].map(([, id]) => id);

test('a pack of few partners is shown whole', () => {
  const html = packOfMany(mostPartnersShown);
  expect(shortened(html) === html).toBe(true);
});

test('of many the first ones’ own pages are shown, and everything else', () => {
  const html = packOfMany(mostPartnersShown + 20);
  const ids = idsOf(shortened(html));
  expect(ids.slice(0, 5)).toEqual(['cover', 'contents', 'summary', 'portfolio', 'decisions']);
  expect(ids.slice(-2)).toEqual([`partner-${mostPartnersShown}`, 'appendix']);
  expect(shortened(html)).toContain(`Partner ${mostPartnersShown + 20}`);
  expect(idsOf(shortened(packOfMany(mostPartnersShown + 1, ['partners']))).at(-1)).toBe(
    `partner-${mostPartnersShown}`,
  );
  expect(shortened(packOfMany(mostPartnersShown + 1, ['partners'])).endsWith('</body>\n</html>\n')).toBe(
    true,
  );
});

test('a sheet has the paper’s size, and sheets stand side by side with grey between', () => {
  const a4 = sheetMeasures('a4');
  // 210 mm and 297 mm at 96 pixels an inch of 25.4 mm.
  expect(a4.width).toBeCloseTo(793.7, 1);
  expect(a4.height).toBeCloseTo(1122.52, 1);
  expect(sheetMeasures('letter')).toMatchObject({ width: 816, height: 1056 });
  expect(sheetLeft('letter', 1)).toBe(0);
  // 8 mm of grey are 30.24 pixels.
  expect(sheetLeft('letter', 3)).toBeCloseTo(2 * (816 + 30.24), 1);
});
