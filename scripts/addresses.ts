import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of all files of a folder, below it, in order, with forward slashes. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The addresses that a build promises to keep: all its pages, and files that stand beside a page. Bundles, payloads and files for hosts are not among them. */
export function addressesIn(dist: string): string[] {
  return filesIn(dist)
    .filter((file) => !/^(?:_assets|widget-data)\/|^_headers$|^404\.html$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}
