import type { Html } from './html.ts';
import type { Paper } from './pack-input.ts';

const sizes: Readonly<
  Record<Paper, { readonly page: string; readonly wide: string; readonly high: string }>
> = {
  a4: { page: 'A4', wide: '210mm', high: '297mm' },
  letter: { page: 'letter', wide: '8.5in', high: '11in' },
};

/** What stands at the foot of each page. */
export interface Foot {
  readonly left: string;
  readonly middle: string;
}

/** A text as a string of CSS: whatever is not plain is written by its number, so that no name can end the string. */
function cssString(text: string): string {
  const plain = [...text].map((character) =>
    /[A-Za-z0-9 ,.-]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${plain.join('')}"`;
}

const small =
  'font: 7.75pt/1.3 "Liberation Sans", Arial, "Noto Sans", "Noto Sans CJK JP", sans-serif; color: #4b5260; vertical-align: top; padding-top: 3mm';

/** The letters of every script: the system's own first, then those that hold Japanese, Chinese, Korean, Arabic and emoji. */
const fonts =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, "Liberation Sans", Arial, "Noto Sans", "Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Geeza Pro", "Noto Sans Arabic", "Noto Naskh Arabic", "Noto Sans Hebrew", "DejaVu Sans", "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';

/** The look of the pack: black on white, hairlines, no fills; sheets on a screen, pages on paper. */
export function styles(paper: Paper, foot: Foot): Html {
  const { page, wide, high } = sizes[paper];
  return {
    markup: `
@page { size: ${page} portrait; margin: 14mm 16mm 18mm;
  @bottom-left { content: ${cssString(`\u2068${foot.left}\u2069`)}; ${small} }
  @bottom-center { content: ${cssString(foot.middle)}; ${small} }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} } }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #14171e; font: 9.25pt/1.42 ${fonts}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 20pt; line-height: 1.15; font-weight: 600; letter-spacing: -.012em; }
h2 { font-size: 9.25pt; line-height: 1.3; font-weight: 600; margin: 4.4mm 0 1.2mm; padding-bottom: .9mm; border-bottom: .5pt solid #14171e; }
h3 { font-size: 8.25pt; font-weight: 600; margin: 0 0 1mm; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; }
.none { margin-top: 3.6mm; font-size: 8.75pt; break-inside: avoid; } .none h2, .none p { display: inline; } .none h2 { border: 0; padding: 0; margin: 0 1mm 0 0; } .none p { color: #4b5260; } .two .none:first-child { margin-top: 4.4mm; }
h2 .aside { font-weight: 400; color: #4b5260; margin-left: 1.5mm; }
p { orphans: 2; widows: 2; }
a { color: inherit; text-decoration: none; }
svg { font-family: inherit; }
.sheet { position: absolute; }
.pic { display: block; width: 100%; height: auto; break-inside: avoid; }
.pic text { font-size: 10px; fill: #14171e; } .pic .ax { fill: #4b5260; font-size: 9px; }
.items { width: 78mm; max-width: 100%; margin-bottom: 1.5mm; }
.gl { width: 8.5pt; height: 8.5pt; vertical-align: -1.2pt; margin-right: 1.2mm; flex: none; }
.mk { white-space: nowrap; }
.page + .page { break-before: page; }
.run { display: flex; justify-content: space-between; gap: 6mm; font-size: 7.75pt; color: #4b5260; margin-bottom: 4.5mm; }
.run span { min-width: 0; }
h1 + table, .lead + table { margin-top: 2.5mm; }
.lead { margin-top: 2mm; font-size: 10pt; color: #2b3342; }
.quiet, .cap { font-size: 8.25pt; color: #4b5260; margin-top: 1mm; }
/* A line that opens the table under it. */
.opens { break-after: avoid; }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); margin-top: 4mm; break-inside: avoid; }
.figures > div { padding-left: 3mm; border-left: .5pt solid #b9bfc9; } .figures > div:first-child { padding-left: 0; border-left: 0; }
dt { font-size: 8pt; color: #4b5260; }
.figures dd { font-size: 17pt; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; white-space: nowrap; }
dd small { font-size: 8pt; font-weight: 400; color: #4b5260; margin-left: 1.2mm; letter-spacing: 0; }
.adopt { display: grid; grid-template-columns: 46mm 1fr; gap: 6mm; align-items: center; break-inside: avoid; }
.adopt p { font-size: 8pt; color: #4b5260; line-height: 1.35; } .adopt b { display: block; font-size: 15pt; line-height: 1.2; color: #14171e; font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 3mm; break-inside: avoid; }
/* Both pictures stand on one line, however high their piles are. */
.pair section { display: flex; flex-direction: column; justify-content: space-between; }
.three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; }
.shares { break-inside: avoid; font-size: 8.5pt; line-height: 1.4; } .shares ul { margin-top: 1.2mm; }
.shares li { display: flex; } .shares li span { flex: 1; } .shares b { font-weight: 400; }
.key { width: 2.4mm; height: 2.4mm; margin: .9mm 1.6mm 0 0; flex: none; }
.two { display: grid; align-items: start; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 8mm; }
.block { break-inside: avoid; }
/* What is on record follows on the same page: one line of it would stand alone on the next. */
.notes { break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.75pt; line-height: 1.38; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .8mm 2mm .8mm 0; border-bottom: .4pt solid #d4d8df; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-size: 8pt; color: #4b5260; border-bottom-color: #8a919e; break-after: avoid; }
tbody th { color: #4b5260; }
th.name { color: inherit; font-weight: 600; }
.r { text-align: right; padding-right: 4mm; }
.facts-table tbody th { width: 30mm; padding-right: 3mm; } .two .facts-table tbody th { width: 25mm; padding-right: 2mm; }
.fixed { table-layout: fixed; }
.head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8mm; align-items: end; break-inside: avoid; break-after: avoid; }
.verdict { margin-top: 1.6mm; font-size: 10pt; }
.facts { display: flex; } .facts > div { padding: 0 4mm; border-left: .5pt solid #b9bfc9; } .facts > div:last-child { padding-right: 0; }
.facts dd { font-size: 13pt; line-height: 1.25; font-weight: 600; white-space: nowrap; }
.gates tbody { break-inside: avoid; } .gates tbody th { color: #14171e; border-bottom: 0; } .gates tbody th b { display: block; font-weight: 600; }
.gates tbody + tbody tr:first-child > * { border-top: .5pt solid #8a919e; }
.gates td { padding-top: .55mm; padding-bottom: .55mm; }
.found li { padding: .6mm 0; font-size: 8.75pt; break-inside: avoid; }
.typed { white-space: pre-wrap; }
.write td { height: 7.5mm; border-bottom: .4pt solid #8a919e; } .write td + td { border-left: 3mm solid #fff; } .write tr:last-child > td { border-bottom: .4pt solid #8a919e; }
.w-gate { width: 24mm } .w-value { width: 24mm } .w-needs { width: 20mm } .w-state { width: 22mm }
.w-owner { width: 18mm } .w-date { width: 24mm } .w-done { width: 34mm } .w-side { width: 25mm } .w-action { width: 36mm } .w-who { width: 26mm }
.w-partner { width: 36mm } .w-tier { width: 11mm } .w-phase { width: 16.5mm } .w-mark { width: 16.5mm } .w-ratio { width: 14mm } .w-score { width: 11mm }
.portfolio { font-size: 8pt; } .portfolio thead th { font-size: 7.5pt; } .portfolio .r { padding-right: 2.5mm; } .portfolio .w-partner { width: 33mm; }
.thresholds th:first-child { width: 56mm; }
.fact { font-size: 8.75pt; } .sides { margin-top: 1.5mm; }
.cover { padding-top: 44mm; } .cover h1 { font-size: 30pt; } .cover .kind { font-size: 12pt; color: #2b3342; margin-top: 3mm; }
.cover table { margin-top: 14mm; font-size: 10pt; } .cover tbody th { width: 42mm; }
.names { columns: 3; column-gap: 8mm; font-size: 8.75pt; } .names li { break-inside: avoid; padding: .3mm 0; }
.contents ol { margin-top: 4mm; } .contents li { padding: .6mm 0; } .contents .names { margin: .5mm 0 1.5mm 4mm; }
.terms { font-size: 8.5pt; } .terms div { display: grid; grid-template-columns: 38mm minmax(0, 1fr); column-gap: 3mm; padding: .45mm 0; break-inside: avoid; } .terms dt { font-size: inherit; color: #14171e; font-weight: 600; }
@media screen {
  body { background: #d9dce2; }
  /* Laid out when it comes into sight: a long pack opens at once. */
  .page { content-visibility: auto; contain-intrinsic-size: auto ${high}; width: ${wide}; min-height: ${high}; margin: 8mm auto; padding: 14mm 16mm 18mm; background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 18%); }
}
`,
  };
}
