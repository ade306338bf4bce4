import { targetBlocks } from '../docx/new-blocks.js';
import { placeBlocks } from '../docx/place-blocks.js';
import { sameLanguage } from '../languages.js';
import { writeCodes } from '../markers.js';
import type { TextSegment } from '../plain-text.js';
import type { Problem } from '../problem.js';
import { edited, type TextEdit } from '../whole-text.js';
import type { Block } from './blocks.js';
import { BLOCK_BREAK, type HtmlPage } from './read.js';
import type { HtmlElement } from './source.js';

export interface WrittenHtml {
  readonly html: string;
  readonly problems: readonly Problem[];
}

/** Which characters the file's encoding can hold; the others are written as references. */
export type CanHold = (character: string) => boolean;

/** The page with its own text as it is now. What did not change stays to the byte; a new paragraph follows the one before it. */
export function writeOwnText(page: HtmlPage, segments: Iterable<TextSegment>, canHold: CanHold): WrittenHtml {
  // White space that is written as references may stand at a block's edges.
  const former = page.blocks.map(({ coded }) => coded.text.trim());
  const { texts, added } = placeBlocks(former, targetBlocks(segments));
  const problems: Problem[] = [];
  const edits = page.blocks.flatMap((block, k) => {
    const more = added.filter(({ after }) => Math.max(after, 0) === k);
    if (texts[k] === former[k] && more.length === 0) return [];
    const before = more.filter(({ after }) => after < 0).map(({ text }) => text);
    const after = more.filter(({ after }) => after >= 0).map(({ text }) => text);
    return [
      editOf(
        block,
        [...before, texts[k]!, ...after].filter((text) => text !== ''),
        canHold,
        problems,
      ),
    ];
  });
  return { html: edited(page.source.html, edits), problems };
}

