/** npm run check: everything that can be said about the source without running it. One line per step, with its time. */
import { pathToFileURL } from 'node:url';
import type { Count } from './count.ts';
import { report, run, type Tool } from './run.ts';

const STEPS: readonly { name: string; tool: Tool; args: readonly string[] }[] = [
  { name: 'astro check', tool: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'svelte-check', tool: 'svelte-check', args: ['--tsconfig', './tsconfig.svelte.json', '--fail-on-warnings', '--output', 'human'] },
  { name: 'models without a browser', tool: 'tsc', args: ['-p', 'tsconfig.models.json'] },
  { name: 'eslint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'prettier', tool: 'prettier', args: ['--check', '.', '--log-level', 'warn'] },
  { name: 'knip', tool: 'knip', args: [] },
];

/** Runs all steps, also after a failure; shows what a failed one said. Each counts as one. */
export async function check(): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  for (const { name, tool, args } of STEPS) {
    const { ok, output, seconds } = await run(tool, args);
    report(name, ok, seconds);
    if (!ok) console.log(output.trimEnd());
    count[ok ? 'passed' : 'failed'] += 1;
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
