// `npm run bench [-- NAME...]`: runs the benchmarks one after the other and keeps their figures in docs/benchmarks.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { ensureBuilt } from '../build/build.mjs';
import { ensurePackages } from '../build/packages.mjs';
import { root, say } from '../build/root.mjs';
import { run } from '../build/run.mjs';

const all = [
  'evaluate-memory',
  'csv-read',
  'cli-evaluate',
  'merge',
  'import',
  'edit',
  'range',
  'grid',
  'insights',
  'pack',
  'soak',
];
/** What takes too long for every run: by its name alone, as `npm run soak` does. */
const onDemand = ['long-soak'];
/** How a benchmark is run that is more than a file of its name. @type {Readonly<Record<string, readonly string[]>>} */
const commands = { soak: ['bench/soak.mjs', '3'], 'long-soak': ['bench/soak.mjs', '20'] };
const named = process.argv.slice(2);
const wanted = named.length === 0 ? all : [...all, ...onDemand].filter((name) => named.includes(name));

await ensurePackages();
await ensureBuilt();
const file = `${root}/docs/benchmarks.md`;
const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
// A run of some benchmarks leaves the other sections, each with its own date, as they are.
const sections = new Map(
  [...kept.matchAll(/^## (\S+)\n.*?(?=^## |(?![\s\S]))/gms)].map(([section, name]) => [name, section.trim()]),
);
const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
for (const name of wanted) {
  say(`Bench     ${name}`);
  const { code, output } = await run(process.execPath, commands[name] ?? [`bench/${name}.mjs`]);
  say(output.trim());
  if (code !== 0) {
    process.exitCode = 1;
    continue;
  }
  const date = new Date().toISOString().slice(0, 10);
  sections.set(name, `## ${name}\n\n${date}, ${machine}\n\n\`\`\`\n${output.trim()}\n\`\`\``);
}
const told = [...all, ...onDemand].flatMap((name) => sections.get(name) ?? `## ${name}\n\nNot measured yet.`);
writeFileSync(
  file,
  '# Benchmarks\n\nBy `npm run bench`. Each figure stands beside its yardstick, measured in the same run.\n\n' +
    `${told.join('\n\n')}\n`,
);