export interface Languages {
  readonly from: string;
  readonly to: string;
  /** Of the translation. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The page with its translation in the place of its text, `lang` and `dir` set to those of the translation. A block of which
 * nothing is translated keeps its text.
 */
export function writeTranslation(
  page: HtmlPage,
  segments: readonly TextSegment[],
  language: Languages,
  canHold: CanHold,
): WrittenHtml {
  const problems: Problem[] = [];
  const texts = translationsOf(page.blocks, segments);
  const edits = page.blocks.flatMap((block, k) => {
    if (texts[k]!.length === 0) return [];
    const codes = block.coded.codes.map((code) => ({ ...code, raw: relabelled(code.raw, language) }));
    return [editOf({ ...block, coded: { ...block.coded, codes } }, texts[k]!, canHold, problems)];
  });
  const labels = languageEdits(page, language).filter(
    (label) => !edits.some(({ start, end }) => start <= label.start && label.end <= end),
  );
  return { html: edited(page.source.html, [...edits, ...labels]), problems };
}

const BLOCK_PARTS = /\n(?:[^\S\n]*\n)+/;

/** Of each block the paragraphs of its translation: a segment belongs to the block in which its source begins. */
function translationsOf(blocks: readonly Block[], segments: readonly TextSegment[]): string[][] {
  const texts: string[][] = blocks.map(() => []);
  let block = 0;
  for (const { sourceText, sourceLead, targetText, targetLead } of segments) {
    block = Math.min(block + breaksIn(sourceLead), blocks.length - 1);
    const paragraphs = targetText === '' ? [] : targetText.split(BLOCK_PARTS);
    const blocksSpanned = breaksIn(sourceText) + 1;
    for (const [k, paragraph] of paragraphs.entries()) {
      const into = texts[Math.min(block + Math.min(k, blocksSpanned - 1), blocks.length - 1)]!;
      const isNew = k > 0 || into.length === 0 || breaksIn(targetLead) > 0;
      if (isNew) into.push(paragraph);
      else into[into.length - 1] += `${targetLead === '' ? ' ' : targetLead}${paragraph}`;
    }
    block = Math.min(block + blocksSpanned - 1, blocks.length - 1);
  }
  return texts;
}

function breaksIn(text: string): number {
  return text.split(BLOCK_BREAK).length - 1;
}

function editOf(block: Block, paragraphs: readonly string[], canHold: CanHold, problems: Problem[]): TextEdit {
  const unit = { source: block.coded, target: null };
  const breaks = new Set(
    block.coded.codes
      .filter(({ equivalent }) => equivalent === 'br')
      .map(({ start, end }) => block.coded.text.slice(start, end)),
  );
  const text = paragraphs
    .map((paragraph) => {
      // A line end is a line break, but after one that the file has it is its lay-out: told apart by a carriage return.
      const marked = block.lines
        ? paragraph.replace(/\r\n?|\n/g, '\r')
        : paragraph
            .replace(/\r\n?/g, '\n')
            .replace(/(<\d+\/>)\n/g, (whole, marker: string) => (breaks.has(marker) ? `${marker}\r` : whole));
      const written = writeCodes(marked, unit, (words) => escapeHtml(words, canHold));
      for (const marker of written.dropped) problems.push({ kind: 'code-dropped', detail: marker });
      return written.text;
    })
    .join(block.lines ? BLOCK_BREAK : '<br>\n<br>\n');
  return { start: block.start, end: block.end, text: text + block.silent };
}

function escapeHtml(text: string, canHold: CanHold): string {
  return text.replace(/[&<>\n\r\u00a0]|[^\0-\x7f]/gu, (character) => {
    const named = entities[character];
    if (named) return named;
    return canHold(character) ? character : `&#${character.codePointAt(0)};`;
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&nbsp;',
  '\n': '<br>\n',
  '\r': '\n',
};

/** On the outermost element, which gets both, and on those around the text that say the language or direction of the source. */
function languageEdits(
  { source: { html, elements }, blocks }: HtmlPage,
  { from, to, direction }: Languages,
): TextEdit[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const outer = elements.find(({ name }) => name === 'html') ?? elements.find(({ name }) => name === 'body');
  const missing = outer ? [] : outermostEdit(html, to, direction);
  const said = elements.flatMap((element) => {
    const isOuter = element === outer;
    if (!isOuter && (element.start >= last.end || first.start >= element.end)) return [];
    const own = (name: string) => element.attributes.get(name) ?? '';
    return [
      ...(['lang', 'xml:lang'] as const).flatMap((name) =>
        (isOuter && name === 'lang') || (own(name) !== '' && sameLanguage(own(name), from))
          ? attributeEdit(element, name, to)
          : [],
      ),
      ...(isOuter || /^(?:rtl|ltr)$/i.test(own('dir')) ? attributeEdit(element, 'dir', direction) : []),
      ...styleEdit(html, element),
    ];
  });
  return [...missing, ...said];
}

/** A style of the element's own that sets its Arabic from right to left. What stands in style sheets stays. */
function styleEdit(html: string, { attributes, places }: HtmlElement): TextEdit[] {
  const place = places.get('style');
  if (!place) return [];
  const raw = html.slice(place.start, place.end);
  const text = turnedStyle(raw, attributes.get('dir')?.toLowerCase() === 'rtl');
  return text === raw ? [] : [{ ...place, text }];
}

/** Text set to the right goes to the left where the element is one from right to left, by its style or its `dir`. */
function turnedStyle(style: string, isRightToLeft: boolean): string {
  const said = /(?<![\w-])direction\s*:\s*rtl/i.test(style);
  if (!said && !isRightToLeft) return style;
  return style
    .replace(/((?<![\w-])direction\s*:\s*)rtl/gi, '$1ltr')
    .replace(/((?<![\w-])text-align\s*:\s*)right/gi, '$1left');
}

/** The tag of the outermost element may be left out; what begins as a page gets one then. A part of a page, to be put into another, does not. */
function outermostEdit(html: string, language: string, direction: string): TextEdit[] {
  const doctype = /^\s*(?:(?:<!--[\s\S]*?-->|<\?xml[^>]*>)\s*)*<!doctype[^>]*>/i.exec(html);
  if (!doctype) return [];
  const at = doctype[0].length;
  return [{ start: at, end: at, text: `\n<html lang="${language}" dir="${direction}">` }];
}

function attributeEdit(
  { name: element, attributes, places, tag }: HtmlElement,
  name: string,
  value: string,
): TextEdit[] {
  if (attributes.get(name) === value) return [];
  const place = places.get(name);
  if (place) return [{ ...place, text: `${name}="${value}"` }];
  const at = tag.start + 1 + element.length;
  return [{ start: at, end: at, text: ` ${name}="${value}"` }];
}

/** A code among the words, as the tag of a translation. */
function relabelled(raw: string, { from, to, direction }: Languages): string {
  const isRightToLeft = /\sdir\s*=\s*["']?rtl["'\s/>]/i.test(raw);
  return raw
    .replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, (style) => turnedStyle(style, isRightToLeft))
    .replace(/(\sdir\s*=\s*)(["']?)rtl\2(?=[\s/>])/gi, `$1"${direction}"`)
    .replace(/(\s(?:xml:)?lang\s*=\s*)(["']?)([\w-]+)\2(?=[\s/>])/gi, (whole, before: string, _quote, said: string) =>
      sameLanguage(said, from) ? `${before}"${to}"` : whole,
    );
}
