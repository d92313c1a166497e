/** A small reader of HTML for the tests: elements by a condition, attributes, texts. */
import { isTag, isText, type ChildNode, type Document, type Element, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

export type { ChildNode, Document, Element, ParentNode } from 'domhandler';
export { isTag, isText } from 'domhandler';

export function parseHtml(html: string): Document {
  return parseDocument(html, { decodeEntities: true });
}

/** All elements below a node that fulfil a condition, in order. */
export function find(root: ParentNode, test: (element: Element) => boolean = () => true): Element[] {
  return DomUtils.findAll(test, root.children);
}

export function byName(root: ParentNode, ...names: readonly string[]): Element[] {
  return find(root, ({ name }) => names.includes(name));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attribs[name];
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name);
}

/** The one element with a class; throws if there is none or more. */
export function onlyWithClass(root: ParentNode, name: string): Element {
  const [first, ...more] = find(root, (element) => hasClass(element, name));
  if (!first || more.length > 0) throw new Error(`expected one element of class "${name}", found ${more.length + (first ? 1 : 0)}`);
  return first;
}

/** The text of a node as it stands in the source, scripts and styles included. */
export function rawText(node: ParentNode): string {
  return DomUtils.textContent(node);
}

/** Texts below a node that a reader can see, without those of elements for which `skip` says so. */
export function texts(node: ParentNode, skip: (element: Element) => boolean = () => false): string[] {
  const found: string[] = [];
  const walk = (child: ChildNode): void => {
    if (isText(child)) found.push(child.data);
    else if (isTag(child) && !['script', 'style', 'template'].includes(child.name) && !skip(child)) child.children.forEach(walk);
  };
  node.children.forEach(walk);
  return found;
}
