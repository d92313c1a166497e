/** Addresses are promises: what was published once stays, and what is new is written down. */
import { readFileSync } from 'node:fs';
import { lookup } from 'mrmime';
import { expect, it } from 'vitest';
import { addressesIn } from '../../scripts/addresses.ts';
import { published } from '../../src/evidence/published.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { byName } from '../support/html.ts';
import { dist } from './support/build.ts';

const build = dist();
const present = addressesIn(build.dir);
const evidence = readEvidence(process.cwd());

it('every address that was ever published is still there', () => {
  const { addresses } = published.parse(JSON.parse(readFileSync('content/published.json', 'utf8')));
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !present.includes(address))).toEqual([]);
});

it('every address of the build is written down: run npm run record', () => {
  const { addresses } = published.parse(JSON.parse(readFileSync('content/published.json', 'utf8')));
  expect(present.filter((address) => !addresses.includes(address))).toEqual([]);
});

it('every fact has its page, and a former id leads to the present one', () => {
  const pages = new Map(build.pages().map((page) => [page.path, page]));
  const canonical = (path: string): string | undefined => {
    const page = pages.get(path);
    return page && byName(page.document, 'link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
  };
  const wrong = [...evidence.facts.values()].flatMap(({ id, was = [] }) =>
    [id, ...was].filter((name) => canonical(`/facts/${name}/`) !== `${build.origin()}/facts/${id}/`),
  );
  expect(evidence.facts.size).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

it('the public list of changes names pages that are there', () => {
  const named = evidence.changes.flatMap(({ pages = [] }) => pages);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((page) => !present.includes(page))).toEqual([]);
});

it('the server knows the type of every file', () => {
  const unknown = build.files.filter((file) => file !== '_headers' && lookup(file) === undefined);
  expect(unknown).toEqual([]);
});
