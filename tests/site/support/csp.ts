import { createHash } from 'node:crypto';
import { attribute, byName, find, rawText } from '../../support/html.ts';
import type { SitePage } from './build.ts';

/** The policy in the page, as directive → its values. Empty if there is none. */
export function policyOf({ document }: SitePage): Map<string, string[]> {
  const found = byName(document, 'meta').find((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  const text = found ? (attribute(found, 'content') ?? '') : '';
  const parts = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.flatMap(([name, ...values]) => (name === undefined || name === '' ? [] : [[name, values]])));
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Kinds of inline script that a browser runs; anything else is data. */
const RUNS = /^(?:|module|(?:text|application)\/(?:java|ecma)script|importmap|speculationrules)$/;

/** What the policy of a page would block or leave open, in sentences. */
export function faultsOfPolicy(page: SitePage): string[] {
  const policy = policyOf(page);
  const faults: string[] = [];
  const expectOnly = (name: string, allowed: readonly string[]): void => {
    const values = policy.get(name);
    if (!values) faults.push(`the policy does not name ${name}`);
    for (const value of values ?? []) if (!allowed.includes(value)) faults.push(`${name} allows ${value}`);
  };
  const inline = (element: 'style' | 'script'): string[] =>
    byName(page.document, element)
      .filter(
        (block) =>
          element === 'style' || (attribute(block, 'src') === undefined && RUNS.test((attribute(block, 'type') ?? '').toLowerCase())),
      )
      .map((block) => sha(rawText(block)));
  const hashes = { 'style-src': inline('style'), 'script-src': inline('script') };
  for (const [name, wanted] of Object.entries(hashes)) {
    expectOnly(name, ["'self'", ...wanted]);
    for (const hash of wanted) if (!policy.get(name)?.includes(hash)) faults.push(`${name} lacks the hash of an inline block: ${hash}`);
  }
  expectOnly('default-src', ["'none'"]);
  expectOnly('base-uri', ["'none'"]);
  expectOnly('object-src', ["'none'"]);
  expectOnly('img-src', ["'self'", 'data:']);
  expectOnly('connect-src', ["'self'"]);
  expectOnly('font-src', ["'self'"]);
  expectOnly('form-action', ["'none'"]);
  for (const { name, attribs } of find(page.document)) {
    for (const key of Object.keys(attribs))
      if (key === 'style' || /^on[a-z]+$/.test(key)) faults.push(`<${name}> has the attribute ${key}, which the policy blocks`);
  }
  const [first, second] = byName(page.document, 'head').flatMap(({ children }) => children.filter((child) => 'attribs' in child));
  const early = [first, second].some((element) => element && attribute(element, 'http-equiv') !== undefined);
  if (!early) faults.push('the policy must stand before everything that it rules');
  return faults;
}
