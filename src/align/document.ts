import { foldArabic, foldEnglish } from '../text/fold.js';
import { tokenise } from '../text/tokenise.js';
import { type SparseLinks, wordLinks } from './lexicon/links.js';
import type { Lexicon } from './lexicon/load.js';

/** A sentence as the aligner sees it. */
export interface Sentence {
  /** Characters without white space. */
  readonly length: number;
  /** Distinct-word ids of the sentence's tokens, in order. */
  readonly tokens: Uint32Array;
}

export interface ReadDocument {
  readonly source: readonly Sentence[];
  readonly target: readonly Sentence[];
  /** Which target words may translate which source words, with weights from 0 to 1. */
  readonly links: SparseLinks;
  /** How often each target word occurs in the document: what is rare says more. */
  readonly targetCounts: Uint32Array;
  readonly sourceCounts: Uint32Array;
  /** By word: the share of its occurrences that find a counterpart in a true pair. */
  readonly sourceCovered: Float32Array;
  readonly targetCovered: Float32Array;
}

/** Reads both sides into word ids and finds the words that may translate each other. */
export function readDocument(
  source: readonly string[],
  target: readonly string[],
  lexicon: Lexicon | undefined,
): ReadDocument {
  const left = vocabulary(foldArabic);
  const right = vocabulary(foldEnglish);
  const sourceSentences = source.map(left.read);
  const targetSentences = target.map(right.read);
  const links = withSameTokens(
    lexicon
      ? wordLinks(
          lexicon,
          left.types(),
          right.types().map((text, k) => ({ text, capitalised: right.capitalised(k) })),
        )
      : none(left.types().length),
    left.types(),
    right.types(),
  );
  const linked = new Set(links.columns);
  return {
    source: sourceSentences,
    target: targetSentences,
    links,
    sourceCounts: left.counts(),
    targetCounts: right.counts(),
    sourceCovered: Float32Array.from(left.types(), (text, s) => covered(text, links.rows[s + 1]! > links.rows[s]!)),
    targetCovered: Float32Array.from(right.types(), (text, t) => covered(text, linked.has(t))),
  };
}

/** Shares of occurrences that find a counterpart, by kind of word. */
function covered(text: string, linked: boolean): number {
  if (/^[\d.,:/-]+$/.test(text)) return 0.9;
  if (!/[\p{L}\p{N}]/u.test(text)) return 0.25;
  return linked ? 0.6 : 0.15;
}

function vocabulary(fold: (text: string) => string) {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const capitals: boolean[] = [];
  return {
    read(text: string): Sentence {
      const tokens: number[] = [];
      let first = true;
      for (const { start, end, kind } of tokenise(text)) {
        if (kind === 'space' || kind === 'symbol') continue;
        const written = text.slice(start, end);
        const word = fold(written);
        let id = ids.get(word);
        if (id === undefined) {
          id = ids.size;
          ids.set(word, id);
          counts.push(0);
          capitals.push(false);
        }
        counts[id]!++;
        if (kind === 'word' && !first && /^\p{Lu}/u.test(written)) capitals[id] = true;
        if (kind === 'word' && first && /^\p{Lu}/u.test(written) && counts[id] === 1) capitals[id] = true;
        first = false;
        tokens.push(id);
      }
      return { length: text.replace(/\s+/g, '').length, tokens: Uint32Array.from(tokens) };
    },
    types: () => [...ids.keys()],
    counts: () => Uint32Array.from(counts),
    capitalised: (id: number) => capitals[id]!,
  };
}

/** Numbers, Latin words in Arabic text and most punctuation are the same on both sides. */
function withSameTokens(
  links: SparseLinks,
  sourceTypes: readonly string[],
  targetTypes: readonly string[],
): SparseLinks {
  const targetIds = new Map(targetTypes.map((text, id) => [text, id]));
  const rows = new Uint32Array(sourceTypes.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  sourceTypes.forEach((text, s) => {
    const same = targetIds.get(sameAs[text] ?? text);
    for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
      if (links.columns[k] === same) continue;
      columns.push(links.columns[k]!);
      weights.push(links.weights[k]!);
    }
    if (same !== undefined) {
      columns.push(same);
      weights.push(/[\p{L}\p{N}]/u.test(text) ? 0.95 : 0.3);
    }
    rows[s + 1] = columns.length;
  });
  return { rows, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
}

const sameAs: Readonly<Record<string, string>> = { '؟': '?', '؛': ';', '«': '"', '»': '"', '٪': '%' };

function none(rows: number): SparseLinks {
  return { rows: new Uint32Array(rows + 1), columns: new Uint32Array(0), weights: new Float32Array(0) };
}
