import { splitSentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import type { Alignment, Bead, Side } from './bead.js';
import { readSide } from './features.js';
import { type Lexicon, loadLexicon } from './lexicon/load.js';
import { readParagraphs } from './paragraphs.js';
import { alignDocument } from './passes.js';
import type { Path } from './path.js';
import { SHAPES } from './shapes.js';
import { readLinks } from './word-evidence.js';

export interface AlignOptions {
  /** ISO 639-1; Arabic unless said. */
  readonly sourceLanguage?: string;
  /** ISO 639-1; English unless said. */
  readonly targetLanguage?: string;
}

/**
 * Aligns two sides sentence by sentence. Running text is cut into sentences first. Every sentence is used exactly once,
 * beads follow the order of both texts.
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Alignment {
  const { sourceLanguage = 'ar', targetLanguage = 'en' } = options;
  const sourceSpans = cut(source, sourceLanguage);
  const targetSpans = cut(target, targetLanguage);
  const left = readSide(texts(source, sourceSpans), sourceLanguage);
  const right = readSide(texts(target, targetSpans), targetLanguage);
  const links = readLinks(
    left.types,
    right.types,
    sourceLanguage === 'ar' && targetLanguage === 'en' ? lexicon() : undefined,
  );
  const path = alignDocument({
    source: left,
    target: right,
    links,
    usualLength: sourceLanguage === 'ar' && targetLanguage === 'en' ? 0.13 : 0,
    paragraphs: readParagraphs(begins(source, sourceSpans), begins(target, targetSpans)),
  });
  return { source: sourceSpans, target: targetSpans, beads: beadsOf(path) };
}

function beadsOf({ source, target, shapes, confidence }: Path): Bead[] {
  return Array.from(shapes, (shape, k) => {
    const [a, b] = SHAPES[shape]!;
    return { source: range(source[k]!, a), target: range(target[k]!, b), confidence: confidence[k]! };
  });
}

/** Whether a line begins with each sentence; sentences that came cut have no paragraphs. */
function begins(side: Side, spans: readonly Span[]): Uint8Array {
  if (typeof side !== 'string') return new Uint8Array(spans.length);
  return Uint8Array.from(spans, ({ start }, k) =>
    k === 0 || /[\n\r\u2028\u2029]/.test(side.slice(spans[k - 1]!.end, start)) ? 1 : 0,
  );
}

let loaded: Lexicon | undefined;

function lexicon(): Lexicon {
  loaded ??= loadLexicon();
  return loaded;
}

function cut(side: Side, language: string): Span[] {
  if (typeof side === 'string') return splitSentences(side, language);
  let start = 0;
  return side.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
}

function texts(side: Side, spans: readonly Span[]): readonly string[] {
  return typeof side === 'string' ? spans.map((span) => side.slice(span.start, span.end)) : side;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}
