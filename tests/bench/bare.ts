import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr', 'th', 'td']);

/**
 * The floor for a page: the same words in plain HTML, without style, script, picture or font. Written beside the page that it is made of,
 * so that the same server answers for both; returns its path.
 */
export function writeBare(dist: string, path: string): string {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const words = main
    .replace(/<(script|style|svg|button|select)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?)([a-z0-9]+)\b[^>]*>/g, (_, close: string, name: string) => (KEPT.has(name) ? `<${close}${name}>` : ' '))
    .replace(/<!--[\s\S]*?-->/g, '');
  const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><link rel="icon" href="data:,"></head><body>${words}</body></html>`;
  const target = `/bare${path}`;
  mkdirSync(join(dist, target), { recursive: true });
  writeFileSync(join(dist, target, 'index.html'), bare);
  return target;
}
