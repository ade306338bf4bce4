import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { Span } from '../../text/span.js';
import { defaultLimits, type Limits } from '../limits.js';
import type { Problem, ProblemKind } from '../problem.js';
import { asideElements, silentElements, thingElements, voidElements } from './names.js';

/** An element as it stands in the file; `start` to `end` with all that is in it. */
export interface HtmlElement extends Span {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of the written attributes, from the name to after the value. */
  readonly places: ReadonlyMap<string, Span>;
  readonly tag: Span;
}

/** What a file is made of, in its order and without a gap: markup, and the words between. */
export type Item = Span & {
  readonly kind: 'open' | 'close' | 'whole' | 'silent' | 'words';
  /** Of the element; empty for words, comments and tags that mean nothing where they stand. */
  readonly name: string;
};

export interface HtmlSource {
  readonly html: string;
  readonly elements: readonly HtmlElement[];
  readonly items: readonly Item[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * The elements of an HTML file with their places, as parse5 (the HTML standard's own parsing) sees them. The parsing follows
 * every rule by which browsers mend a file; the items follow the file as it is written, so that it can be given back to the
 * byte whatever is wrong with it.
 */
export function readSource(html: string, given: Partial<Limits> = {}): HtmlSource | Problem {
  const limits = { ...defaultLimits, ...given };
  if (html.length > limits.size) return { kind: 'too-large', detail: String(limits.size) };
  try {
    const tree = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: guarded(limits) });
    const elements: HtmlElement[] = [];
    const markup: Item[] = [];
    gather(tree, elements, markup);
    return {
      html,
      elements: elements.sort((a, b) => a.start - b.start || b.end - a.end),
      items: itemsOf(html, markup),
    };
  } catch (error) {
    if (error instanceof Stopped) return error.problem;
    throw error;
  }
}

class Stopped extends Error {
  readonly problem: Problem;
  constructor(kind: ProblemKind, limit: number, element?: Element) {
    super(kind);
    const at = element?.sourceCodeLocation;
    const place = at ? { place: { line: at.startLine, column: at.startCol } } : {};
    this.problem = { kind, detail: String(limit), ...place };
  }
}

/** Elements that are opened again in every paragraph after them could make a small file a huge tree. */
const MOST_ELEMENTS = 1_000_000;

/** parse5's own tree, given up where it grows beyond the limits. */
function guarded(limits: Limits): typeof defaultTreeAdapter {
  let [depth, count] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++count > MOST_ELEMENTS) throw new Stopped('too-many-units', MOST_ELEMENTS);
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush(element) {
      if (++depth > limits.depth) throw new Stopped('too-deep', limits.depth, element);
    },
    onItemPop() {
      depth--;
    },
  };
}

/** The limit on depth keeps this from going deep. */
function gather(node: Node, elements: HtmlElement[], markup: Item[]): void {
  const place = node.sourceCodeLocation;
  if (place && (node.nodeName === '#comment' || node.nodeName === '#documentType'))
    markup.push({ kind: 'silent', name: '', start: place.startOffset, end: place.endOffset });
  if ('tagName' in node && take(node, elements, markup)) return;
  if ('childNodes' in node) for (const child of node.childNodes) gather(child, elements, markup);
}

/** Whether all that is in the element is taken with it. */
function take(node: Element, elements: HtmlElement[], markup: Item[]): boolean {
  const name = node.tagName;
  const place = node.sourceCodeLocation;
  // An element that the standard puts in though nobody wrote it.
  if (!place?.startTag) return false;
  const tag = spanOf(place.startTag);
  const attributes = new Map(node.attrs.map((one) => [one.name, one.value]));
  const places = new Map(Object.entries(place.attrs ?? {}).map(([key, value]) => [key, spanOf(value)]));
  const whole = { start: place.startOffset, end: Math.max(place.endOffset, tag.end) };
  elements.push({ name, attributes, places, tag, ...whole });
  if (silentElements.has(name)) markup.push({ kind: 'silent', name, ...whole });
  else if (thingElements.has(name) || asideElements.has(name) || isForeign(node))
    markup.push({ kind: 'whole', name, ...whole });
  else if (voidElements.has(name)) markup.push({ kind: 'whole', name, ...tag });
  else {
    markup.push({ kind: 'open', name, ...tag });
    if (place.endTag) markup.push({ kind: 'close', name, ...spanOf(place.endTag) });
    return false;
  }
  return true;
}

function isForeign({ namespaceURI }: Element): boolean {
  return namespaceURI !== 'http://www.w3.org/1999/xhtml';
}

function spanOf({ startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number }): Span {
  return { start: startOffset, end: endOffset };
}

/** The markup in the order of the file, each once, and what stands between as words or as markup that means nothing. */
function itemsOf(html: string, markup: Item[]): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const item of markup.sort((a, b) => a.start - b.start || b.end - a.end)) {
    // An element that is opened again elsewhere has its one tag twice.
    if (item.start < at) continue;
    between(html, at, item.start, items);
    items.push(item);
    at = item.end;
  }
  between(html, at, html.length, items);
  return items;
}

/** No longer than a tag is: a file may be one unfinished tag after the other. */
const STRAY = /<!--[\s\S]{0,9999}?-->|<[a-zA-Z/!?][^<>]{0,9999}>/g;

function between(html: string, start: number, end: number, items: Item[]): void {
  if (start >= end) return;
  const text = html.slice(start, end);
  let at = 0;
  const words = (until: number) => {
    if (until > at) items.push({ kind: 'words', name: '', start: start + at, end: start + until });
  };
  for (const stray of text.matchAll(STRAY)) {
    words(stray.index);
    at = stray.index + stray[0].length;
    items.push({ kind: 'silent', name: '', start: start + stray.index, end: start + at });
  }
  words(text.length);
}

/** Words of a file as they are read: references resolved, line ends as the standard has them. */
export function readWords(raw: string): string {
  const lines = raw.replace(/\r\n?/g, '\n');
  if (!lines.includes('&')) return lines;
  // A line end at the very beginning would be taken for one after a start tag.
  const { childNodes } = parseFragment(`x${lines}`);
  return childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .slice(1);
}
