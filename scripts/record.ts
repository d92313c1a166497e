/** npm run record: adds the present wordings of facts and claims, and the addresses of the build in dist/, to content/published.json. Takes nothing away. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { broken, published, record, type Published } from '../src/evidence/published.ts';
import { readEvidence } from '../src/evidence/read.ts';
import { addressesIn } from './addresses.ts';
import { isFresh } from './build.ts';
import { giveUp, root } from './run.ts';

const FILE = `${root}content/published.json`;

if (!isFresh('dist', '/')) giveUp('The build in dist/ is missing or older than the source: run npm run build first.');
const before: Published = existsSync(FILE)
  ? published.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  : { facts: {}, claims: {}, addresses: [] };
const evidence = readEvidence(root);
const problems = broken(before, evidence);
if (problems.length > 0) giveUp(problems.join('\n'));
const after = record(before, evidence, addressesIn(`${root}dist`), new Date().toISOString().slice(0, 10));
writeFileSync(FILE, `${JSON.stringify(after, null, 1)}\n`);
const count = ({ facts, claims, addresses }: Published): string =>
  `${Object.keys(facts).length} facts, ${Object.keys(claims).length} claims, ${addresses.length} addresses`;
console.log(`content/published.json: ${count(after)} (before: ${count(before)})`);
