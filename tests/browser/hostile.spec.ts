import { difference, figureOn, isAwake, pictures, wake } from './support/figure.ts';
import { widgetEmbeds, widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';
import type { ParamTable } from '../../src/lib/params.ts';

interface Hostile {
  query: string;
  /** Whether the reader is told that something was left out: not for marks that other sites add. */
  told: boolean;
}

const evil = encodeURIComponent('"><script>window.hacked=1</script><img src=x onerror="window.hacked=1">');

/** 25 addresses that no figure of ours has written; `name` is a public parameter of the widget. */
function hostileTo(name: string): Hostile[] {
  const bad = [
    `${name}=${evil}`,
    `${evil}=1`,
    `${name}=javascript:alert(1)`,
    '__proto__=1',
    '__proto__[hacked]=1&constructor.prototype.hacked=1',
    'constructor=x&toString=x&hasOwnProperty=x',
    `${name}=NaN`,
    `${name}=-Infinity`,
    `${name}=1e999`,
    `${name}=${'9'.repeat(6000)}`,
    `${'a'.repeat(6000)}=1`,
    `${name}=%E0%A4%A`,
    `%=%&%zz=%zz`,
    `${name}=%00%0d%0aSet-Cookie:x=1`,
    `${name}=..%2F..%2Fetc%2Fpasswd`,
    `${name}=%F0%9F%92%A9%E2%80%AE`,
    `${name}={{7*7}}\${7*7}`,
    `${name}[]=1&${name}[x]=2`,
    `${name.toUpperCase()}=1`,
    Array.from({ length: 300 }, (_, i) => `unknown${i}=${i}`).join('&'),
    `${name}=[object Object]&fbclid=abc`,
  ];
  const marks = ['fbclid=IwAR0-abc_DEF', 'igsh=MzRlODBiNWFlZA==&igshid=x', 'gclid=abc&utm_source=ig&utm_campaign=%3Cscript%3E', '&&&'];
  return [...bad.map((query) => ({ query, told: true })), ...marks.map((query) => ({ query, told: false }))];
}

// An embed reads its address by the same code as a figure page: every fifth address shows that it does.
const places = [...widgetPages.map((place) => ({ ...place, every: 1 })), ...widgetEmbeds.map((place) => ({ ...place, every: 5 }))];

for (const { widget, figure: id, path, every } of places) {
  test(`${path}: ${25 / every} hostile addresses show the preset of ${widget}, and say so quietly`, async ({ page }) => {
    const { model } = (await import(`../../src/widgets/${widget}/model.ts`)) as { model: { params: ParamTable } };
    const [name] = Object.entries(model.params).find(([, spec]) => spec.public) ?? [];
    if (name === undefined) throw new Error(`${widget} has no public parameter; then this test needs another way in`);
    await page.goto(path);
    const figure = figureOn(page, id);
    const preset = await pictures(figure);
    const elements = await page.locator('script, img, iframe, object, base, style').count();
    const addresses = hostileTo(name).filter((_, i) => i % every === 0);
    expect(addresses.length).toBe(25 / every);
    for (const { query, told } of addresses) {
      await page.goto(`${path}?${query}`);
      if (told) await isAwake(figure);
      else await wake(figure);
      expect(difference({ pictures: preset }, { pictures: await pictures(figure) }), `?${query} shows the preset`).toBe('');
      const note = figure.locator('[data-ignored]');
      await expect(note, told ? `?${query}: the reader is told` : `?${query} passes without a word`).toBeVisible({ visible: told });
      if (told) expect((await note.innerText()).length, 'the note is short').toBeLessThan(600);
      expect(await page.locator('script, img, iframe, object, base, style').count(), `?${query} brings nothing into the page`).toBe(
        elements,
      );
      const left = await page.evaluate(() => ['hacked' in window, 'hacked' in {}, '1' in {}]);
      expect(left, `?${query} runs nothing and touches no prototype`).toEqual([false, false, false]);
    }
  });
}
