import type { Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import { type XmlTag, xmlStream } from '../xml/stream.js';
import { knownName } from './namespaces.js';

/** An element and where it stands in its part, in UTF-16 units. */
export interface Element {
  /** As in namespaces.ts: `w:r`. */
  readonly name: string;
  /** What the file writes before its own element names, `w:` or nothing. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** The end of its start tag. */
  readonly opened: number;
  /** The beginning of its end tag; that of its whole tag where it has none. */
  closing: number;
  end: number;
  children: Element[];
  /** Its own character data, of elements that hold text or code. */
  text: string;
}

/**
 * Reads a part and hands out the elements that `wanted` names, each with all that is in it, when it ends. Those within a
 * wanted one are handed out with it and not again.
 */
export function readElements(
  xml: string,
  wanted: ReadonlySet<string>,
  found: (element: Element) => void,
  limits: Partial<Limits> = {},
): Problem | undefined {
  const open: Element[] = [];
  let kept = 0;
  const stream = xmlStream(
    {
      open(tag, start, end) {
        const name = nameOf(tag);
        if (open.length === 0 && !wanted.has(name)) return;
        const element: Element = {
          name,
          prefix: tag.prefix ? `${tag.prefix}:` : '',
          attributes: attributesOf(tag),
          start,
          opened: end,
          closing: end,
          end,
          children: NONE,
          text: '',
        };
        kept++;
        if (kept > MOST_ELEMENTS) stream.refuse('too-large', `${MOST_ELEMENTS} elements`);
        const parent = open.at(-1);
        if (parent?.children === NONE) parent.children = [element];
        else parent?.children.push(element);
        open.push(element);
      },
      close(_tag, start, end) {
        const element = open.pop();
        if (!element) return;
        element.closing = start;
        element.end = end;
        if (open.length === 0) found(element);
      },
      text(text) {
        const element = open.at(-1);
        if (element && HOLD_TEXT.has(element.name)) element.text += text;
      },
    },
    { namespaces: true, limits },
  );
  stream.push(xml);
  stream.end();
  return stream.refused;
}

/** As many as 5,000 pages have. Each takes some 300 bytes of memory. */
const MOST_ELEMENTS = 2_000_000;
const HOLD_TEXT = new Set(['w:t', 'w:instrText']);
/** Most elements have neither children nor attributes. */
const NONE: Element[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function nameOf(tag: XmlTag): string {
  return knownName(tag.uri ?? '', tag.local ?? tag.name);
}

/** Those of a namespace that is known, by their names there; those without one by their own. */
function attributesOf(tag: XmlTag): Readonly<Record<string, string>> {
  const all = Object.entries(tag.attributes);
  if (all.length === 0) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (const [written, attribute] of all) {
    if (typeof attribute === 'string') attributes[written] = attribute;
    else if (attribute.uri === '') attributes[attribute.local] = attribute.value;
    else if (attribute.prefix === 'xml') attributes[written] = attribute.value;
    else attributes[knownName(attribute.uri, attribute.local)] = attribute.value;
  }
  return attributes;
}

export function child(element: Element, name: string): Element | undefined {
  return element.children.find((one) => one.name === name);
}

/** A property that is there and not switched off (ECMA-376 17.17.4). */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
