import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './addresses.ts';

/** What differs between two folders, in one sentence per file; empty if they are the same to the byte. */
export function compareFolders(one: string, other: string): string[] {
  if (!existsSync(one)) return [`${one} is missing`];
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  return [...names].sort().flatMap((name) => {
    const [a, b] = [one, other].map((dir) => (existsSync(join(dir, name)) ? readFileSync(join(dir, name)) : undefined));
    if (!a || !b) return [`${name}: only in the ${a ? 'first' : 'second'} build`];
    if (a.equals(b)) return [];
    const first = a.findIndex((byte, i) => byte !== b[i]);
    const at = first < 0 ? a.length : first;
    const around = (bytes: Buffer): string => JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 30).toString('utf8'));
    return [`${name}: differs from byte ${at} on: ${around(a)} and ${around(b)}`];
  });
}
