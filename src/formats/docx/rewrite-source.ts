import type { TextSegment } from '../plain-text.js';
import type { Problem } from '../problem.js';
import type { TextEdit } from '../whole-text.js';
import { englishOfParagraphs, type LinkPair, type Translation } from './english-of-paragraphs.js';
import { mirrorEdits } from './mirror.js';
import { type Part, rewritePackage } from './package.js';
import { type Docx, isDocx, type Paragraph, readDocx } from './read.js';
import { rebuiltParagraph } from './rebuild.js';
import { type LookOf, paragraphLooks } from './styles.js';
import { child, type Element } from './tree.js';

export interface Direction {
  /** The language that is put in, as Word writes it: `en-US`. */
  readonly language: string;
  /** The language that sentences are divided by: `en`. */
  readonly sentences: string;
  readonly link: LinkPair;
}

/**
 * An Arabic Word document with the English put in the Arabic's place: styles, tables, notes, lists and pictures stay, the marks
 * of right-to-left are mirrored, and words look like those that they translate. A paragraph of which nothing has English
 * stays as it is.
 */
export function rewriteSource(
  bytes: Uint8Array,
  segments: Iterable<TextSegment>,
  { language, sentences, link }: Direction,
): Uint8Array | Problem {
  const docx = readDocx(bytes);
  if (!isDocx(docx)) return docx;
  const translations = englishOfParagraphs(docx, segments, link, sentences);
  const styles = docx.package.related.find(({ kind }) => kind === 'styles')?.part;
  const looks = paragraphLooks(styles?.xml);
  const { main, related } = docx.package;
  const changed = [...new Set([main, ...related.map(({ part }) => part)])].flatMap((part) => {
    const xml = rewrittenPart(part, docx, translations, looks, language);
    return xml === part.xml ? [] : [{ name: part.name, xml }];
  });
  return rewritePackage(docx.package, changed);
}

function rewrittenPart(
  part: Part,
  { paragraphs }: Docx,
  translations: ReadonlyMap<number, Translation>,
  looks: LookOf,
  language: string,
): string {
  const here = paragraphs.flatMap((paragraph, k) =>
    paragraph.part === part ? [{ paragraph, translation: translations.get(k) }] : [],
  );
  const both = here.flatMap(({ paragraph, translation }) =>
    [paragraph, ...(paragraph.twin ? [paragraph.twin] : [])].map((one) => ({ paragraph: one, translation })),
  );
  const edits = [
    ...mirrorEdits(part.xml, language, staysAt(both)),
    ...both.flatMap(({ paragraph, translation }) =>
      translation ? turned(paragraph, looks) : keptDirection(paragraph, looks),
    ),
  ].sort((a, b) => a.start - b.start);
  // The innermost first: what holds a text box is written with the box as it then is.
  const rebuilt: TextEdit[] = [];
  for (const { paragraph, translation } of both.sort((a, b) => b.paragraph.element.start - a.paragraph.element.start)) {
    if (!translation) continue;
    const { start, end } = paragraph.element;
    const inside: TextEdit[] = [];
    while (rebuilt.length > 0 && rebuilt.at(-1)!.start < end && rebuilt.at(-1)!.start > start)
      inside.push(rebuilt.pop()!);
    rebuilt.push(
      rebuiltParagraph(paragraph, translation, (from, to) =>
        stretch(part.xml, from, to, [...between(edits, from, to), ...between(inside, from, to)]),
      ),
    );
  }
  return stretch(part.xml, 0, part.xml.length, [...edits, ...rebuilt]);
}

/** A stretch of a text with edits; of two at one place the one that reaches further, and none within another. */
function stretch(xml: string, start: number, end: number, edits: readonly TextEdit[]): string {
  const made: string[] = [];
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end > end) continue;
    made.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return made.join('') + xml.slice(at, end);
}

/** Those of edits in order that lie between two places. */
function between(edits: readonly TextEdit[], start: number, end: number): TextEdit[] {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: TextEdit[] = [];
  for (let k = low; k < edits.length && edits[k]!.start < end; k++) found.push(edits[k]!);
  return found;
}

/** Whether a place belongs to a paragraph that keeps its Arabic: to the innermost one that it lies in. */
function staysAt(
  paragraphs: readonly { readonly paragraph: Paragraph; readonly translation: Translation | undefined }[],
): (place: number) => boolean {
  const inOrder = paragraphs
    .map(({ paragraph: { element }, translation }) => ({ element, stays: !translation }))
    .sort((a, b) => a.element.start - b.element.start);
  return (place) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder[middle]!.element.start <= place) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && low - k <= DEEPEST_BOXES; k--)
      if (inOrder[k]!.element.end > place) return inOrder[k]!.stays;
    return false;
  };
}

/** Paragraphs of text boxes that may stand between a place and the beginning of the paragraph around it. */
const DEEPEST_BOXES = 50;

/** A left-to-right paragraph set to the right for its Arabic goes to the left. */
function turned({ element, text }: Paragraph, looks: LookOf): TextEdit[] {
  const properties = child(element, 'w:pPr');
  const { rightToLeft, alignment } = looks(properties);
  if (rightToLeft || !isArabic(text) || !['right', 'end'].includes(alignment ?? '')) return [];
  const { prefix } = element;
  const left = `<${prefix}jc ${prefix || 'w:'}val="left"/>`;
  const own = properties && child(properties, 'w:jc');
  return own ? [{ start: own.start, end: own.end, text: left }] : [propertyEdit(element, left, AFTER_ALIGNMENT)];
}

/** A paragraph that stays Arabic keeps its direction where that came from a style, which loses it. */
function keptDirection({ element }: Paragraph, looks: LookOf): TextEdit[] {
  const properties = child(element, 'w:pPr');
  if ((properties && child(properties, 'w:bidi')) || !looks(properties).rightToLeft) return [];
  return [propertyEdit(element, `<${element.prefix}bidi/>`, AFTER_DIRECTION)];
}

/** Puts a property where the schema wants it (ECMA-376 17.3.1.26): before the first of those that come after it. */
function propertyEdit(element: Element, property: string, after: ReadonlySet<string>): TextEdit {
  const { prefix } = element;
  const properties = child(element, 'w:pPr');
  if (!properties) return insertion(element.opened, `<${prefix}pPr>${property}</${prefix}pPr>`);
  if (properties.children.length === 0)
    return { start: properties.start, end: properties.end, text: `<${prefix}pPr>${property}</${prefix}pPr>` };
  const next = properties.children.find(({ name }) => after.has(name));
  return insertion(next?.start ?? properties.closing, property);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

const AFTER_ALIGNMENT = new Set(
  [
    'textDirection',
    'textAlignment',
    'textboxTightWrap',
    'outlineLvl',
    'divId',
    'cnfStyle',
    'rPr',
    'sectPr',
    'pPrChange',
  ].map((name) => `w:${name}`),
);
const AFTER_DIRECTION = new Set([
  ...[
    'adjustRightInd',
    'snapToGrid',
    'spacing',
    'ind',
    'contextualSpacing',
    'mirrorIndents',
    'suppressOverlap',
    'jc',
  ].map((name) => `w:${name}`),
  ...AFTER_ALIGNMENT,
]);

function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters;
}
