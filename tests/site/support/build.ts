/** A built site as the tests read it. Every file and page is found in the folder: nobody lists them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../../../scripts/addresses.ts';
import { attribute, byName, parseHtml, type Document } from '../../support/html.ts';

export interface SitePage {
  /** File below the folder: "facts/x/index.html". */
  file: string;
  /** Address below the root of the site: "/facts/x/". */
  path: string;
  /** Pages of one template: "facts/*", or the path itself. */
  kind: string;
  html: string;
  document: Document;
}

export class Build {
  readonly dir: string;
  /** Path below which it was built, with a slash at both ends. */
  readonly base: string;
  readonly files: readonly string[];
  readonly #texts = new Map<string, string>();

  constructor(dir: string, base: string) {
    this.dir = resolve(dir);
    this.base = base;
    if (!existsSync(this.dir)) throw new Error(`There is no build in ${dir}/: run npm test, or npm run build for dist/.`);
    this.files = filesIn(this.dir);
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.dir, file));
  }

  text(file: string): string {
    const found = this.#texts.get(file) ?? this.bytes(file).toString('utf8');
    this.#texts.set(file, found);
    return found;
  }

  /** Size as hosts send it. */
  gzip(file: string): number {
    return gzipSync(this.bytes(file), { level: 9 }).length;
  }

  /** Files with one of these endings. */
  ofType(...endings: readonly string[]): string[] {
    return this.files.filter((file) => endings.some((ending) => file.endsWith(ending)));
  }

  pages(): SitePage[] {
    return this.ofType('.html').map((file) => {
      const path = `/${file.replace(/index\.html$/, '')}`;
      const [folder, name] = path.split('/').filter((part) => part !== '');
      const html = this.text(file);
      return { file, path, kind: name === undefined ? path : `${folder ?? ''}/*`, html, document: parseHtml(html) };
    });
  }

  /** Address that the site believes to have, without its base: "https://example.org". */
  origin(): string {
    const link = byName(parseHtml(this.text('index.html')), 'link').find((element) => attribute(element, 'rel') === 'canonical');
    return new URL(link ? (attribute(link, 'href') ?? '') : '').origin;
  }
}

/** The build under test. */
export const dist = (): Build => new Build(process.env.TEST_DIST ?? 'dist', '/');
/** The second build, below a sub-path. */
export const distSub = (): Build => new Build(process.env.TEST_DIST_SUB ?? 'dist-sub', '/course/');
