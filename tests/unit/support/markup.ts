import { parseDocument } from 'htmlparser2';
import { isTag, type Element, type ParentNode } from 'domhandler';

/** All elements of a piece of XML, such as an SVG, in order. */
export function elementsOf(markup: string): Element[] {
  const found: Element[] = [];
  const walk = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isTag(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parseDocument(markup, { xmlMode: true }));
  return found;
}

/** Texts and attribute values that a model should never have let through: the signs of a missing number or word. */
const BROKEN = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|\bnull\b/;

/** What is wrong with a drawing, in sentences; empty if nothing is. */
export function faultsOf(svg: string): string[] {
  const elements = elementsOf(svg);
  const [root] = elements;
  const faults: string[] = [];
  const broken = BROKEN.exec(svg);
  if (broken) faults.push(`says "${broken[0]}": …${svg.slice(Math.max(0, broken.index - 60), broken.index + 40)}…`);
  if (root?.name !== 'svg' || elements.filter(({ name }) => name === 'svg').length !== 1) faults.push('must be exactly one <svg>');
  if (!root?.attribs.viewBox || root.attribs.xmlns !== 'http://www.w3.org/2000/svg')
    faults.push('needs viewBox and xmlns, to stand alone as a file');
  for (const name of ['title', 'desc'])
    if (!elements.some((element) => element.name === name && element.children.length > 0)) faults.push(`needs a <${name}>`);
  for (const { name, attribs } of elements) {
    for (const attribute of Object.keys(attribs)) {
      if (attribute === 'style' || attribute.startsWith('on'))
        faults.push(`<${name}> has the attribute "${attribute}", which the CSP blocks`);
    }
    if (name === 'style' || name === 'script') faults.push(`has a <${name}>`);
  }
  const ids = elements.flatMap(({ attribs }) => attribs.id ?? []);
  if (new Set(ids).size < ids.length) faults.push('has an id twice');
  const named = (root?.attribs['aria-labelledby'] ?? '').split(' ');
  if (root?.attribs.role !== 'img' || !named.every((id) => ids.includes(id)))
    faults.push('needs role="img" and aria-labelledby that names its title and desc');
  return faults;
}
