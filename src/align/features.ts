import { fold } from '../text/fold.js';
import { numberKey } from '../text/numbers.js';
import { type Token, tokenise } from '../text/tokenise.js';

/** One side as the aligner sees it, in flat arrays: sentence `i` has tokens[starts[i] … starts[i + 1]), each a type's number. */
export interface SideFeatures {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  /** Characters of each sentence without white space. */
  readonly lengths: Uint32Array;
  readonly types: Types;
}

/** The distinct words of a side, folded. */
export interface Types {
  readonly texts: readonly string[];
  readonly kinds: Uint8Array;
  /** Occurrences of each. */
  readonly counts: Uint32Array;
  /** Whether a word is seen with a capital and never without. */
  readonly capitalised: Uint8Array;
}

export const WORD = 0;
export const NUMBER = 1;
/** Latin letters on a side of another script: names and addresses, usually left as they are. */
export const FOREIGN = 2;
export const MARK = 3;

/** How a side is read. */
export interface Reading {
  readonly language: string;
  /** The words that a folded word was run together from; null where it is one. */
  readonly split?: (word: string) => readonly string[] | null;
}

/** Reads sentences into numbers. Tokens beyond MOST_TOKENS of a sentence count for its length alone. */
export function readSide(sentences: readonly string[], reading: Reading): SideFeatures {
  const vocabulary = new Vocabulary(reading);
  const starts = new Uint32Array(sentences.length + 1);
  const lengths = new Uint32Array(sentences.length);
  let tokens = new Uint32Array(sentences.length * 24 + 64);
  let at = 0;
  sentences.forEach((sentence, i) => {
    let length = 0;
    for (const chunk of chunksOf(sentence)) {
      length += chunk.length;
      if (at - starts[i]! > MOST_TOKENS) continue;
      for (const id of vocabulary.idsOf(chunk)) {
        if (at === tokens.length) tokens = grown(tokens);
        tokens[at++] = id;
      }
    }
    lengths[i] = length;
    starts[i + 1] = at;
  });
  const counts = new Uint32Array(vocabulary.texts.length);
  for (let k = 0; k < at; k++) counts[tokens[k]!]!++;
  return { count: sentences.length, starts, tokens: tokens.slice(0, at), lengths, types: vocabulary.types(counts) };
}

/** Sentences of more tokens are no sentences; the rest would cost time and say nothing. */
const MOST_TOKENS = 400;
/** Pieces without white space; one of more than 300 characters is no text and is cut. */
const CHUNKS = /\S{1,300}/g;

function chunksOf(sentence: string): readonly string[] {
  return sentence.match(CHUNKS) ?? [];
}

/** Commas and full stops are everywhere and in every order: they say nothing. */
const SILENT = new Set([',', '.', '،', "'", '-']);
const SAME_MARK: Readonly<Record<string, string>> = { '؟': '?', '؛': ';', '٪': '%', '–': '-', '—': '-', '…': '...' };
const QUOTE = /^[«»“”„‟"]$/;

function commonMark(written: string): string {
  return QUOTE.test(written) ? '"' : (SAME_MARK[written] ?? written);
}

/** What is plainly one word needs no cutting: two pieces in three. */
const PLAIN_WORD = /^(?:[\u0621-\u063a\u0641-\u064a]+|[A-Za-z]+)$/;

/** Pieces between white space come again and again: each is cut and folded once. */
class Vocabulary {
  readonly texts: string[] = [];
  private readonly kinds: number[] = [];
  private readonly upper: boolean[] = [];
  private readonly lower: boolean[] = [];
  private readonly ids = new Map<string, number>();
  private readonly chunks = new Map<string, readonly number[]>();

  constructor(private readonly reading: Reading) {}

  idsOf(chunk: string): readonly number[] {
    const known = this.chunks.get(chunk);
    if (known) return known;
    const ids = PLAIN_WORD.test(chunk)
      ? this.idOf(chunk, { start: 0, end: chunk.length, kind: 'word' })
      : tokenise(chunk).flatMap((token) => this.idOf(chunk, token));
    this.chunks.set(chunk, ids);
    return ids;
  }

  types(counts: Uint32Array): Types {
    return {
      texts: this.texts,
      kinds: Uint8Array.from(this.kinds),
      counts,
      capitalised: Uint8Array.from(this.upper, (upper, id) => (upper && !this.lower[id] ? 1 : 0)),
    };
  }

  private idOf(chunk: string, { start, end, kind }: Token): number[] {
    const written = chunk.slice(start, end);
    if (kind === 'space' || SILENT.has(written)) return [];
    const number = kind === 'number' ? numberKey(written) : undefined;
    const text = number ?? (kind === 'word' ? fold(written, this.reading.language) : commonMark(written));
    if (text === '') return [];
    const parts = kind === 'word' ? this.reading.split?.(text) : undefined;
    const upper = /^\p{Lu}/u.test(written);
    return parts ? parts.map((part) => this.idOfText(part, kind, upper)) : [this.idOfText(text, kind, upper)];
  }

  private idOfText(text: string, kind: Token['kind'], upper: boolean): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
      this.kinds.push(kind === 'number' ? NUMBER : kind !== 'word' ? MARK : this.isForeign(text) ? FOREIGN : WORD);
      this.upper.push(false);
      this.lower.push(false);
    }
    if (upper) this.upper[id] = true;
    else this.lower[id] = true;
    return id;
  }

  private isForeign(text: string): boolean {
    return this.reading.language === 'ar' && /[a-z]/.test(text);
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The sentences from … to − 1 of a side as a side of their own, over the same tokens and types. */
export function partOf(side: SideFeatures, from: number, to: number): SideFeatures {
  return {
    ...side,
    count: to - from,
    starts: side.starts.subarray(from, to + 1),
    lengths: side.lengths.subarray(from, to),
  };
}

/** For each token that readSide finds in a sentence where the piece between white space that it is in begins. */
export function tokenPlaces(sentence: string, reading: Reading): number[] {
  const vocabulary = new Vocabulary(reading);
  return [...sentence.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) =>
    [...chunksOf(chunk)].flatMap((part) => vocabulary.idsOf(part).map(() => index)),
  );
}
