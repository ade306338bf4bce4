import { defaultLimits, type Limits } from '../limits.js';
import { type Problem, placeAt } from '../problem.js';
import { type Box, boxesIn, type Content, contentOf, ownStory, textOfItems } from './content.js';
import type { Fields } from './fields.js';
import { isPackage, openPackage, type Package, type Part } from './package.js';
import { child, type Element, readElements } from './tree.js';

export interface Paragraph {
  readonly part: Part;
  readonly element: Element;
  readonly content: Content;
  readonly text: string;
  /** The same paragraph again, for programs that show no newer kind of text box. */
  readonly twin?: Paragraph | undefined;
}

/** A stretch of a paragraph's text without white space around it and without an empty line in it. */
export interface Block {
  /** Its index among the paragraphs. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface Docx {
  readonly package: Package;
  /** All that hold text, as they are read one after the other. */
  readonly paragraphs: readonly Paragraph[];
  readonly blocks: readonly Block[];
  /** The blocks with an empty line between each two. */
  readonly text: string;
}

/** What stands between two blocks in a document's text, and where a text is cut into blocks again. */
export const BLOCK_BREAK = '\n\n';

/**
 * A Word document's paragraphs: of the body with its tables and text boxes, then footnotes and endnotes, then headers and
 * footers as the sections name them. No text are codes of fields, results that are worked out anew, hidden and deleted text,
 * numbers of lists and notes, comments and formulas.
 */
export function readDocx(bytes: Uint8Array, limits: Partial<Limits> = {}): Docx | Problem {
  const paragraphs: Paragraph[] = [];
  const opened = readParts(bytes, (paragraph) => paragraphs.push(paragraph), limits);
  if (!isPackage(opened)) return opened;
  const blocks = paragraphs.flatMap(({ text }, k) => blocksIn(text).map((span) => ({ paragraph: k, ...span })));
  const text = blocks.map(({ paragraph, start, end }) => paragraphs[paragraph]!.text.slice(start, end));
  return { package: opened, paragraphs, blocks, text: text.join(BLOCK_BREAK) };
}

/** A Word document's text alone, for which its paragraphs need not all be kept in memory at once. */
export function readDocxText(bytes: Uint8Array, limits: Partial<Limits> = {}): { readonly text: string } | Problem {
  const texts: string[] = [];
  const opened = readParts(
    bytes,
    ({ text }) => texts.push(...blocksIn(text).map(({ start, end }) => text.slice(start, end))),
    limits,
  );
  return isPackage(opened) ? { text: texts.join(BLOCK_BREAK) } : opened;
}

function readParts(
  bytes: Uint8Array,
  take: (paragraph: Paragraph) => void,
  limits: Partial<Limits>,
): Package | Problem {
  const opened = openPackage(bytes);
  if (!isPackage(opened)) return opened;
  const { units, unitLength } = { ...defaultLimits, ...limits };
  let count = 0;
  let long: Paragraph | undefined;
  const counted = (paragraph: Paragraph) => {
    count++;
    if (paragraph.text.length > unitLength) long ??= paragraph;
    take(paragraph);
  };
  const references: string[] = [];
  const refused =
    readPart(opened.main, counted, references, limits) ??
    laterParts(opened, references)
      .map((part) => readPart(part, counted, [], limits))
      .find((problem) => problem !== undefined);
  if (refused) return refused;
  if (count > units) return { kind: 'too-many-units', detail: String(units) };
  if (!long) return opened;
  const { part, element } = long as Paragraph;
  return {
    kind: 'unit-too-long',
    detail: String(unitLength),
    place: placeAt(part.xml, element.start),
    unit: part.name,
  };
}

export function isDocx(read: Docx | Problem): read is Docx {
  return 'package' in read;
}

/** Stretches of a text between its empty lines, without the white space around them. */
export function blocksIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const piece of text.split(/(\n[^\S\n]*\n)/)) {
    const start = at + piece.length - piece.trimStart().length;
    const end = at + piece.trimEnd().length;
    if (end > start) found.push({ start, end });
    at += piece.length;
  }
  return found;
}

/** Notes, then headers and footers in the order in which sections first name them. */
function laterParts({ related }: Package, references: readonly string[]): Part[] {
  const notes = (['footnotes', 'endnotes'] as const).flatMap((kind) => related.filter((one) => one.kind === kind));
  const named = references.flatMap((id) => related.filter((one) => one.id === id));
  const edges = (['header', 'footer'] as const).flatMap((kind) => named.filter((one) => one.kind === kind));
  return [...new Set([...notes, ...edges].map(({ part }) => part))];
}

function readPart(
  part: Part,
  found: (paragraph: Paragraph) => void,
  references: string[],
  limits: Partial<Limits>,
): Problem | undefined {
  const story = ownStory();
  const problem = readElements(
    part.xml,
    TOP,
    (element) => {
      if (element.name === 'w:sectPr') references.push(...referencesIn(element));
      else if (element.name === 'w:p') {
        take({ paragraph: element, twin: undefined }, story);
        const properties = child(element, 'w:pPr');
        const section = properties && child(properties, 'w:sectPr');
        if (section) references.push(...referencesIn(section));
      } else for (const box of boxesIn(element)) take(box, story);
    },
    limits,
  );
  return problem && { ...problem, unit: part.name };

  function take(box: Box, fieldsAround: Fields): void {
    const { content, text, boxes } = read(box.paragraph, fieldsAround);
    const twin = box.twin && read(box.twin, ownStory());
    const paragraph: Paragraph = { part, element: box.paragraph, content, text };
    if (text.trim() !== '')
      found(
        twin?.text === text
          ? { ...paragraph, twin: { part, element: box.twin!, content: twin.content, text } }
          : paragraph,
      );
    for (const inner of boxes) take(inner, ownStory());
  }

  function read(element: Element, fieldsAround: Fields) {
    const content = contentOf(element, fieldsAround);
    return { content, text: textOfItems(content.items), boxes: content.boxes };
  }
}

const TOP = new Set(['w:p', 'w:sectPr', 'mc:AlternateContent']);

function referencesIn(section: Element): string[] {
  return section.children
    .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
    .map(({ attributes }) => attributes['r:id'] ?? '');
}
