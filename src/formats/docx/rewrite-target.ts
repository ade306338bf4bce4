import type { TextSegment } from '../plain-text.js';
import type { Problem } from '../problem.js';
import { edited, type TextEdit } from '../whole-text.js';
import { targetBlocks } from './new-blocks.js';
import { type Part, rewritePackage } from './package.js';
import { type Placed, placeBlocks } from './place-blocks.js';
import { type Docx, isDocx, type Paragraph, readDocx } from './read.js';
import { child, type Element } from './tree.js';
import { runText, textEdits } from './write-text.js';

/**
 * The English Word document with the English of now: the same bytes where nothing changed, else only the text of the
 * paragraphs that did. A paragraph that the file did not have follows the one before it and looks like it.
 */
export function rewriteTarget(bytes: Uint8Array, segments: Iterable<TextSegment>): Uint8Array | Problem {
  const docx = readDocx(bytes);
  if (!isDocx(docx)) return docx;
  const old = docx.blocks.map(({ paragraph, start, end }) => docx.paragraphs[paragraph]!.text.slice(start, end));
  const placed = placeBlocks(old, targetBlocks(segments));
  const edits = partEdits();
  for (const [paragraph, text] of newTexts(docx, placed.texts)) {
    edits.add(paragraph.part, textEdits(paragraph, text));
    if (paragraph.twin) edits.add(paragraph.part, textEdits(paragraph.twin, text));
  }
  addParagraphs(docx, placed, edits.add);
  return rewritePackage(docx.package, edits.changed());
}

/** Each paragraph with what it says now that its blocks say this. */
function newTexts({ paragraphs, blocks }: Docx, texts: readonly string[]): [Paragraph, string][] {
  const byParagraph = new Map<number, { start: number; end: number; text: string }[]>();
  for (const [k, { paragraph, start, end }] of blocks.entries())
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), { start, end, text: texts[k]! }]);
  return [...byParagraph].map(([k, edits]) => [paragraphs[k]!, edited(paragraphs[k]!.text, edits)]);
}

/** Changes to parts, gathered while the parts are gone through. */
export function partEdits() {
  const byPart = new Map<Part, TextEdit[]>();
  return {
    add(part: Part, more: readonly TextEdit[]): void {
      if (more.length > 0) byPart.set(part, [...(byPart.get(part) ?? []), ...more]);
    },
    changed: (): Part[] => [...byPart].map(([{ name, xml }, edits]) => ({ name, xml: edited(xml, edits) })),
  };
}

function addParagraphs(docx: Docx, { added }: Placed, add: (part: Part, edits: readonly TextEdit[]) => void): void {
  for (const { after, text } of added) {
    const block = docx.blocks[Math.max(after, 0)];
    const like = block && docx.paragraphs[block.paragraph];
    if (!like) continue;
    const at = after < 0 ? like.element.start : like.element.end;
    add(like.part, [{ start: at, end: at, text: paragraphLike(like, text) }]);
  }
}

/** A new paragraph with the properties of another and of its first words. */
function paragraphLike({ part: { xml }, element, content }: Paragraph, text: string): string {
  const { prefix } = element;
  const properties = child(element, 'w:pPr');
  const kept = properties?.children.filter(({ name }) => !OWN.has(name)).map((one) => slice(xml, one)) ?? [];
  const first = content.items.find((item) => item.kind === 'text');
  const format = first?.run && child(first.run, 'w:rPr');
  const look = kept.length > 0 ? `<${prefix}pPr>${kept.join('')}</${prefix}pPr>` : '';
  const words = runText(text, prefix);
  return `<${prefix}p>${look}<${prefix}r>${format ? slice(xml, format) : ''}${words}</${prefix}r></${prefix}p>`;
}

/** What belongs to one paragraph alone: the section that ends with it, its mark, how it was before. */
const OWN = new Set(['w:sectPr', 'w:pPrChange', 'w:rPr']);

function slice(xml: string, { start, end }: Element): string {
  return xml.slice(start, end);
}
