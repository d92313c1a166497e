import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesIn } from '../../../scripts/addresses.ts';
import { isFresh, mustBeWritable } from '../../../scripts/build.ts';
import { compareFolders } from '../../../scripts/compare.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'folder-'));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

describe('compareFolders', () => {
  const one = folder({ 'a.txt': 'same', 'b/c.txt': 'one thing' });
  it('finds nothing between equal folders', () => {
    expect(compareFolders(one, folder({ 'a.txt': 'same', 'b/c.txt': 'one thing' }))).toEqual([]);
  });
  it('names a changed file with the place, and files that only one has', () => {
    expect(compareFolders(one, folder({ 'a.txt': 'same', 'b/c.txt': 'one thong', 'd.txt': '' }))).toEqual([
      'b/c.txt: differs from byte 6 on: "one thing" and "one thong"',
      'd.txt: only in the second build',
    ]);
    expect(compareFolders(one, folder({ 'a.txt': 'same' }))).toEqual(['b/c.txt: only in the first build']);
  });
  it('sees that a file goes on where the other ends', () => {
    expect(compareFolders(folder({ a: 'x' }), folder({ a: 'xy' }))).toHaveLength(1);
    expect(compareFolders(folder({ a: 'xy' }), folder({ a: 'x' }))).toHaveLength(1);
  });
  it('says that a folder is missing', () => {
    expect(compareFolders(join(one, 'nothing'), one)).toHaveLength(1);
  });
});

it('addresses are pages and files beside them, not bundles and files for hosts', () => {
  const dir = folder({
    'index.html': '',
    '404.html': '',
    'facts/x/index.html': '',
    'figures/x.svg': '',
    '_assets/a.js': '',
    'widget-data/x.json': '',
    _headers: '',
  });
  expect(addressesIn(dir)).toEqual(['/facts/x/', '/figures/x.svg', '/']);
});

describe('a build', () => {
  const page = '<html data-base="/course/">';
  const dated = (year: number): string => {
    const dir = folder({ 'index.html': page, '404.html': '' });
    utimesSync(join(dir, 'index.html'), new Date(year, 0), new Date(year, 0));
    return relative(process.cwd(), dir);
  };
  it('is fresh if it is younger than the source, whole, and made for this base', () => {
    expect(isFresh(dated(2999), '/course/')).toBe(true);
    expect(isFresh(dated(2999), '/')).toBe(false);
    expect(isFresh(dated(2001), '/course/')).toBe(false);
    expect(isFresh(relative(process.cwd(), folder({ 'index.html': page })), '/course/')).toBe(false);
    expect(isFresh('no-such-folder', '/')).toBe(false);
  });
  it('cannot be written into a file', () => {
    expect(() => {
      mustBeWritable('package.json/dist');
    }).toThrow(/ENOTDIR|EEXIST/);
  });
});
