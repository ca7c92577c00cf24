/**
 * Evaluating partners in memory: microseconds a partner. The goal: under 10. Partners as the first argument.
 */
import { loadInputFields, loadSource, portfolioText } from './make-portfolio.mjs';

const count = Number(process.argv[2] ?? 50_000);
const rounds = 5;

const { readPortfolio } = await loadSource('src/shared/csv/read-portfolio.ts');
const { evaluate } = await loadSource('src/shared/rules/evaluate.ts');
const { defaultSettings } = await loadSource('src/shared/rules/program.ts');
const file = readPortfolio(Buffer.from(portfolioText(await loadInputFields(), count), 'utf8'), {
  keepBadRows: true,
});
if (!file.ok) throw new Error(file.reason);
const partners = /** @type {{ partner: unknown }[]} */ (file.rows).map((row) => row.partner);

/** @type {number[]} */
const times = [];
let findings = 0;
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  for (const partner of partners)
    findings += evaluate(partner, defaultSettings, '2026-06-30').findings.length;
  times.push(((performance.now() - start) * 1000) / partners.length);
}
const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
console.log(
  `evaluate in memory: ${median.toFixed(1)} microseconds a partner (goal under 10), ` +
    `${partners.length} partners, ${Math.round(findings / rounds / partners.length)} findings each on average`,
);
