/** The modules of a build and how they load one another, read from the bundles themselves. */
import { posix } from 'node:path';
import { attribute, byName } from '../../support/html.ts';
import type { Build, SitePage } from './build.ts';

/** Static imports and re-exports: `import"./x.js"`, `import{a}from"./x.js"`, `export*from"./x.js"`. */
const STATIC = /(?:^|[;}\s*/])(?:import|export)\s*(?:[\w$*{][^"'`;()]*?\bfrom\s*)?["'`](\.{1,2}\/[^"'`]+)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g;

function targets(file: string, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => posix.join(posix.dirname(file), name));
}

/** Modules that a module loads at once. */
export function staticImports(build: Build, file: string): string[] {
  return targets(file, build.text(file), STATIC);
}

/** Modules that a piece of a module loads later. */
export function dynamicImports(file: string, text: string): string[] {
  return targets(file, text, DYNAMIC);
}

/** The modules and all that they load at once. */
export function closure(build: Build, files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...staticImports(build, file));
  }
  return found;
}

/** The modules, all that they load at once, and all that these may load later. */
export function everything(build: Build, files: readonly string[]): Set<string> {
  let found = closure(build, files);
  for (let size = 0; size < found.size;) {
    size = found.size;
    found = closure(build, [...found, ...[...found].flatMap((file) => dynamicImports(file, build.text(file)))]);
  }
  return found;
}

function local(build: Build, address: string): string {
  return new URL(address, 'http://x').pathname.slice(build.base.length);
}

/** Script files that a page names: its entries, and what it loads ahead. */
export function entries(build: Build, page: SitePage): string[] {
  const scripts = byName(page.document, 'script').flatMap((element) => attribute(element, 'src') ?? []);
  const ahead = byName(page.document, 'link').filter((element) => attribute(element, 'rel') === 'modulepreload');
  return [...scripts, ...ahead.flatMap((element) => attribute(element, 'href') ?? [])].map((address) => local(build, address));
}

/** Style sheets, icons and the like that a page loads beside its scripts. */
export function linked(build: Build, page: SitePage): string[] {
  return byName(page.document, 'link')
    .filter((element) => /\b(?:stylesheet|icon|preload|manifest)\b/.test(attribute(element, 'rel') ?? ''))
    .flatMap((element) => attribute(element, 'href') ?? [])
    .map((address) => local(build, address));
}

/** For each widget of the browser's list (client/widgets.ts) the modules that waking it loads, all in all. */
export function widgetModules(build: Build): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of build.ofType('.js')) {
    const text = build.text(file);
    // { layers: () => awake(import('…/Widget…'), import('…/model…')), … } as the bundler writes it
    const listed = [...text.matchAll(/([\w-]+)["'`]?:\(\)=>((?:(?![\w-]+["'`]?:\(\)=>)[^{}])*)/g)].filter(([, , loads = '']) =>
      /import\([^)]*\bWidget\b/.test(loads),
    );
    const shared = dynamicImports(
      file,
      listed.reduce((rest, [all]) => rest.replace(all, ''), text),
    );
    for (const [, name = '', loads = ''] of listed) found.set(name, closure(build, [file, ...shared, ...dynamicImports(file, loads)]));
  }
  return found;
}
