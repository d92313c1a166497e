import { attribute, find, type Element } from '../../support/html.ts';
import type { Build, SitePage } from './build.ts';

/** Attributes that hold an address, on any element. */
const HOLDERS = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-payload', 'data-copy', 'xlink:href'];

/** All addresses in the markup of a page, meta elements with addresses included. */
export function addressesOf(page: SitePage): { element: Element; value: string }[] {
  return find(page.document).flatMap((element) => {
    const held = HOLDERS.flatMap((name) => attribute(element, name) ?? []);
    const set = (attribute(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []);
    const meta =
      element.name === 'meta' &&
      /^(?:og:url|og:image|twitter:image)$/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? '')
        ? [attribute(element, 'content') ?? '']
        : [];
    return [...held, ...set, ...meta].map((value) => ({ element, value }));
  });
}

/** Says what is wrong with an address on a page; knows the ids of every page of the build. */
export class LinkChecker {
  readonly #build: Build;
  readonly #origin: string;
  readonly #files: ReadonlySet<string>;
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(build: Build, pages: readonly SitePage[]) {
    this.#build = build;
    this.#origin = build.origin();
    this.#files = new Set(build.files);
    for (const { file, document } of pages)
      this.#ids.set(file, new Set(find(document).flatMap((element) => attribute(element, 'id') ?? [])));
  }

  fault(page: SitePage, value: string): string | undefined {
    if (value.startsWith('data:')) return undefined;
    if (value.startsWith('mailto:')) return /^mailto:[^@\s]+@[^@\s]+$/.test(value) ? undefined : `${value} is no mail address`;
    if (!URL.canParse(value, this.#origin)) return `"${value}" is no address`;
    const url = new URL(value, `${this.#origin}${this.#build.base}${page.path.slice(1)}`);
    if (url.origin !== this.#origin) return /^https?:$/.test(url.protocol) ? undefined : `${value} is neither https nor http`;
    return this.#inside(url, value);
  }

  #inside(url: URL, value: string): string | undefined {
    const { base } = this.#build;
    if (!url.pathname.startsWith(base)) return `${value} leaves the site, which lives below ${base}`;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!this.#files.has(file)) {
      return this.#files.has(`${file}/index.html`)
        ? `${value} lacks the slash at its end, so that a host must redirect`
        : `${value} leads to nothing: there is no ${file}`;
    }
    const id = decodeURIComponent(url.hash.slice(1));
    const ids = this.#ids.get(file);
    return id === '' || ids === undefined || ids.has(id) ? undefined : `${value} leads to a page without an element "${id}"`;
  }
}
