import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseEvidence, type Evidence } from './evidence.ts';

/** Texts of all files below content/, by path from the root of the project. */
export function contentFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const top = resolve(root);
  for (const entry of readdirSync(join(top, 'content'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(yaml|mdx)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(top, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** The evidence from the disk, for scripts and tests; pages import ./index.ts. Throws ContentError. */
export function readEvidence(root: string): Evidence {
  return parseEvidence(contentFiles(root));
}
