import { splitSentences } from '../../text/sentences.js';
import type { Span } from '../../text/span.js';
import { placeIn } from '../repair/carry.js';
import { alikeInOrder, sameInOrder } from './match.js';

/** Where the sentences of a text are in a later version of it. */
export interface SentenceMap {
  /** Where a stretch of the text stands now; undefined where its ends are in no sentence that is there still. */
  place(span: Span): Span | undefined;
  /** Sentences that begin within a stretch of the older or the later text. */
  countBefore(span: Span): number;
  countAfter(span: Span): number;
}

/**
 * Finds each sentence of a text in another version: the same ones first, then between them those that are alike. `corrected`:
 * one is the other as people corrected it sentence by sentence, so that as many sentences between known ones are the same ones
 * however they read now.
 */
export function mapSentences(
  before: string,
  after: string,
  language: string,
  { corrected = false }: { readonly corrected?: boolean } = {},
): SentenceMap {
  const olds = splitSentences(before, language);
  const news = splitSentences(after, language);
  const texts = {
    before: olds.map(({ start, end }) => before.slice(start, end)),
    after: news.map(({ start, end }) => after.slice(start, end)),
  };
  const became = matchSentences(texts.before, texts.after, corrected);
  return {
    place({ start, end }) {
      const from = placeOf(start, 'start');
      const to = placeOf(end, 'end');
      return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
    },
    countBefore: (span) => countIn(olds, span),
    countAfter: (span) => countIn(news, span),
  };

  function placeOf(offset: number, edge: 'start' | 'end'): number | undefined {
    const k = edge === 'start' ? firstAfter(olds, offset) : lastBefore(olds, offset);
    const old = olds[k];
    const now = news[became[k] ?? -1];
    if (!old || !now) return undefined;
    if (edge === 'start' && offset <= old.start) return now.start;
    if (edge === 'end' && offset >= old.end) return now.end;
    return now.start + placeIn(texts.before[k]!, texts.after[became[k]!]!, offset - old.start);
  }
}

function matchSentences(
  before: readonly string[],
  after: readonly string[],
  corrected: boolean,
): (number | undefined)[] {
  const became: (number | undefined)[] = before.map(() => undefined);
  let [i, j] = [0, 0];
  const inOrder = (fromI: number, toI: number, fromJ: number, toJ: number) => {
    if (corrected && toI - fromI === toJ - fromJ) for (let k = 0; k < toI - fromI; k++) became[fromI + k] = fromJ + k;
  };
  const between = (toI: number, toJ: number) => {
    let [a, b] = [i, j];
    for (const [toA, toB] of alikeInOrder(before.slice(i, toI), after.slice(j, toJ))) {
      inOrder(a, i + toA, b, j + toB);
      became[i + toA] = j + toB;
      [a, b] = [i + toA + 1, j + toB + 1];
    }
    inOrder(a, toI, b, toJ);
  };
  for (const [a, b] of sameInOrder(before, after)) {
    between(a, b);
    became[a] = b;
    [i, j] = [a + 1, b + 1];
  }
  between(before.length, after.length);
  return became;
}

/** The first sentence that ends behind the offset. */
function firstAfter(sentences: readonly Span[], offset: number): number {
  return search(sentences, ({ end }) => end > offset);
}

/** The last sentence that begins before the offset. */
function lastBefore(sentences: readonly Span[], offset: number): number {
  return search(sentences, ({ start }) => start >= offset) - 1;
}

function countIn(sentences: readonly Span[], { start, end }: Span): number {
  return search(sentences, (one) => one.start >= end) - search(sentences, (one) => one.start >= start);
}

/** The index of the first of ordered sentences for which it holds; their number where it holds for none. */
function search(sentences: readonly Span[], holds: (sentence: Span) => boolean): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sentences[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
