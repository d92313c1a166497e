/** Builds the site into a folder, and says whether a build in a folder is still the present one. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, run, type Ran } from './run.ts';

export interface BuildOptions {
  /** Folder below the root of the project. */
  dir: string;
  base?: string | undefined;
  site?: string | undefined;
  /** More of the environment, such as another time zone. */
  env?: Readonly<Record<string, string>>;
  loud?: boolean;
}

/** What a build is made of. */
const INPUTS = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json'];

export function build({ dir, base, site, env = {}, loud = false }: BuildOptions): Promise<Ran> {
  const named = { ...(base === undefined ? {} : { BASE_PATH: base }), ...(site === undefined ? {} : { SITE_URL: site }) };
  return run('astro', ['build'], { ...env, ...named, OUT_DIR: dir }, loud);
}

/** Throws the system's error if nothing can be written to a folder. */
export function mustBeWritable(dir: string): void {
  mkdirSync(dir, { recursive: true });
  accessSync(dir, constants.W_OK);
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // a folder's own time changes when a file in it comes or goes
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether a folder holds a build for this base, made after the last change of its inputs. */
export function isFresh(dir: string, base: string): boolean {
  const page = resolve(root, dir, 'index.html');
  // 404.html is among the last pages that a build writes, so that a broken-off build does not count
  if (!existsSync(page) || !existsSync(resolve(root, dir, '404.html'))) return false;
  if (!readFileSync(page, 'utf8').includes(`data-base="${base}"`)) return false;
  const made = statSync(page).mtimeMs;
  return INPUTS.every((input) => newest(join(root, input)) < made);
}
