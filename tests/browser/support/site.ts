/** What there is to test, read from the build: nobody has to list a new page, figure or widget here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const DIST = resolve(process.env.TEST_DIST ?? 'dist');
export const DIST_SUB = resolve('dist-sub');
export const SUB_PATH = '/course/';

export interface FigureOnPage {
  id: string;
  widget: string;
  place: string;
}
export interface SitePage {
  /** Address below the root: "/facts/x/". */
  path: string;
  /** The folder that it shares with pages of its kind: "facts/*", or its own path. */
  kind: string;
  bytes: number;
  figures: readonly FigureOnPage[];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function figuresIn(html: string): FigureOnPage[] {
  return [...html.matchAll(/<figure\b[^>]*\sdata-widget="[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'data-figure'),
    widget: attribute(tag, 'data-widget'),
    place: attribute(tag, 'data-place'),
  }));
}

function readPages(): SitePage[] {
  if (!existsSync(DIST)) throw new Error('There is no dist/ to test: run "npm run build" first.');
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(DIST, file), 'utf8');
      const path = `/${file.replace(/index\.html$/, '')}`;
      const [folder, name] = path.split('/').filter((part) => part !== '');
      return { path, kind: name === undefined ? path : `${folder ?? ''}/*`, bytes: Buffer.byteLength(html), figures: figuresIn(html) };
    });
}

/** Every page of the build, 404.html included. */
export const pages: readonly SitePage[] = readPages();

/** Kinds of which each page is tested; of all others the shortest and the longest (all of them with FULL=1). */
const WHOLE = ['chapters/*', 'figures/*', 'embed/*'];

function ends(list: readonly SitePage[]): SitePage[] {
  const bySize = list.toSorted((a, b) => a.bytes - b.bytes);
  return [...new Set([bySize.at(0), bySize.at(-1)])].filter((page) => page !== undefined);
}

export const sample: readonly SitePage[] =
  process.env.FULL === '1'
    ? pages
    : [...Map.groupBy(pages, ({ kind }) => kind)].flatMap(([kind, list]) => (WHOLE.includes(kind) ? list : ends(list)));

export const chapterPages = pages.filter(({ kind }) => kind === 'chapters/*');

/** Figures that read their state from the address, each with its page. */
export const figurePages = pages.filter(({ kind }) => kind === 'figures/*');
export const embedPages = pages.filter(({ kind }) => kind === 'embed/*');

export interface WidgetPage {
  widget: string;
  figure: string;
  path: string;
}

function firstOfEach(list: readonly SitePage[]): WidgetPage[] {
  const all = list.flatMap(({ path, figures }) => figures.map(({ id, widget }) => ({ widget, figure: id, path })));
  return [...Map.groupBy(all, ({ widget }) => widget).values()].flatMap((same) => same.slice(0, 1));
}

/** One figure page, and one embed, for each widget. */
export const widgetPages: readonly WidgetPage[] = firstOfEach(figurePages);
export const widgetEmbeds: readonly WidgetPage[] = firstOfEach(embedPages);

/** Names of all widgets, as folders: a test holds them against what the build shows. */
export const widgetFolders: readonly string[] = readdirSync('src/widgets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
