import { sentenceBreakCandidates } from '../text/break-candidates.js';
import { foldArabic } from '../text/fold.js';

/** A place where a sentence might begin that the writer did not mark, and what it costs to believe that, in nats. */
export interface PossibleBorder {
  readonly offset: number;
  readonly cost: number;
}

/**
 * All places of a text where a sentence might begin unmarked, in no order. In Arabic, whose writers leave stops out most, that is
 * before any word: where the other side has a border, its words choose. No sentence ends in a word that governs the next.
 */
export function possibleBorders(text: string, language: string): PossibleBorder[] {
  const likely = sentenceBreakCandidates(text, language, { start: 0, end: text.length });
  const borders = likely.map((offset) => ({ offset, cost: costOf(text, offset) }));
  if (language !== 'ar') return borders;
  const known = new Set(likely);
  for (const { index } of text.matchAll(WORD_BEGINS))
    if (!known.has(index)) borders.push({ offset: index, cost: UNLIKELY });
  return borders.filter(({ offset }) => !ENDS_NOTHING.has(wordBefore(text, offset)));
}

/** Folded words that govern the next one: no sentence ends with them. */
const ENDS_NOTHING: ReadonlySet<string> = new Set(
  (
    'في من علي الي عن مع حتي منذ خلال اثناء حول نحو عبر بين لدي ضد حيث ان لان بان قد لقد وقد لم لن لا ولا سوف او ثم بل ' +
    'الذي التي الذين اللذين هذا هذه ذلك تلك كل بعض غير اي كان كانت وكان وكانت انه انها بعد قبل عند عندما بينما'
  ).split(' '),
);
/** In nats: how much rarer than between words alone a border is after a clause mark, and before a word that joins clauses. */
export const PLAIN = 2;
const CONNECTED = 4;
/** Where nothing in the writing speaks for a border. */
const UNLIKELY = 6;
const MARKED = 8;
const WORD_BEGINS = /(?<=[\p{L}\p{Nd}"”»)]\s+)["“«(]?[\p{L}\p{Nd}]/gu;

function costOf(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd();
  if (/[،,:;؛–—-]$/.test(before)) return MARKED;
  if (/["”»“«]$/.test(before)) return PLAIN;
  return /^[\u0648\u0641]|^(?:and|but|so|while|whereas)\b/.test(text.slice(offset)) ? CONNECTED : PLAIN;
}

function wordBefore(text: string, offset: number): string {
  return foldArabic(/\S*$/.exec(text.slice(Math.max(0, offset - LONGEST_PARTICLE), offset).trimEnd())![0]);
}

/** With vowel signs. */
const LONGEST_PARTICLE = 24;
