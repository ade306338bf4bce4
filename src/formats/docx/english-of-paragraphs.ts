import { splitSentences } from '../../text/sentences.js';
import type { Span } from '../../text/span.js';
import type { TextSegment } from '../plain-text.js';
import { type Block, blocksIn, type Docx } from './read.js';

/** Which words of a pair translate each other, as spans of the two texts. */
export type LinkPair = (source: string, target: string) => readonly Linked[];
export interface Linked {
  readonly source: Span;
  readonly target: Span;
}

/** What stands in a paragraph's place in the other language. The links are spans of the paragraph's text and of this one. */
export interface Translation {
  readonly text: string;
  readonly links: readonly Linked[];
}

interface Piece {
  readonly text: string;
  /** What stands before it where another piece does. */
  readonly between: string;
  /** Source spans are of the document's text. */
  readonly links: readonly Linked[];
}

/**
 * The English of each paragraph of an Arabic document, by the paragraph's index; none where nothing of it has English. What
 * has no Arabic goes with what is before it.
 */
export function englishOfParagraphs(
  docx: Docx,
  segments: Iterable<TextSegment>,
  link: LinkPair,
  language: string,
): Map<number, Translation> {
  const starts = blockStarts(docx);
  const pieces: Piece[][] = docx.blocks.map(() => []);
  if (pieces.length === 0) return new Map();
  let here = 0;
  for (const { segment, span } of placed(segments, docx.text)) {
    const { sourceText, targetText: english, sourceLead } = segment;
    const text = english.trim();
    const first = span ? blockAt(starts, span.start) : here;
    const last = span ? blockAt(starts, Math.max(span.start, span.end - 1)) : here;
    here = last;
    if (text === '') continue;
    const links = span ? movedBy(link(sourceText, text), span.start) : [];
    const between = /[\n\t]/.exec(sourceLead)?.[0] ?? ' ';
    const lengths = docx.blocks.slice(first, last + 1).map(({ start, end }) => end - start);
    const inLines = sourceText.includes('\n');
    for (const [k, part] of partsLike(text, lengths, language).entries())
      pieces[first + k]!.push({
        text:
          inLines || lengths.length > 1 ? part.text : part.text.replace(/\s*\n\s*/g, (gap) => ' '.repeat(gap.length)),
        between,
        links: links
          .filter(({ target }) => target.start >= part.start && target.end <= part.end)
          .map(({ source, target }) => ({ source, target: shifted(target, -part.start) })),
      });
  }
  return joinedByParagraph(docx, starts, pieces);
}

/** Where each block begins in the document's text. */
function blockStarts({ blocks }: Docx): number[] {
  let at = 0;
  return blocks.map(({ start, end }) => {
    const begins = at;
    at += end - start + 2;
    return begins;
  });
}

function blockAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Each segment with where its Arabic stands in the document's text; undefined where it has none. Repairs of the alignment
 * change nothing but the white space of the whole, so that its other characters, counted, say where everything is.
 */
function* placed(
  segments: Iterable<TextSegment>,
  text: string,
): Iterable<{ readonly segment: TextSegment; readonly span: Span | undefined }> {
  let at = 0;
  for (const segment of segments) {
    const count = segment.sourceText.replace(/\s+/g, '').length;
    if (count === 0) {
      yield { segment, span: undefined };
      continue;
    }
    while (at < text.length && /\s/.test(text[at]!)) at++;
    const start = at;
    for (let left = count; left > 0 && at < text.length; at++) if (!/\s/.test(text[at]!)) left--;
    yield { segment, span: { start, end: at } };
  }
}

/** A text in as many parts as there are lengths: at its own empty lines where they are as many, else at ends of sentences. */
function partsLike(
  text: string,
  lengths: readonly number[],
  language: string,
): { readonly text: string; readonly start: number; readonly end: number }[] {
  const part = (start: number, end: number) => ({ text: text.slice(start, end), start, end });
  if (lengths.length === 1) return [part(0, text.length)];
  const blocks = blocksIn(text);
  if (blocks.length === lengths.length) return blocks.map(({ start, end }) => part(start, end));
  const ends = splitSentences(text, language).map(({ end }) => end);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let [start, reached] = [0, 0];
  return lengths.map((length, k) => {
    reached += length;
    const wanted = (reached / total) * text.length;
    const end =
      k === lengths.length - 1
        ? text.length
        : ends
            .filter((one) => one > start)
            .reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best), start);
    const piece = part(Math.min(end, start + (text.slice(start).length - text.slice(start).trimStart().length)), end);
    start = Math.max(start, end);
    return piece;
  });
}

function joinedByParagraph(
  { paragraphs, blocks }: Docx,
  starts: readonly number[],
  pieces: readonly (readonly Piece[])[],
): Map<number, Translation> {
  const byParagraph = new Map<number, { readonly block: Block; readonly index: number }[]>();
  for (const [index, block] of blocks.entries())
    byParagraph.set(block.paragraph, [...(byParagraph.get(block.paragraph) ?? []), { block, index }]);
  const translations = new Map<number, Translation>();
  for (const [paragraph, own] of byParagraph) {
    if (own.every(({ index }) => pieces[index]!.length === 0)) continue;
    const old = paragraphs[paragraph]!.text;
    let [text, at] = ['', 0];
    const links: Linked[] = [];
    for (const { block, index } of own) {
      text += old.slice(at, block.start);
      at = block.end;
      let begun = false;
      for (const piece of pieces[index]!.filter((one) => one.text !== '')) {
        if (begun) text += piece.between;
        begun = true;
        for (const { source, target } of piece.links)
          links.push({
            source: shifted(source, block.start - starts[index]!),
            target: shifted(target, text.length),
          });
        text += piece.text;
      }
    }
    translations.set(paragraph, { text: text + old.slice(at), links });
  }
  return translations;
}

function movedBy(links: readonly Linked[], by: number): Linked[] {
  return links.map(({ source, target }) => ({ source: shifted(source, by), target }));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
