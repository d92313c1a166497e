/** Runs the tools of node_modules with the Node of this process, without a shell, so that it works the same on every system. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const TOOLS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  'svelte-check': 'node_modules/svelte-check/bin/svelte-check',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;
export type Tool = keyof typeof TOOLS;

export interface Ran {
  ok: boolean;
  /** What it printed, in the order it came. */
  output: string;
  seconds: number;
}

/** Runs a tool to its end. `loud` also shows what it prints while it prints it. */
export function run(
  tool: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  loud = false,
): Promise<Ran> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer, to: NodeJS.WriteStream): void => {
      output += chunk.toString('utf8');
      if (loud) to.write(chunk);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      take(chunk, process.stdout);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      take(chunk, process.stderr);
    });
    child.on('error', fail);
    child.on('close', (code) => {
      done({ ok: code === 0, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/** One line for a finished step. */
export function report(name: string, ok: boolean, seconds: number, more = ''): void {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s${more === '' ? '' : `  ${more}`}`);
}

/** Ends the program with one sentence for a person, without a stack. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
