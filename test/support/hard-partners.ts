import { blankPartner, type Partner } from '#shared/fields/fields.ts';
import { addDays } from '#shared/rules/dates.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';

/** Names that printing gets wrong: of every script, of every length, with marks of markup and of formulas. */
const names = [
  'Zażółć Gęślą Jaźń Sp. z o.o.',
  'شركة الأفق للبرمجيات (ذ.م.م)',
  'מערכות אופק בע"מ',
  '株式会社あさひソフトウェア',
  '上海云帆数据科技有限公司',
  '서울 데이터 주식회사',
  'Rocket 🚀 Labs 👩‍💻',
  '<script>alert("x")</script> & Söhne',
  "=cmd|' /C calc'!A0",
  'O\u2019Neil &amp; “Quotes” GmbH',
  'Ωmega Αναλυτικά',
  'Яндекс-подобные Технологии',
  'บริษัท ทดสอบ จำกัด',
  `${'Donaudampfschifffahrtsgesellschaft'.repeat(5)} AG`,
  `${'An exceptionally long company name with many words in it '.repeat(3)}Ltd`,
  'Q',
] as const;

const longNote = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, line) => `Line ${line + 1}: what was said on the phone, word by word.`,
  ).join('\n');

/** Long texts in fields of every width. */
const longTexts: Partial<Partner> = {
  ourLoss: 'Everything that was promised to the board in spring, and the two engineers who built it. '.repeat(
    8,
  ),
  partnerLoss: 'x'.repeat(600),
  successMetric:
    'Minutes from the first click to the first report that a manager believes, averaged over a week',
  notes: longNote(120),
};

/** Partners that print badly in other programs: hard names over the sample's verdicts, blanks everywhere, long notes. */
export function hardPartners(count: number, asOf: string): readonly Partner[] {
  const sample = samplePortfolio(asOf);
  return Array.from({ length: count }, (_, at): Partner => {
    const base = at % 4 === 3 ? blankPartner('') : (sample[at % sample.length]?.partner ?? blankPartner(''));
    const long = at % 17 === 5 ? longTexts : {};
    const number = Math.floor(at / names.length);
    const name = `${names[at % names.length]}${number === 0 ? '' : ` ${number}`}`;
    return {
      ...base,
      ...long,
      id: `P-${String(at + 1).padStart(3, '0')}`,
      name: [...name].slice(0, 200).join(''),
      website: null,
      lastTouch: at % 4 === 3 ? null : addDays(asOf, -(at % 60)),
    };
  });
}
