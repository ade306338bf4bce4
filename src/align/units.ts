import { splitSentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import type { Anchor, Side } from './bead.js';

/** One side cut into the units that are aligned. */
export interface Units {
  readonly spans: readonly Span[];
  readonly texts: readonly string[];
  /** 1 where a line of the text begins with the unit; sentences that came cut have no lines. */
  readonly begins: Uint8Array;
  /** Whether the side came as running text, whose units may be cut again. */
  readonly running: boolean;
  /** For each anchor its units, from … to. */
  readonly anchored: readonly Span[];
}

/**
 * Cuts a side into sentences. What an anchor holds of a running text is one unit, whatever it looks like. The spans of
 * sentences that came cut are those of the sentences joined by one character. Throws RangeError where anchors overlap, are
 * out of order or outside the text, or are given in the other form.
 */
export function cutIntoUnits(side: Side, language: string, anchors: readonly Anchor['source'][]): Units {
  return typeof side === 'string' ? cutRunning(side, language, anchors) : cutAlready(side, anchors);
}

/** The units that hold a text or are confirmed, and the spans of the others, which nothing can be said about. */
export function withoutEmpty(units: Units): Units & { readonly empty: readonly Span[] } {
  const { spans, texts, begins, anchored } = units;
  const kept = Uint8Array.from(texts, (text) => (text.trim() === '' ? 0 : 1));
  for (const { start, end } of anchored) kept.fill(1, Math.max(0, start), Math.max(0, end));
  if (!kept.includes(0)) return { ...units, empty: [] };
  const before = new Uint32Array(kept.length + 1);
  for (let k = 0; k < kept.length; k++) before[k + 1] = before[k]! + kept[k]!;
  return {
    ...units,
    spans: spans.filter((_, k) => kept[k]),
    texts: texts.filter((_, k) => kept[k]),
    begins: begins.filter((_, k) => kept[k]),
    anchored: anchored.map(({ start, end }) =>
      start < 0 ? { start, end } : { start: before[start]!, end: before[end]! },
    ),
    empty: spans.filter((_, k) => !kept[k]),
  };
}

function cutRunning(text: string, language: string, anchors: readonly Anchor['source'][]): Units {
  const spans: Span[] = [];
  const anchored: Span[] = [];
  let at = 0;
  const sentencesUntil = (end: number) => {
    for (const { start, end: stop } of splitSentences(text.slice(at, end), language))
      spans.push({ start: start + at, end: stop + at });
    at = end;
  };
  for (const anchor of anchors) {
    if (isIndices(anchor)) {
      if (anchor.length > 0) throw new RangeError('an anchor in running text is a span, not indices');
      anchored.push({ start: spans.length, end: spans.length });
      continue;
    }
    if (anchor.start < at || anchor.end < anchor.start || anchor.end > text.length)
      throw new RangeError('anchors overlap, are out of order or lie outside the text');
    sentencesUntil(anchor.start);
    anchored.push({ start: spans.length, end: spans.length + 1 });
    spans.push({ start: anchor.start, end: anchor.end });
    at = anchor.end;
  }
  sentencesUntil(text.length);
  const begins = Uint8Array.from(spans, ({ start }, k) =>
    k === 0 || /[\n\r\u2028\u2029]/.test(text.slice(spans[k - 1]!.end, start)) ? 1 : 0,
  );
  return { spans, texts: spans.map(({ start, end }) => text.slice(start, end)), begins, running: true, anchored };
}

function cutAlready(sentences: readonly string[], anchors: readonly Anchor['source'][]): Units {
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
  let at = 0;
  const anchored = anchors.map((anchor) => {
    if (!isIndices(anchor)) throw new RangeError('an anchor among cut sentences is a list of indices, not a span');
    if (anchor.length === 0) return { start: -1, end: -1 };
    const from = anchor[0]!;
    if (from < at || anchor.some((index, k) => index !== from + k) || from + anchor.length > sentences.length)
      throw new RangeError('anchors overlap, are out of order or outside the text, or skip a sentence');
    at = from + anchor.length;
    return { start: from, end: at };
  });
  return { spans, texts: sentences, begins: new Uint8Array(spans.length), running: false, anchored };
}

function isIndices(anchor: Anchor['source']): anchor is readonly number[] {
  return Array.isArray(anchor);
}
