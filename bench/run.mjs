// `npm run bench [-- NAME...]`: runs the benchmarks one after the other and keeps their figures in docs/benchmarks.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { ensureBuilt } from '../build/build.mjs';
import { ensurePackages } from '../build/packages.mjs';
import { root, say } from '../build/root.mjs';
import { run } from '../build/run.mjs';

const all = ['evaluate-memory', 'csv-read', 'cli-evaluate', 'merge', 'edit', 'grid'];
const named = process.argv.slice(2);
const wanted = named.length === 0 ? all : all.filter((name) => named.includes(name));

await ensurePackages();
await ensureBuilt();
const sections = [];
for (const name of wanted) {
  say(`Bench     ${name}`);
  const { code, output } = await run(process.execPath, [`bench/${name}.mjs`]);
  say(output.trim());
  if (code !== 0) process.exitCode = 1;
  sections.push(`## ${name}\n\n\`\`\`\n${output.trim()}\n\`\`\`\n`);
}
if (named.length === 0) {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  writeFileSync(
    `${root}/docs/benchmarks.md`,
    `# Benchmarks\n\nBy \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. ` +
      `Each figure stands beside its yardstick, measured in the same run.\n\n${sections.join('\n')}`,
  );
}
