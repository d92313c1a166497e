import { expect, it } from 'vitest';
import { parseHtml } from '../support/html.ts';
import { dist, distSub, type SitePage } from './support/build.ts';
import { faultsOfPolicy } from './support/csp.ts';

it.each([
  ['dist', dist()],
  ['the build below a sub-path', distSub()],
])('in %s every page has a policy that names its inline blocks and nothing more', (_, build) => {
  const pages = build.pages();
  const faults = new Map<string, string>();
  for (const page of pages) for (const fault of faultsOfPolicy(page)) if (!faults.has(fault)) faults.set(fault, page.path);
  expect(pages.length).toBeGreaterThan(0);
  expect([...faults].map(([fault, path]) => `${path}: ${fault}`)).toEqual([]);
});

it('the rule sees a block that changed, an open source, an attribute and a missing policy', () => {
  const page = (html: string): SitePage => ({ file: 'x', path: '/x', kind: '/x', html, document: parseHtml(html) });
  const good = dist().text('index.html');
  expect(faultsOfPolicy(page(good))).toEqual([]);
  for (const bad of [
    good.replace('<style>', '<style>a{}'),
    good.replace("connect-src 'self'", 'connect-src *'),
    good.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    good.replace("base-uri 'none'; ", ''),
    good.replace('<body', '<body style="color:red"'),
    good.replace('<body', '<body onload="x()"'),
    good.replace('http-equiv="Content-Security-Policy"', ''),
    good.replace('</body>', '<script>1</script></body>'),
  ]) {
    expect(bad).not.toBe(good);
    expect(faultsOfPolicy(page(bad))).not.toEqual([]);
  }
});
