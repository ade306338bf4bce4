import { splitSentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import type { Alignment, Bead, Side } from './bead.js';
import { readDocument } from './document.js';
import { type Lexicon, loadLexicon } from './lexicon/load.js';
import { beadScorer } from './score.js';
import { search } from './search.js';

export interface AlignOptions {
  readonly sourceLanguage?: string;
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
  const document = readDocument(
    texts(source, sourceSpans),
    texts(target, targetSpans),
    sourceLanguage === 'ar' && targetLanguage === 'en' ? lexicon() : undefined,
  );
  return {
    source: sourceSpans,
    target: targetSpans,
    beads: search(document.source.length, document.target.length, beadScorer(document)),
  };
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

export type { Alignment, Bead, Side };
