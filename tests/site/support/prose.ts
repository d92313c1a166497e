/** The prose of a built chapter, sentence by sentence, with the fact that carries each of its characters. */
import {
  attribute,
  byName,
  find,
  hasClass,
  isTag,
  isText,
  onlyWithClass,
  rawText,
  type ChildNode,
  type Element,
} from '../../support/html.ts';
import type { SitePage } from './build.ts';

/** A piece of text that one fact carries, or none. */
interface Piece {
  text: string;
  fact: string | undefined;
}
export interface Sentence {
  text: string;
  /** For each character of the text the fact that carries it. */
  carriers: readonly (string | undefined)[];
}
export interface Block {
  /** Name of the element: p, li, h2 … */
  name: string;
  sentences: readonly Sentence[];
}

const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'summary', 'blockquote', 'h2', 'h3', 'h4', 'figcaption', 'td', 'th']);
/** Parts of a chapter that are no prose: pictures with their controls, the line below them, marks of notes. */
const APART = ['w-root', 'w-ignored', 'source-line', 'mark', 'visually-hidden'];

function isApart(element: Element): boolean {
  return ['script', 'style', 'svg'].includes(element.name) || APART.some((name) => hasClass(element, name)) || isLoose(element);
}

/** Texts that cannot carry a mark: titles of figures, the question before a guess. What stands on a guess is a guess. */
function isLoose(element: Element): boolean {
  return hasClass(element, 'figure-title') || isQuestion(element) || element.name === 'summary';
}

function isQuestion({ name, parent }: Element): boolean {
  return name === 'p' && parent !== null && isTag(parent) && attribute(parent, 'aria-labelledby') === 'predict';
}

/** Blocks of text below an element, in order. A block inside a block begins a new one. */
function blocksOf(root: Element, skip: (element: Element) => boolean): { name: string; pieces: Piece[] }[] {
  const found: { name: string; pieces: Piece[] }[] = [];
  const walk = (node: ChildNode, fact: string | undefined, inside: string): void => {
    if (isText(node)) found.at(-1)?.pieces.push({ text: node.data, fact });
    if (!isTag(node) || isApart(node) || skip(node)) return;
    const carrier = attribute(node, 'data-fact') ?? fact;
    const begins = BLOCKS.has(node.name);
    if (begins) found.push({ name: node.name, pieces: [] });
    for (const child of node.children) walk(child, carrier, begins ? node.name : inside);
    // what follows a block inside a block belongs to none of the two
    if (begins) found.push({ name: inside, pieces: [] });
  };
  found.push({ name: root.name, pieces: [] });
  for (const child of root.children) walk(child, undefined, root.name);
  return found.filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''));
}

/** The same signs, however they were typed: straight quotes and hyphens, single spaces. One character stays one character. */
export function plainSigns(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/[\s\u00a0]/g, ' ');
}

/** A full stop after one of these ends no sentence. */
const SHORT = /(?:\b(?:v|vs|Mr|Ms|Mrs|Dr|Inc|Co|No|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K)|\b[A-Z])$/;

function sentencesOf(pieces: readonly Piece[]): Sentence[] {
  const text = pieces.map((piece) => plainSigns(piece.text)).join('');
  const carriers = pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.fact));
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, carriers: carriers.slice(start + lead, start + lead + trimmed.length) });
    start = end;
  };
  for (const { index, 0: stop } of text.matchAll(/[.?!]["')\]]*\s+(?=["'([]*[A-Z0-9])/g)) {
    if (!SHORT.test(text.slice(start, index))) close(index + stop.length);
  }
  close(text.length);
  return sentences;
}

/** All blocks of the prose of a chapter: text, lists, takeaways, guesses, captions, disputes, headings. */
export function proseOf(page: SitePage, skip: (element: Element) => boolean = () => false): Block[] {
  return blocksOf(onlyWithClass(page.document, 'prose'), skip).map(({ name, pieces }) => ({ name, sentences: sentencesOf(pieces) }));
}

/** Parts of the prose that its author did not write as text: goals, and what a figure or a disputed fact brings along. */
function isBrought(element: Element): boolean {
  return hasClass(element, 'figure') || hasClass(element, 'dispute') || attribute(element, 'aria-labelledby') === 'goals';
}

/** Texts of the paragraphs and list items of a chapter's prose: what its reading level is measured on. `own` leaves out what figures and the like bring. */
export function paragraphsOf(page: SitePage, own = false): string[] {
  return proseOf(page, own ? isBrought : undefined)
    .filter(({ name }) => name === 'p' || name === 'li')
    .map(({ sentences }) => sentences.map(({ text }) => text).join(' '));
}

/** Ids of all facts that a chapter marks. */
export function markedFacts(page: SitePage): Set<string> {
  return new Set(find(page.document, (element) => hasClass(element, 'fact')).flatMap((element) => attribute(element, 'data-fact') ?? []));
}

/** Texts that no mark can stand in: the page's title, its description, the titles of figures and the question before a guess. */
export function looseTexts(page: SitePage): string[] {
  const described = byName(page.document, 'meta').flatMap(({ attribs }) => (attribs.name === 'description' ? [attribs.content ?? ''] : []));
  const titles = find(page.document, (element) => element.name === 'h1' || hasClass(element, 'figure-title') || isQuestion(element));
  return [...described, ...titles.map(rawText)].map(plainSigns);
}
