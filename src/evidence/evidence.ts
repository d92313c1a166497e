import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { change, type Change } from '../schemas/change.ts';
import { chapter } from '../schemas/chapter.ts';
import { claim, type Claim } from '../schemas/claim.ts';
import { dataset, type Dataset } from '../schemas/dataset.ts';
import { fact, type Fact } from '../schemas/fact.ts';
import { figure } from '../schemas/figure.ts';
import { term, type Term } from '../schemas/glossary.ts';
import { layers, type Layers } from '../schemas/layers.ts';
import { site, type Site } from '../schemas/site.ts';
import { source, type Source } from '../schemas/source.ts';
import { stories, type Story } from '../schemas/stories.ts';
import type { Words } from '../lib/words.ts';
import { crossCheck } from './check.ts';

/** All that content/ says, but for the prose of chapters and figures, of which only the raw MDX is kept for checks. */
export interface Evidence {
  facts: ReadonlyMap<string, Fact>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  glossary: ReadonlyMap<string, Term>;
  changes: readonly Change[];
  datasets: ReadonlyMap<string, Dataset>;
  layers: Layers;
  stories: readonly Story[];
  site: Site;
  /** Words of the interface by file name: "en" for the site, the widget's name for a widget. */
  words: ReadonlyMap<string, Words>;
  /** Raw MDX by path, "content/chapters/…" and "content/figures/…". */
  prose: ReadonlyMap<string, string>;
}

/** One thing that is wrong in content/, for an author. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(problems: readonly string[]) {
    const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : [];
    super(
      [`content/ has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:`, ...problems.slice(0, 20), ...more].join(
        '\n  ',
      ),
    );
  }
}

type Files = ReadonlyMap<string, string>;

class Reader {
  readonly problems: string[] = [];
  readonly #files: Files;
  constructor(files: Files) {
    this.#files = files;
  }

  #yaml(path: string, text: string): unknown {
    try {
      return parse(text);
    } catch (error) {
      this.problems.push(`${path}: is not valid YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
      return undefined;
    }
  }

  #check<T>(where: string, schema: z.ZodType<T>, value: unknown): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.problems.push(`${where}: ${issue.path.join('.') || 'entry'}: ${issue.message}`);
    return undefined;
  }

  /** Paths below content/ that match, in order. */
  paths(pattern: RegExp): string[] {
    return [...this.#files.keys()].filter((path) => pattern.test(path)).sort();
  }

  text(path: string): string {
    return this.#files.get(path) ?? '';
  }

  /** Entries of all list files in a folder, by id; ids must be unique in the folder. */
  list<T extends { id: string }, R extends T>(folder: string, schema: z.ZodType<T>, extend: (entry: T, file: string) => R): Map<string, R> {
    const found = new Map<string, R>();
    const home = new Map<string, string>();
    for (const path of this.paths(new RegExp(`^content/${folder}/[^/]+\\.yaml$`))) {
      const value = this.#yaml(path, this.text(path));
      if (value === undefined || value === null) continue;
      if (!Array.isArray(value)) {
        this.problems.push(`${path}: must be a list of entries, each beginning with "- id: …"`);
        continue;
      }
      for (const [i, raw] of (value as unknown[]).entries()) {
        const name = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : `number ${i + 1}`;
        const entry = this.#check(`${path}: entry "${name}"`, schema, raw);
        if (!entry) continue;
        const before = home.get(entry.id);
        if (before) this.problems.push(`${path}: entry "${entry.id}": the id is taken already in ${before}; choose another`);
        home.set(entry.id, path);
        found.set(entry.id, extend(entry, path.replace(/^.*\//, '').replace(/\.yaml$/, '')));
      }
    }
    return found;
  }

  /** One file that is one entry. */
  one<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const text = this.#files.get(path);
    if (text === undefined) {
      this.problems.push(`${path}: is missing`);
      return undefined;
    }
    return this.#check(path, schema, this.#yaml(path, text));
  }

  /** Checks the front matter of a file of prose. Astro reads it once more for the page, but tells a mistake with a stack. */
  matter(path: string, schema: z.ZodType): void {
    const found = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(this.text(path).replaceAll('\r\n', '\n'))?.[1];
    if (found === undefined) this.problems.push(`${path}: must begin with front matter between two lines of "---"`);
    else this.#check(path, schema, this.#yaml(path, found));
  }

  words(): Map<string, Words> {
    const all = new Map<string, Words>();
    for (const path of this.paths(/^content\/words\/[^/]+\.yaml$/)) {
      const value = this.#yaml(path, this.text(path));
      const flat: Record<string, string> = {};
      for (const [key, text] of Object.entries(typeof value === 'object' && value !== null ? value : {})) {
        if (typeof text === 'string') flat[key] = text;
        else this.problems.push(`${path}: "${key}": must be a text`);
      }
      all.set(path.replace(/^.*\//, '').replace(/\.yaml$/, ''), flat);
    }
    return all;
  }
}

const same = <T>(entry: T): T => entry;
/** Files of content/data/ that have a schema of their own. */
const OWN_SCHEMA = new Set(['layers', 'stories']);

/**
 * Reads and checks all files of content/ (path → text). Throws ContentError that names file, entry and what to do,
 * for every problem at once.
 */
export function parseEvidence(files: Files): Evidence {
  const reader = new Reader(files);
  const datasets = new Map<string, Dataset>();
  for (const path of reader.paths(/^content\/data\/[^/]+\.yaml$/)) {
    const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const data = OWN_SCHEMA.has(name) ? undefined : reader.one(path, dataset);
    if (data) datasets.set(name, data);
  }
  const facts = reader.list('facts', fact, (entry, topic): Fact => ({ ...entry, topic }));
  const sources = reader.list('sources', source, same<Source>);
  const claims = reader.list('claims', claim, same<Claim>);
  const glossary = reader.list('glossary', term, same<Term>);
  const changes = reader.one('content/changes.yaml', change.array());
  const loom = reader.one('content/data/layers.yaml', layers);
  const tales = reader.one('content/data/stories.yaml', stories);
  const about = reader.one('content/site.yaml', site);
  const words = reader.words();
  const prose = new Map(reader.paths(/^content\/(chapters|figures)\/[^/]+\.mdx$/).map((path) => [path, reader.text(path)]));
  for (const path of prose.keys()) reader.matter(path, path.includes('/chapters/') ? chapter : figure);
  if (reader.problems.length > 0 || !changes || !loom || !tales || !about) throw new ContentError(reader.problems);
  const evidence: Evidence = {
    facts,
    sources,
    claims,
    glossary,
    changes,
    datasets,
    layers: loom,
    stories: tales,
    site: about,
    words,
    prose,
  };
  const problems = crossCheck(evidence);
  if (problems.length > 0) throw new ContentError(problems);
  return evidence;
}
