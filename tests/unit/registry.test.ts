/** The registry, the browser's loader and the folders of src/widgets name the same widgets, each complete. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { widgets } from '../../src/client/widgets.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { readValue } from '../../src/lib/params.ts';
import { registry } from '../../src/widgets/registry.ts';
import { faultsOf } from './support/markup.ts';

const folders = readdirSync('src/widgets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const evidence = readEvidence(process.cwd());
const light = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, colour]) => [
    name,
    colour,
  ]),
);

it('all three lists agree', () => {
  expect(folders.length).toBeGreaterThan(0);
  expect(Object.keys(registry).sort()).toEqual(folders);
  expect(Object.keys(widgets).sort()).toEqual(folders);
});

describe.each(folders)('%s', (name) => {
  const widget = registry[name];
  if (!widget) throw new Error(`src/widgets/registry.ts does not name "${name}"`);

  it('has the four files of the contract and its words', () => {
    for (const file of ['model.ts', 'data.ts', 'Drawing.svelte', 'Widget.svelte'])
      expect(existsSync(`src/widgets/${name}/${file}`), file).toBe(true);
    expect(evidence.words.has(name), `content/words/${name}.yaml`).toBe(true);
    expect(widget.name).toBe(name);
  });

  it('has defaults that its own parameters allow, and a meaning for each', () => {
    for (const [key, spec] of Object.entries(widget.params)) {
      expect(readValue(spec, String(spec.default)), key).toBe(spec.default);
      expect(spec.meaning.length, key).toBeGreaterThan(3);
      expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
    }
    const names = Object.entries(widget.params).flatMap(([key, { was = [] }]) => [key, ...was]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('draws with the colours of the palette, and falls back to its light scheme where a picture stands alone', () => {
    const values = widget.values({}, evidence);
    for (const frame of ['wide', 'narrow'] as const) {
      const svg = widget.svg(values, evidence, frame, 'fig');
      expect(faultsOf(svg)).toEqual([]);
      const used = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)]
        .map(([, colour]) => colour ?? '')
        .filter((colour) => !/^(?:none|url\(#.*\))$/.test(colour));
      expect(used.length).toBeGreaterThan(0);
      for (const colour of used) {
        const [, token = '', fallback] = /^var\(--([a-z-]+), ?(#[0-9a-f]{6})\)$/.exec(colour) ?? [];
        expect(fallback, `${colour}: write var(--token, #fallback)`).toBe(light.get(token));
      }
    }
  });

  it('draws the same bytes twice', () => {
    const values = widget.values({}, evidence);
    expect(widget.html(values, evidence, 'fig', 'some', '/')).toBe(widget.html({ ...values }, evidence, 'fig', 'some', '/'));
  });
});
